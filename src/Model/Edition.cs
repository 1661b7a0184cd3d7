using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.Model;

/// <summary>One printed feature edition: its front-page cluster, its sections in order, its photos and where it came from.</summary>
internal sealed record Edition
{
    /// <summary>The folder name: the edition's permanent address.</summary>
    public required Slug Name { get; init; }

    /// <summary>The names it once had: their addresses lead to this one.</summary>
    public IReadOnlyList<Slug> Formerly { get; init; } = [];

    /// <summary>The date as printed or inferred; null where the paper gives none.</summary>
    public required EdtfDate? Date { get; init; }

    /// <summary>The day of its last change; null where it is unknown or nobody asked.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The page number as printed; empty where unknown.</summary>
    public required string Page { get; init; }

    /// <summary>The short line above the headline; empty where there is none.</summary>
    public required Bilingual<string> Kicker { get; init; }

    /// <summary>The headline.</summary>
    public required Bilingual<Headline> Headline { get; init; }

    /// <summary>The translator's note on the headline; may be empty.</summary>
    public required Bilingual<string> HeadlineNote { get; init; }

    /// <summary>The line under the headline; may be empty.</summary>
    public required Bilingual<string> Deck { get; init; }

    /// <summary>Who provided text and pictures, as printed.</summary>
    public required Bilingual<string> Credit { get; init; }

    /// <summary>How this edition came to be and what its source lacked.</summary>
    public required Bilingual<string> Provenance { get; init; }

    /// <summary>Who may do what with it.</summary>
    public required Bilingual<string> Rights { get; init; }

    /// <summary>The licence's address (a URL); empty where none is given.</summary>
    public required string Licence { get; init; }

    /// <summary>The picture under the headline; null where the edition has none.</summary>
    public required Photo? Lead { get; init; }

    /// <summary>The parts in printed order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Every photo of the edition, by name.</summary>
    public required IReadOnlyList<Photo> Photos { get; init; }

    /// <summary>True where a section file or a block could not be read: what seems missing may stand in it.</summary>
    public required bool IsIncomplete { get; init; }

    /// <summary>The texts of edition.yaml by field, each at its place; absent ones are empty.</summary>
    public IReadOnlyDictionary<string, Bilingual<Located<string>>> Fields { get; init; } = new Dictionary<string, Bilingual<Located<string>>>();

    /// <summary>True where stale blocks of the translation are no warning.</summary>
    public bool AllowsStale { get; init; }

    /// <summary>edition.yaml as a whole, for diagnostics about the edition.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The opening paragraph as plain text: the first paragraph of the first section.</summary>
    public string Lede(Language language) =>
        Sections.SelectMany(s => s.Stories[language].Body).OfType<Prose>().FirstOrDefault()?.PlainText ?? "";

    /// <summary>The photos in the order the reader meets them: the lead, then as placed.</summary>
    public IReadOnlyList<Photo> PhotosAsPlaced =>
        [.. (Lead is null ? [] : new[] { Lead })
            .Concat(Sections.SelectMany(s => s.Stories.Source.Body.Concat(s.Stories.Translation.Body)).OfType<PhotoPlacement>().Select(p => p.Photo))
            .DistinctBy(p => p.Name)];

    /// <summary>
    /// The places of the theme a photo stands in: lead, column, wide, side; entry for the one that the front page shows. None for a photo that
    /// is placed nowhere.
    /// </summary>
    public IReadOnlyList<string> PlacesOf(Photo photo)
    {
        var placements = Sections.SelectMany(s => s.Stories.Source.Body.Concat(s.Stories.Translation.Body)).OfType<PhotoPlacement>();
        return [.. placements.Where(p => p.Photo.Name == photo.Name).Select(p => p.Breadth.ToString().ToLowerInvariant())
            .Concat(Lead?.Name == photo.Name ? ["lead"] : [])
            .Concat(PhotosAsPlaced is [var first, ..] && first.Name == photo.Name ? ["entry"] : [])
            .Distinct()];
    }
}
