using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess;

/// <summary>
/// What the publication's own pages need of an edition once its body has been written and let go: so a thousand editions never stand in
/// memory at once.
/// </summary>
internal sealed record EditionSummary
{
    /// <summary>The permanent name.</summary>
    public required Slug Name { get; init; }

    /// <summary>The names it once had.</summary>
    public required IReadOnlyList<Slug> Formerly { get; init; }

    /// <summary>The date; null where unknown.</summary>
    public required EdtfDate? Date { get; init; }

    /// <summary>The day of its last change; null where it is unknown or nobody asked.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>The edition's front cluster in each language, without its sections.</summary>
    public required Bilingual<EditionView> Entry { get; init; }

    /// <summary>The Atom entry in each language.</summary>
    public required Bilingual<string> FeedEntry { get; init; }

    /// <summary>The absolute addresses of its pictures with their captions, largest rendition of each.</summary>
    public required IReadOnlyList<Uri> Pictures { get; init; }

    /// <summary>The links of its stories to other places of the site, to be checked when all pages are known.</summary>
    public required IReadOnlyList<StoryLink> Links { get; init; }

    /// <summary>What can be searched for in each leaf of its texts, one key a line, in ordinal order.</summary>
    public Bilingual<IReadOnlyList<string>> SearchKeys { get; init; } = new([], []);
}
