using AngleSharp.Html.Parser;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Formats;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Copies;

/// <summary>
/// Prepares what the permanent copies of an edition are packed from: its pages for the disk and for one file, the chapters of the book, and
/// what is known of each page. Pure, like the rest of this room; bytes of pictures are filled in by whoever packs.
/// </summary>
internal sealed class CopyDesk(SiteContext site)
{
    private readonly HtmlParser parser = new();

    /// <summary>The copy of an edition whose finished artifacts are given.</summary>
    public EditionCopy Make(Edition edition, EditionSummary summary, IReadOnlyList<Artifact> finished, IReadOnlyList<TextArtifact> forms)
    {
        var pages = finished.OfType<TextArtifact>().Where(page => IsOwn(page.Path, edition)).ToList();
        var pictures = PicturesOf(edition);
        return new EditionCopy
        {
            Facts = FactsOf(edition),
            Texts = new CopyTexts
            {
                OfflineSite = OfflineSite(edition, summary, pages, pictures),
                OfflineAssets = [.. site.Assets.Artifacts.OfType<BytesArtifact>()],
                Single = Bilingual.Of(site.Publication.Languages, language =>
                    new CopyPageEditor(site.Publication, pictures).ForOneFile(EditionPageFormat.Alone(edition, site, language), StyleSheets())),
                Chapters = new BookPages(edition, site, pictures).Write(),
                BookStyle = site.Pages.Script("epub.css"),
            },
            Pictures = pictures,
            Pages = [.. pages.Select(Describe)],
            Files =
            [
                .. finished.OfType<RenditionArtifact>().Select(photo => photo.Path),
                .. site.Assets.Artifacts.Select(asset => asset.Path),
                .. site.Publication.ReadsOffline && site.Pages.Script("sw.js").Length > 0 ? [PagePlan.Manifest] : Array.Empty<ContentPath>(),
            ],
            Forms = forms,
        };
    }

    // Neither the pages at former addresses nor "about this copy", which speaks of the copies' hashes.
    private bool IsOwn(ContentPath path, Edition edition) =>
        PagePlan.PagesOf(edition.Name, site.Publication.Languages).Contains(path);

    private List<CopyPicture> PicturesOf(Edition edition)
    {
        var planner = site.PlannerFor(edition);
        return [.. edition.PhotosAsPlaced.Concat(edition.Photos).DistinctBy(photo => photo.Name).Select(photo => PictureOf(photo, planner))];
    }

    // AVIF is left out: what cannot show it today will not learn it in an archive.
    private static CopyPicture PictureOf(Photo photo, RenditionPlanner planner)
    {
        var plan = planner.Plan(photo);
        var steps = plan.Reverse().Where(format => format.Format != PictureFormat.Avif || plan.Count == 1)
            .SelectMany(format => format.Renditions).OrderByDescending(rendition => rendition.Width).ToList();
        return new CopyPicture(photo, plan[^1].Renditions, steps);
    }

    private List<TextArtifact> OfflineSite(Edition edition, EditionSummary summary, List<TextArtifact> pages, List<CopyPicture> pictures)
    {
        var fronts = new ChooserFormat().Make([summary], site).Where(page => page.Path == PagePlan.Chooser)
            .Concat(new FrontPageFormat().Make([summary], site))
            .Concat(AboutPageFormat.Make(edition, site, []))
            .OfType<TextArtifact>();
        var all = pages.Concat(fronts).ToList();
        var editor = new CopyPageEditor(site.Publication, pictures);
        var present = all.Select(page => page.Path).Concat(site.Assets.Artifacts.Select(asset => asset.Path)).ToHashSet();
        return [.. all.Select(page => editor.ForDisk(page, present))];
    }

    private Dictionary<ContentPath, string> StyleSheets() => site.Assets.Artifacts.OfType<BytesArtifact>().Where(file => file.Path.Extension == "css")
        .ToDictionary(file => file.Path, file => System.Text.Encoding.UTF8.GetString(file.Bytes.Span));

    private CopyPage Describe(TextArtifact page)
    {
        var document = parser.ParseDocument(page.Text);
        var words = (document.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new CopyPage(page.Path, document.Title ?? "", string.Join(' ', words), document.DocumentElement.GetAttribute("lang") ?? "");
    }

    private CopyFacts FactsOf(Edition edition)
    {
        var publication = site.Publication;
        return new CopyFacts
        {
            Name = edition.Name,
            Publication = publication,
            Title = Bilingual.Of(publication.Languages, language => edition.Headline[language].Plain(language)),
            Deck = edition.Deck,
            Description = Bilingual.Of(publication.Languages, edition.Lede),
            Date = edition.Date,
            Credit = edition.Credit,
            Provenance = edition.Provenance,
            Rights = edition.Rights,
            Licence = edition.Licence,
            Address = Bilingual.Of(publication.Languages, language => publication.AddressOf(PagePlan.Edition(edition.Name, language))),
            DublinCore = DublinCore.Of(edition, publication),
        };
    }
}
