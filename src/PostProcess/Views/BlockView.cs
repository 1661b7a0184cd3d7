using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Views;

/// <summary>One block of a story; which members carry something depends on its kind.</summary>
internal sealed record BlockView
{
    /// <summary>The anchor, the same in both languages.</summary>
    public required string Id { get; init; }

    /// <summary>paragraph, markup (list, table …), crosshead, photo, quote or chart.</summary>
    public required string Kind { get; init; }

    /// <summary>
    /// paragraph, crosshead, quote: the inside of the element; markup and chart: the whole element.
    /// </summary>
    public Html Html { get; init; } = Html.Empty;

    /// <summary>paragraph: opens with a run-in head.</summary>
    public bool HasRunInHead { get; init; }

    /// <summary>crosshead: 3 or 4.</summary>
    public int Level { get; init; }

    /// <summary>quote: who said it; may be empty.</summary>
    public Html Attribution { get; init; } = Html.Empty;

    /// <summary>photo: the picture.</summary>
    public PhotoView Photo { get; init; } = PhotoView.Absent;

    /// <summary>A word to readers of a translation that has fallen behind its source; empty where it has not.</summary>
    public string Notice { get; init; } = "";

    /// <summary>photo: column, wide or side.</summary>
    public string Breadth { get; init; } = "";
}

/// <summary>A block and its translation, for the parallel page. A side that has no such block holds one of kind "none".</summary>
internal sealed record PairView(string Id, BlockView Source, BlockView Translation);
