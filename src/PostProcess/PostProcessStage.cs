using AngleSharp.Html.Parser;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Checks;
using Yujiang.Static.PostProcess.Copies;
using Yujiang.Static.PostProcess.Formats;
using Yujiang.Static.PostProcess.Hosting;
using Yujiang.Static.PostProcess.Passes;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>
/// The third door: Edition x Theme -> Site. Pure: formats make pages and files, passes change the finished pages, checks read them. It runs
/// once per edition and, when all are known, once for the publication.
/// </summary>
internal sealed class PostProcessStage(
    SiteContext site,
    IReadOnlyList<IEditionFormat> editionFormats,
    IReadOnlyList<IPublicationFormat> publicationFormats,
    IReadOnlyList<IPagePass> passes,
    IReadOnlyList<ICheck<RenderedPage>> checks,
    HostDesk hosts,
    CopyDesk? copies)
{
    private readonly HtmlParser parser = new();
    private readonly LinkCheck links = new();
    private static readonly ILookup<string, SourceSpan> Nowhere = Array.Empty<SourceSpan>().ToLookup(_ => "");
    private readonly HashSet<ContentPath> taken = [];
    private readonly HashSet<Slug> excused = [];

    /// <summary>What is to be finished first.</summary>
    public Urgency Urgency { get; init; } = Urgency.None;

    /// <summary>
    /// What is published of one edition, what the publication's own pages will need of it, and what its permanent copies are packed from (null
    /// where none are made).
    /// </summary>
    public (Site Site, EditionSummary Summary, EditionCopy? Copy) RunEdition(Edition edition, CancellationToken cancellation)
    {
        if (edition.IsIncomplete)
            Excuse(edition.Name);
        var artifacts = new List<Artifact>();
        var places = site.Publication.Languages.Both.ToDictionary(language => language.Path, language => PlacesIn(edition, language));
        var neutral = places[site.Publication.Languages.Source.Path];
        foreach (var artifact in UrgentFirst(editionFormats.SelectMany(format => format.Make(edition, site))))
        {
            cancellation.ThrowIfCancellationRequested();
            var finished = Finish(artifact, places.GetValueOrDefault(artifact.Path.Value.Split('/')[0], neutral));
            artifacts.Add(finished);
            if (finished is TextArtifact page && Urgency.Pages.Contains(page.Path))
                Urgency.Finished(page);
        }
        foreach (var download in site.DownloadsOf(edition.Name))
            links.NoteFile(download.Path);
        var summary = Summarise(edition);
        links.Note(summary.Links);
        return copies is null || site.Diagnostics.HasErrors ? (new Site(artifacts) { Loads = LoadPlan.Of(edition, site) }, summary, null) : Copy(edition, summary, artifacts);
    }

    // What is urgent goes on before what comes after it has been written.
    private IEnumerable<Artifact> UrgentFirst(IEnumerable<Artifact> artifacts)
    {
        if (Urgency.Pages.Count == 0)
            return artifacts;
        var others = new List<Artifact>();
        return artifacts.Where(artifact => IsUrgent(artifact, others)).Concat(others);
    }

    private bool IsUrgent(Artifact artifact, List<Artifact> others)
    {
        if (Urgency.Pages.Contains(artifact.Path))
            return true;
        others.Add(artifact);
        return false;
    }

    private (Site, EditionSummary, EditionCopy?) Copy(Edition edition, EditionSummary summary, List<Artifact> artifacts)
    {
        // "About this copy" cannot be written before the copies are.
        var forms = artifacts.OfType<TextArtifact>().Where(page => site.Publication.Languages.Both.Any(language => page.Path == PagePlan.About(edition.Name, language))).ToList();
        return (new Site([.. artifacts.Except(forms)]) { Loads = LoadPlan.Of(edition, site) }, summary, copies!.Make(edition, summary, artifacts, forms));
    }

    /// <summary>An edition that could not be read whole: what links to it is not judged.</summary>
    public void Excuse(Slug edition)
    {
        excused.Add(edition);
        foreach (var page in PagePlan.PagesOf(edition, site.Publication.Languages))
            links.Excuse(page);
    }

    /// <summary>
    /// What is published of the publication as a whole, and the rules by which a host serves it all; afterwards every link of the site is
    /// judged.
    /// </summary>
    public (Site Site, SiteRules Rules) RunPublication(IReadOnlyList<EditionSummary> editions, CancellationToken cancellation)
    {
        var newestFirst = editions.OrderByDescending(edition => edition.Date?.First).ThenBy(edition => edition.Name.Value, StringComparer.Ordinal).ToList();
        var artifacts = new List<Artifact>();
        foreach (var format in publicationFormats)
        {
            cancellation.ThrowIfCancellationRequested();
            artifacts.AddRange(format.Make(newestFirst, site).Select(artifact => Finish(artifact, Nowhere)));
        }
        site.Diagnostics.AddRange(AddressCheck.Inspect(site.Publication.Addresses, editions, excused));
        var rules = hosts.Plan(newestFirst, taken);
        artifacts.AddRange(hosts.Publish(rules, site.Diagnostics).Select(artifact => Finish(artifact, Nowhere)));
        // Pages that no template could write have no anchors to be missed.
        if (!site.Pages.HasFailed)
            site.Diagnostics.AddRange(links.Judge(site.Publication.BaseUrl.AbsolutePath));
        return (new Site(artifacts), rules);
    }

    private static ILookup<string, SourceSpan> PlacesIn(Edition edition, Language language) => edition.Sections
        .SelectMany(section => section.Stories[language].Body.Select(block => (block.Id, block.Span)).Append((Id: section.Name.Value, section.Stories[language].Span)))
        .ToLookup(place => place.Id, place => place.Span);

    private Artifact Finish(Artifact artifact, ILookup<string, SourceSpan> places)
    {
        if (!taken.Add(artifact.Path))
            site.Diagnostics.Add(PostProcessRules.DoubledAddress.At(SourceSpan.OfFile(artifact.Path), artifact.Path));
        links.Note(artifact);
        if (artifact is not TextArtifact { Path.Extension: "html" } text)
            return artifact;
        var page = new RenderedPage(text.Path, parser.ParseDocument(text.Text), places);
        foreach (var pass in passes)
            pass.Change(page);
        foreach (var check in checks)
            site.Diagnostics.AddRange(check.Inspect(page));
        links.Note(page);
        return text with { Text = PageText.Of(page) };
    }

    private EditionSummary Summarise(Edition edition)
    {
        var (languages, views, planner) = (site.Publication.Languages, new EditionComposer(edition, site), site.PlannerFor(edition));
        return new EditionSummary
        {
            Name = edition.Name,
            Formerly = edition.Formerly,
            Date = edition.Date,
            Updated = edition.Updated,
            Entry = Bilingual.Of(languages, language => views.Cluster(language, "entry")),
            FeedEntry = Bilingual.Of(languages, language => FeedFormat.Entry(edition, language, site)),
            Pictures = [.. edition.PhotosAsPlaced.Select(photo => site.Publication.AddressOf(planner.Plan(photo)[^1].Renditions[^1].Path))],
            SearchKeys = SearchLeafFormat.KeysOf(edition, site),
            Links = [.. languages.Both.SelectMany(language => edition.Sections.SelectMany(section => section.Stories[language].Links))],
        };
    }
}
