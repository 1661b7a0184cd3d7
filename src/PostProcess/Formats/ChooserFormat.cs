using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>The language chooser at the root, and the 404 page, which offers the same choice. No redirect is forced on a reader.</summary>
internal sealed class ChooserFormat : IPublicationFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(IReadOnlyList<EditionSummary> editions, SiteContext site)
    {
        var (publication, pages, language) = (site.Publication, new PageComposer(site.Publication), site.Publication.Languages.Source);
        var views = new Dictionary<string, object> { ["choices"] = Choices(editions, publication) };
        var title = string.Join(" · ", publication.Languages.Both.Select(l => publication.Nameplate[l]).Distinct());

        var chooser = pages.Compose("chooser", language, PagePlan.Chooser, title, publication.Tagline[language])
            with
        { Alternates = pages.Alternates(PagePlan.Front, PagePlan.Chooser) };
        yield return new TextArtifact(PagePlan.Chooser, site.Pages.Render(chooser, language, views, ""));

        var lost = pages.Compose("lost", language, PagePlan.Lost, $"404 | {title}", publication.Tagline[language]) with { Canonical = "", Manifest = "" };
        yield return new TextArtifact(PagePlan.Lost, site.Pages.Render(lost, language, views, ""));
        foreach (var own in publication.Languages.Both)
            yield return LostIn(own, editions, site);
    }

    // For hosts that can tell by the address which language a reader was in: the same page, that language first.
    private static TextArtifact LostIn(Language language, IReadOnlyList<EditionSummary> editions, SiteContext site)
    {
        var publication = site.Publication;
        var page = new PageComposer(publication).Compose("lost", language, PagePlan.LostIn(language), $"404 | {publication.Nameplate[language]}", publication.Tagline[language])
            with
        { Canonical = "", Manifest = "" };
        var views = new Dictionary<string, object> { ["choices"] = Choices(editions, publication).OrderBy(choice => choice.Tag != language.Tag).ToList() };
        return new TextArtifact(PagePlan.LostIn(language), site.Pages.Render(page, language, views, ""));
    }

    /// <summary>Both languages with the newest edition's headline.</summary>
    public static List<ChoiceView> Choices(IReadOnlyList<EditionSummary> editions, Publication publication) =>
    [
        .. publication.Languages.Both.Select(language => new ChoiceView
        {
            Tag = language.Tag,
            Name = language.Name,
            Address = PagePlan.AddressOf(PagePlan.Front(language)),
            Nameplate = publication.Nameplate[language],
            Tagline = publication.Tagline[language],
            Headline = editions.Count > 0 ? editions[0].Entry[language].Headline : "",
            Deck = editions.Count > 0 ? editions[0].Entry[language].Deck : "",
        }),
    ];
}
