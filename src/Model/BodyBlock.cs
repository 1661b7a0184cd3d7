using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>
/// One block of a story. The family is closed: a photo stays a photo and figures stay figures until the theme draws them. The id is the
/// same for the block and its translation.
/// </summary>
internal abstract record BodyBlock(string Id, SourceSpan Span)
{
    /// <summary>True where a diagnostic names a slip in its markup: what was meant may be a block of another kind, with another id.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>True in a translation whose source has changed since it was accepted: readers are told.</summary>
    public bool IsStale { get; init; }

    /// <summary>The Markdown it was read from, as it stands in the file from the first character of <see cref="Span"/>.</summary>
    public string Written { get; init; } = "";
}

/// <summary>A paragraph, list or table, already markup.</summary>
internal sealed record Prose(string Id, SourceSpan Span, Html Content, string PlainText) : BodyBlock(Id, Span)
{
    /// <summary>True for a plain paragraph, false for a list, a table or other markup that brings its own element.</summary>
    public bool IsParagraph { get; init; }

    /// <summary>True where the paragraph opens with a run-in head set in bold.</summary>
    public bool HasRunInHead { get; init; }
}

/// <summary>A heading inside the body.</summary>
internal sealed record Crosshead(string Id, SourceSpan Span, Html Content, string PlainText, int Level) : BodyBlock(Id, Span);

/// <summary>The place of a captioned photo.</summary>
internal sealed record PhotoPlacement(string Id, SourceSpan Span, Photo Photo, Breadth Breadth) : BodyBlock(Id, Span);

/// <summary>A sentence lifted for display, with the name of who said it (may be empty).</summary>
internal sealed record PullQuote(string Id, SourceSpan Span, Html Content, Html Attribution, string PlainText) : BodyBlock(Id, Span);

/// <summary>Figures to look at.</summary>
internal sealed record ChartPlacement(string Id, SourceSpan Span, Chart Chart) : BodyBlock(Id, Span);

/// <summary>A block that could not be read; a diagnostic says why. It keeps the blocks after it in step with the other language.</summary>
internal sealed record Gap(string Id, SourceSpan Span) : BodyBlock(Id, Span);

/// <summary>How much room a placed photo takes on a wide screen; on a phone all are one column.</summary>
internal enum Breadth
{
    /// <summary>The text column.</summary>
    Column,

    /// <summary>Wider than the text column.</summary>
    Wide,

    /// <summary>Beside the text.</summary>
    Side,
}
