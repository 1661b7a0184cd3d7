using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>The edition: the whole feature on one page, in each language.</summary>
internal sealed class EditionPageFormat : IEditionFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(Edition edition, SiteContext site) =>
        site.Publication.Languages.Both.Select(language => Page(edition, site, language, new EditionComposer(edition, site).Whole(language), isAlone: !site.Pages.Has(AboutPageFormat.Template)));

    /// <summary>The page for a copy that stands alone: it says itself where the edition comes from, in place of the page about it.</summary>
    public static TextArtifact Alone(Edition edition, SiteContext site, Language language) =>
        Page(edition, site, language, new EditionComposer(edition, site).Whole(language) with { AboutAddress = "" }, isAlone: true);

    // A page with one about it beside it leaves to that one what machines want to know and readers would wait for.
    private static TextArtifact Page(Edition edition, SiteContext site, Language language, EditionView view, bool isAlone)
    {
        var (publication, pages, data) = (site.Publication, new PageComposer(site.Publication), new JsonLd(edition, site));
        var (path, other) = (PagePlan.Edition(edition.Name, language), publication.Languages.Other(language));
        var headline = edition.Headline[language].Plain(language);
        var page = pages.Compose("edition", language, path, $"{headline} | {publication.Nameplate[language]}", Description(edition, language)) with
        {
            Alternates = pages.Alternates(each => PagePlan.Edition(edition.Name, each), PagePlan.Parallel(edition.Name)),
            Switch = PageComposer.SwitchTo(other, PagePlan.Edition(edition.Name, other)),
            Share = ShareOf(edition, site, pages, language),
            Structured = isAlone ? data.Whole(language) : data.Brief(language),
        };
        return new TextArtifact(path, site.Pages.Render(page, language, new Dictionary<string, object> { ["edition"] = view }, PhotoComposer.ColourRules(edition, site)));
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
