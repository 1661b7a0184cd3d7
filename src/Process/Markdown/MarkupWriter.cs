using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Markdown;

/// <summary>Writes Markdown nodes as safe markup and as plain text.</summary>
internal sealed class MarkupWriter(SafeMarkup safe)
{
    /// <summary>The inside of a paragraph or heading.</summary>
    public Html Inside(LeafBlock block) => Write(renderer => renderer.WriteLeafInline(block));

    /// <summary>Some of the inlines of a block.</summary>
    public Html Inside(IEnumerable<Inline> inlines) => Write(renderer =>
    {
        foreach (var inline in inlines)
            renderer.Render(inline);
    });

    /// <summary>A whole block with its element.</summary>
    public Html Whole(Block block) => Write(renderer => renderer.Render(block));

    /// <summary>The text without markup, white space collapsed; line breaks count as spaces.</summary>
    public static string Plain(IEnumerable<Inline> inlines) =>
        string.Join(' ', string.Concat(inlines.Select(PlainText)).Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of everything inside a block.</summary>
    public static string PlainOf(Block block) => block is LeafBlock { Inline: { } inline }
        ? Plain(inline)
        : string.Join(' ', block.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null).Select(leaf => Plain(leaf.Inline!)));

    private Html Write(Action<HtmlRenderer> write)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Dialect.Pipeline.Setup(renderer);
        write(renderer);
        renderer.Writer.Flush();
        return safe.Clean(text.ToString().Trim());
    }

    private static string PlainText(Inline inline) => inline switch
    {
        ContainerInline container => string.Concat(container.Select(PlainText)),
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LineBreakInline => "\n",
        _ => "",
    };
}
