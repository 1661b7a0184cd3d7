using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.Model;

/// <summary>An edition as Read hands it over: every value with its place, nothing judged yet. Absent texts are empty.</summary>
internal sealed record EditionDraft
{
    /// <summary>The folder name.</summary>
    public required Slug Name { get; init; }

    /// <summary>edition.yaml.</summary>
    public required EditionFacts Facts { get; init; }

    /// <summary>The section files by number, both languages together.</summary>
    public required IReadOnlyList<SectionDraft> Sections { get; init; }

    /// <summary>The readable masters, with their entries in photos.yaml.</summary>
    public required IReadOnlyList<PhotoDraft> Photos { get; init; }

    /// <summary>File names of masters that a diagnostic has already named: placing one is no second mistake.</summary>
    public required IReadOnlySet<string> SpoiledPhotos { get; init; }

    /// <summary>What has been accepted of the translation; null where there is no lock, or where it could not be read.</summary>
    public TranslationLock? Lock { get; init; }

    /// <summary>True where a section file is missing or could not be read: what seems missing may stand in it.</summary>
    public bool IsIncomplete => Sections.Count == 0 || Sections.Any(section => section.IsSpoiled || section.Source is null || section.Translation is null);
}

/// <summary>The fields of edition.yaml.</summary>
internal sealed record EditionFacts
{
    /// <summary>The file as a whole.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The names the edition once had.</summary>
    public required IReadOnlyList<Slug> Formerly { get; init; }

    /// <summary>The date in EDTF; null where empty.</summary>
    public required EdtfDate? Date { get; init; }

    /// <summary>The page number as printed.</summary>
    public required string Page { get; init; }

    /// <summary>The short line above the headline.</summary>
    public required Bilingual<Located<string>> Kicker { get; init; }

    /// <summary>The headline as one line or as halves.</summary>
    public required Bilingual<Located<Headline>> Headline { get; init; }

    /// <summary>The translator's note on the headline.</summary>
    public required Bilingual<Located<string>> HeadlineNote { get; init; }

    /// <summary>The line under the headline.</summary>
    public required Bilingual<Located<string>> Deck { get; init; }

    /// <summary>Who provided text and pictures.</summary>
    public required Bilingual<Located<string>> Credit { get; init; }

    /// <summary>How the edition came to be.</summary>
    public required Bilingual<Located<string>> Provenance { get; init; }

    /// <summary>Who may do what with it.</summary>
    public required Bilingual<Located<string>> Rights { get; init; }

    /// <summary>The licence's address.</summary>
    public required Located<string> Licence { get; init; }

    /// <summary>The file name of the lead photo.</summary>
    public required Located<string> Lead { get; init; }

    /// <summary>True where stale blocks of the translation are no warning.</summary>
    public bool AllowsStale { get; init; }

    /// <summary>True while the edition is not to be published.</summary>
    public required bool IsDraft { get; init; }
}

/// <summary>
/// The two files of one section; null where a language has none, or where its file could not be read and a diagnostic says so (IsSpoiled).
/// </summary>
internal sealed record SectionDraft(int Number, Slug Name, StoryDraft? Source, StoryDraft? Translation, bool IsSpoiled);

/// <summary>One section file: its front matter and its Markdown.</summary>
internal sealed record StoryDraft
{
    /// <summary>The language its file name says.</summary>
    public required Language Language { get; init; }

    /// <summary>The file as a whole.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>One or two words for the page's navigation.</summary>
    public required Located<string> Label { get; init; }

    /// <summary>The short line above the headline.</summary>
    public required Located<string> Kicker { get; init; }

    /// <summary>The headline as one line or as halves.</summary>
    public required Located<Headline> Headline { get; init; }

    /// <summary>The line under the headline.</summary>
    public required Located<string> Deck { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Located<string> Byline { get; init; }

    /// <summary>Where and when.</summary>
    public required Located<string> Dateline { get; init; }

    /// <summary>The Markdown after the front matter, newlines as LF.</summary>
    public required string Body { get; init; }

    /// <summary>The 1-based line of the file on which <see cref="Body"/> begins.</summary>
    public required int FirstBodyLine { get; init; }
}

/// <summary>A measured master and what photos.yaml says of it.</summary>
internal sealed record PhotoDraft
{
    /// <summary>The name its renditions get.</summary>
    public required Slug Name { get; init; }

    /// <summary>The master.</summary>
    public required Master Master { get; init; }

    /// <summary>The caption.</summary>
    public required Bilingual<Located<string>> Caption { get; init; }

    /// <summary>The credit line.</summary>
    public required Bilingual<Located<string>> Credit { get; init; }

    /// <summary>The alt text.</summary>
    public required Bilingual<Located<string>> AltText { get; init; }

    /// <summary>The focal point.</summary>
    public required FocalPoint Focus { get; init; }

    /// <summary>Its entry in photos.yaml, or the master where it has none.</summary>
    public required SourceSpan Span { get; init; }
}
