using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using SourceSpan = Yujiang.Static.Text.SourceSpan;

namespace Yujiang.Static.Process.Markdown;

/// <summary>A story's Markdown -> its body blocks and the links in it. Home of Markdig.</summary>
internal sealed class MarkdownReader
{
    private readonly StoryDraft draft;
    private readonly Slug section;
    private readonly BodyPlaces places;
    private readonly PhotoSyntax photoSyntax;
    private readonly DiagnosticBag diagnostics;
    private readonly MarkupWriter writer = new(new SafeMarkup());
    private int number;

    public MarkdownReader(StoryDraft draft, Slug section, PhotoDesk photos, DiagnosticBag diagnostics)
    {
        (this.draft, this.section, this.diagnostics) = (draft, section, diagnostics);
        places = new BodyPlaces(draft);
        photoSyntax = new PhotoSyntax(photos, places, diagnostics);
    }

    /// <summary>The lines of the file on which a diagnostic names a slip in the markup.</summary>
    public IReadOnlySet<int> DoubtfulLines { get; init; } = new HashSet<int>();

    /// <summary>Reads the body. Links to places of the site are rewritten as paths from its root, see <see cref="LinkSyntax"/>.</summary>
    public (IReadOnlyList<BodyBlock> Blocks, IReadOnlyList<StoryLink> Links) Read(ContentPath page)
    {
        var body = WithoutWideIndents(draft.Body);
        var document = Markdig.Markdown.Parse(body, Dialect.Pipeline);
        var definitions = new DefinitionSyntax(document, places, draft.Language);
        diagnostics.AddRange(SafeMarkup.Inspect(document, places, body));
        diagnostics.AddRange(SafeMarkup.Unpaired(document, places));
        diagnostics.AddRange(definitions.Inspect());
        diagnostics.AddRange(LooseMarks.In(document, places, DoubtfulLines));
        HanLineBreaks.Remove(document);
        var links = LinkSyntax.Resolve(document, page, places, diagnostics);
        var blocks = definitions.WithLostBlocks().Where(IsPublished).SelectMany(block => Converted(block).Select(made => Doubt(made) with { Written = WrittenOf(block) })).ToList();
        return (blocks, links);
    }

    // A comment leaves no block behind: it has no counterpart and is counted nowhere.
    private bool IsPublished(Block block) => block switch
    {
        LinkReferenceDefinitionGroup or BlankLineBlock => false,
        HtmlBlock { Type: HtmlBlockType.Comment } html => writer.Whole(html).Markup.Length > 0,
        _ => true,
    };

    private BodyBlock Doubt(BodyBlock block) =>
        DoubtfulLines.Any(line => line >= block.Span.Line && line <= block.Span.EndLine) ? block with { IsDoubtful = true } : block;

    private string WrittenOf(Block block) => draft.Body.Substring(block.Span.Start, Math.Min(block.Span.Length, draft.Body.Length - block.Span.Start));

    // A picture that was written right under a paragraph was to be a block of its own, whose counterpart is not missing.
    private IEnumerable<BodyBlock> Converted(Block block)
    {
        yield return Convert(block);
        for (var pictures = photoSyntax.LinesIn(block); pictures > 0; pictures--)
            yield return new Gap($"{section}-{++number}", places.Of(block));
    }

    private BodyBlock Convert(Block block)
    {
        number++;
        if (block is HtmlBlock html && writer.Whole(html).Markup.Length == 0)
            return new Gap($"{section}-{number}", places.Of(block));
        if (block is LinkReferenceDefinition)
            return new Gap($"{section}-{number}", places.Of(block));
        var picture = block is ParagraphBlock paragraph ? PhotoSyntax.AloneIn(paragraph) : null;
        var id = IdOf(block) ?? (picture is null ? null : IdOf(picture)) ?? $"{section}-{number}";
        if (picture is not null)
            return photoSyntax.Place(picture, id) ?? (BodyBlock)new Gap(id, places.Of(block));

        if (block is FencedCodeBlock other && !ChartSyntax.Matches(other) && ChartSyntax.IsMeant(other))
        {
            diagnostics.Add(ChartSyntax.Misspelt(other, places));
            return new Gap(id, places.Of(block));
        }
        if (photoSyntax.RefuseInline(block))
            return new Gap(id, places.Of(block));
        var span = places.Of(block);
        return block switch
        {
            ParagraphBlock prose => new Prose(id, span, writer.Inside(prose), MarkupWriter.PlainOf(prose))
            {
                IsParagraph = true,
                HasRunInHead = prose.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 },
            },
            HeadingBlock heading => new Crosshead(id, span, writer.Inside(heading), MarkupWriter.PlainOf(heading), heading.Level <= 3 ? 3 : 4),
            QuoteBlock quote => Quote(quote, id, span),
            FencedCodeBlock fence when ChartSyntax.Matches(fence) => Chart(fence, id, span),
            _ => new Prose(id, span, writer.Whole(block), MarkupWriter.PlainOf(block)),
        };
    }

    private static string? IdOf(IMarkdownObject node) => node.TryGetAttributes()?.Id is { Length: > 0 } given ? given : null;

    private BodyBlock Chart(FencedCodeBlock fence, string id, SourceSpan span) =>
        ChartSyntax.Read(fence, places, draft.Language, diagnostics) is { } chart ? new ChartPlacement(id, span, chart) : new Gap(id, span);

    // The last line of a quotation that begins with a dash says whose words they are.
    private PullQuote Quote(QuoteBlock quote, string id, SourceSpan span)
    {
        var inlines = new List<Inline>();
        foreach (var paragraph in quote.Descendants<ParagraphBlock>())
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreakInline());
            inlines.AddRange(paragraph.Inline ?? []);
        }
        var last = inlines.FindLastIndex(inline => inline is LineBreakInline or LiteralInline { Content.IsEmpty: true });
        var said = last >= 0 ? inlines[(last + 1)..] : [];
        if (said.Count == 0 || !MarkupWriter.Plain(said).StartsWith('—'))
            return new PullQuote(id, span, writer.Inside(inlines), Html.Empty, MarkupWriter.Plain(inlines));
        var words = inlines[..last];
        return new PullQuote(id, span, writer.Inside(words), writer.Inside(said), MarkupWriter.Plain(words));
    }

    // The style sheet indents paragraphs; an indent typed as ideographic spaces would double it. A space keeps the columns true.
    private static string WithoutWideIndents(string body)
    {
        if (!body.Contains('\u3000'))
            return body;
        var characters = body.ToCharArray();
        var atStart = true;
        for (var i = 0; i < characters.Length; i++)
        {
            if (atStart && characters[i] == '\u3000')
                characters[i] = ' ';
            atStart = characters[i] == '\n' || (atStart && characters[i] == ' ');
        }
        return new string(characters);
    }
}
