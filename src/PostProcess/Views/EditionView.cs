using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Views;

/// <summary>An edition in one language, as edition.liquid, lite.liquid and the front page's entries see it.</summary>
internal sealed record EditionView
{
    /// <summary>The permanent name.</summary>
    public required string Name { get; init; }

    /// <summary>The edition page.</summary>
    public required string Address { get; init; }

    /// <summary>The text-only page.</summary>
    public required string LiteAddress { get; init; }

    /// <summary>The parallel page.</summary>
    public required string ParallelAddress { get; init; }

    /// <summary>The page about the edition and its permanent copies; empty where the theme has none.</summary>
    public required string AboutAddress { get; init; }

    /// <summary>The short line above the headline.</summary>
    public required string Kicker { get; init; }

    /// <summary>The headline's lines: one, or the halves of a couplet.</summary>
    public required IReadOnlyList<string> HeadlineLines { get; init; }

    /// <summary>The headline on one line.</summary>
    public required string Headline { get; init; }

    /// <summary>The translator's note on the headline.</summary>
    public required string HeadlineNote { get; init; }

    /// <summary>The line under the headline.</summary>
    public required string Deck { get; init; }

    /// <summary>The date in the manner of the language, marked where inferred; empty where unknown.</summary>
    public required string Date { get; init; }

    /// <summary>The page number as printed.</summary>
    public required string Page { get; init; }

    /// <summary>The printed credit line.</summary>
    public required string Credit { get; init; }

    /// <summary>How the edition came to be.</summary>
    public required string Provenance { get; init; }

    /// <summary>Who may do what with it.</summary>
    public required string Rights { get; init; }

    /// <summary>The licence's address.</summary>
    public required string Licence { get; init; }

    /// <summary>The opening paragraph as plain text.</summary>
    public required string Lede { get; init; }

    /// <summary>The lead picture; not present where the edition has none.</summary>
    public required PhotoView Lead { get; init; }

    /// <summary>The parts in order.</summary>
    public required IReadOnlyList<SectionView> Sections { get; init; }
}

/// <summary>One part in one language.</summary>
internal sealed record SectionView
{
    /// <summary>The anchor, the same in both languages.</summary>
    public required string Name { get; init; }

    /// <summary>A word or two for the navigation.</summary>
    public required string Label { get; init; }

    /// <summary>The short line above the headline.</summary>
    public required string Kicker { get; init; }

    /// <summary>No lines where the part has no heading, two for a couplet.</summary>
    public required IReadOnlyList<string> HeadlineLines { get; init; }

    /// <summary>The headline on one line.</summary>
    public required string Headline { get; init; }

    /// <summary>The line under the headline.</summary>
    public required string Deck { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Byline { get; init; }

    /// <summary>Where and when.</summary>
    public required string Dateline { get; init; }

    /// <summary>True for an opening part without heading: its first paragraph is the edition's lede.</summary>
    public required bool IsOpening { get; init; }

    /// <summary>The text.</summary>
    public required IReadOnlyList<BlockView> Blocks { get; init; }
}
