using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>The edition: the whole feature on one page, in each language.</summary>
internal sealed class EditionPageFormat : IEditionFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(Edition edition, SiteContext site)
    {
        var (publication, pages, views) = (site.Publication, new PageComposer(site.Publication), new EditionComposer(edition, site));
        var alternates = pages.Alternates(language => PagePlan.Edition(edition.Name, language), PagePlan.Parallel(edition.Name));
        foreach (var language in publication.Languages.Both)
        {
            var (path, other) = (PagePlan.Edition(edition.Name, language), publication.Languages.Other(language));
            var headline = edition.Headline[language].Plain(language);
            var page = pages.Compose("edition", language, path, $"{headline} | {publication.Nameplate[language]}", Description(edition, language)) with
            {
                Alternates = alternates,
                Switch = PageComposer.SwitchTo(other, PagePlan.Edition(edition.Name, other)),
                Share = ShareOf(edition, site, pages, language),
                Metadata = DublinCore.InPage(edition, publication, language),
                Structured = new JsonLd(edition, site).Of(language),
            };
            var html = site.Pages.Render(page, language, new Dictionary<string, object> { ["edition"] = views.Whole(language) },
                PhotoComposer.ColourRules(edition.PhotosAsPlaced));
            yield return new TextArtifact(path, html);
        }
    }

    /// <summary>What search and sharing show: the opening paragraph, else the deck.</summary>
    public static string Description(Edition edition, Language language) =>
        edition.Lede(language) is { Length: > 0 } lede ? lede : edition.Deck[language];

    /// <summary>The share picture of an edition, absent where it has no photo.</summary>
    public static ShareView ShareOf(Edition edition, SiteContext site, PageComposer pages, Language language) =>
        edition.PhotosAsPlaced is [var photo, ..]
            ? pages.Share(site.PlannerFor(edition).PlanShare(photo), language)
            : new ShareView("", 0, 0, "");
}
