using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;

namespace Yujiang.Static.Process.Markdown;

/// <summary>
/// The Markdown that editions are written in: CommonMark with emphasis that works beside Han punctuation, ~~strikethrough~~ and {#id .class}
/// attributes. Left out on purpose: indented code (a paragraph pasted from Word is no code), subscript (3~5万元 must stay a range), smart
/// punctuation and generated heading ids (every Chinese heading would be called "section").
/// </summary>
internal static class Dialect
{
    /// <summary>The frozen, thread-safe pipeline.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseCjkFriendlyEmphasis()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseGenericAttributes();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        // A line of hyphens under a paragraph is a rule the editor drew, never a heading; it is named as a slip.
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }
}
