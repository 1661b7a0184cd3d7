using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>A picture of an edition: its master and everything said about it. Its name is its file name without the extension.</summary>
internal sealed record Photo
{
    /// <summary>The name under which its renditions are published.</summary>
    public required Slug Name { get; init; }

    /// <summary>The edition it belongs to.</summary>
    public required Slug Edition { get; init; }

    /// <summary>The master.</summary>
    public required Master Master { get; init; }

    /// <summary>The text under it.</summary>
    public required Bilingual<Cutline> Cutline { get; init; }

    /// <summary>What it shows, for those who cannot see it; never a copy of the caption.</summary>
    public required Bilingual<string> AltText { get; init; }

    /// <summary>The point that stays in view when it is cropped.</summary>
    public required FocalPoint Focus { get; init; }

    /// <summary>Its entry in photos.yaml, or the master where it has none.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Each of its texts as it is written, or where it is missing.</summary>
    public required CutlinePlaces Places { get; init; }
}

/// <summary>A photo's caption, credit line and alt text as they stand in photos.yaml.</summary>
internal sealed record CutlinePlaces(Bilingual<Located<string>> Caption, Bilingual<Located<string>> Credit, Bilingual<Located<string>> AltText);

/// <summary>All text under a photo: what it shows, and how it is credited (IPTC Description and Credit Line).</summary>
internal sealed record Cutline(string Caption, string CreditLine);

/// <summary>A point of a picture as fractions of its width and height, from the top left corner.</summary>
internal sealed record FocalPoint(double X, double Y)
{
    /// <summary>The middle.</summary>
    public static FocalPoint Centre { get; } = new(0.5, 0.5);
}
