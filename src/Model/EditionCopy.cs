using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.Model;

/// <summary>
/// What the permanent copies of one edition are packed from: its facts, the pages of the copy, its pictures. The texts are let go
/// (<see cref="WithoutTexts"/>) once the formats that need them are packed, so that many editions never stand in memory at once.
/// </summary>
internal sealed record EditionCopy
{
    /// <summary>What is said of the edition on every copy.</summary>
    public required CopyFacts Facts { get; init; }

    /// <summary>What only the first round of packing needs; null afterwards.</summary>
    public required CopyTexts? Texts { get; init; }

    /// <summary>The pictures in the order the reader meets them, then those placed nowhere.</summary>
    public required IReadOnlyList<CopyPicture> Pictures { get; init; }

    /// <summary>The edition's pages as they are published, the source language's first.</summary>
    public required IReadOnlyList<CopyPage> Pages { get; init; }

    /// <summary>Every other file that the pages show or link to as their own: renditions and the theme's assets.</summary>
    public required IReadOnlyList<ContentPath> Files { get; init; }

    /// <summary>Pages with blanks for the sizes and hashes of the copies (<see cref="Blanks"/>): finished when the copies are.</summary>
    public required IReadOnlyList<TextArtifact> Forms { get; init; }

    /// <summary>The same copy without its texts.</summary>
    public EditionCopy WithoutTexts() => this with { Texts = null };
}

/// <summary>The facts of an edition as every archive format states them.</summary>
internal sealed record CopyFacts
{
    /// <summary>The permanent name.</summary>
    public required Slug Name { get; init; }

    /// <summary>The newspaper.</summary>
    public required Publication Publication { get; init; }

    /// <summary>The headline on one line.</summary>
    public required Bilingual<string> Title { get; init; }

    /// <summary>The line under the headline; may be empty.</summary>
    public required Bilingual<string> Deck { get; init; }

    /// <summary>The opening paragraph.</summary>
    public required Bilingual<string> Description { get; init; }

    /// <summary>The date in EDTF; null where unknown.</summary>
    public required EdtfDate? Date { get; init; }

    /// <summary>Who provided text and pictures, as printed.</summary>
    public required Bilingual<string> Credit { get; init; }

    /// <summary>How the edition came to be and what its source lacked.</summary>
    public required Bilingual<string> Provenance { get; init; }

    /// <summary>Who may do what with it.</summary>
    public required Bilingual<string> Rights { get; init; }

    /// <summary>The licence's address; empty where none is given.</summary>
    public required string Licence { get; init; }

    /// <summary>The absolute address of the edition in each language.</summary>
    public required Bilingual<Uri> Address { get; init; }

    /// <summary>The facts as Dublin Core elements (DCMI Metadata Terms 1.1): in the pages, in the sidecar, in the copies.</summary>
    public required IReadOnlyList<DublinCoreField> DublinCore { get; init; }
}

/// <summary>A Dublin Core element: its name without prefix, its value, and the value's BCP 47 tag (empty where it has no language).</summary>
internal sealed record DublinCoreField(string Name, string Value, string Tag);

/// <summary>The texts of a copy.</summary>
internal sealed record CopyTexts
{
    /// <summary>The pages of a site that holds this edition alone and is read from the disk; a picture is its largest rendition.</summary>
    public required IReadOnlyList<TextArtifact> OfflineSite { get; init; }

    /// <summary>The theme's assets that those pages show.</summary>
    public required IReadOnlyList<BytesArtifact> OfflineAssets { get; init; }

    /// <summary>The edition on one page; blanks (<see cref="Blanks"/>) stand for the pictures.</summary>
    public required Bilingual<string> Single { get; init; }

    /// <summary>The chapters of the book, in reading order.</summary>
    public required IReadOnlyList<CopyChapter> Chapters { get; init; }

    /// <summary>The book's style sheet; may be empty.</summary>
    public required string BookStyle { get; init; }
}

/// <summary>A document of the book: XHTML (EPUB 3.3, section 6.1), its path below the book's folder, and its title in its language.</summary>
internal sealed record CopyChapter(string File, Language Language, string Title, string Markup, ChapterKind Kind);

/// <summary>What a chapter is.</summary>
internal enum ChapterKind
{
    /// <summary>Headline, deck, date and lead picture.</summary>
    Title,

    /// <summary>A part of the feature.</summary>
    Part,

    /// <summary>Credit, provenance, rights.</summary>
    End,
}

/// <summary>
/// A picture: its renditions in the format that every reader knows, ascending by width; and all that copies may show, the widest first, those
/// of that format before others of the same width.
/// </summary>
internal sealed record CopyPicture(Photo Photo, IReadOnlyList<Rendition> Renditions, IReadOnlyList<Rendition> Steps)
{
    /// <summary>The largest rendition.</summary>
    public Rendition Largest => Renditions[^1];
}

/// <summary>A published page: path, title, plain text, BCP 47 tag.</summary>
internal sealed record CopyPage(ContentPath Path, string Title, string Text, string Tag);

/// <summary>A file an archive format makes, as the "about this copy" page offers it; the language is null for a copy in both.</summary>
internal sealed record Download(string Format, ContentPath Path, Language? Language);
