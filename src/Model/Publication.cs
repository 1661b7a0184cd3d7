using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>The newspaper itself, from publication.yaml: what stays the same from edition to edition.</summary>
internal sealed record Publication
{
    /// <summary>The two languages, the source first.</summary>
    public required Languages Languages { get; init; }

    /// <summary>The title as displayed on top of the front page.</summary>
    public required Bilingual<string> Nameplate { get; init; }

    /// <summary>The line under the nameplate; may be empty.</summary>
    public required Bilingual<string> Tagline { get; init; }

    /// <summary>The lines of the masthead: what the publication is and who is behind it; may be empty.</summary>
    public required Bilingual<IReadOnlyList<string>> Masthead { get; init; }

    /// <summary>The texts of nameplate, tagline and masthead as they stand in publication.yaml.</summary>
    public Bilingual<IReadOnlyList<Located<string>>> Lines { get; init; } = new([], []);

    /// <summary>False where the service worker is switched off: a worker that removes itself is published in its place.</summary>
    public bool ReadsOffline { get; init; } = true;

    /// <summary>Where the site will be served: absolute, http or https, ending in a slash; its path is the base path.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Where the pages of each language are served: the same files, under another host name where the language has one.</summary>
    public required Bilingual<Uri> BaseUrlOf { get; init; }

    /// <summary>The hosts whose files are published with the site; empty for the usual ones.</summary>
    public required IReadOnlyList<Located<string>> Hosts { get; init; }

    /// <summary>The archive formats that permanent copies are made in; null for all of them.</summary>
    public IReadOnlyList<Located<string>>? Archive { get; init; }

    /// <summary>The names of editions that were published once.</summary>
    public IReadOnlyList<Located<PublishedAddress>> Addresses { get; init; } = [];

    /// <summary>Where publication.yaml asks for the days of the last changes from git's history ("updated: git"); null where it does not.</summary>
    public SourceSpan? DatedByHistory { get; init; }

    /// <summary>What pages may weigh.</summary>
    public Budgets Budgets { get; init; } = new(new Dictionary<string, Located<int>>());

    /// <summary>publication.yaml as a whole, for diagnostics about the publication.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The absolute address (RFC 3986) of a page or file of the site; a page is addressed by its folder.</summary>
    public Uri AddressOf(ContentPath path) => new(BaseOf(path), ContentPath.Root.LinkTo(path));

    private Uri BaseOf(ContentPath path) =>
        Languages.Both.FirstOrDefault(language => path.IsWithin(ContentPath.Of(language.Path))) is { } own ? BaseUrlOf[own] : BaseUrl;
}
