using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>
/// A page at every old address of a renamed edition, which leads to the new one: for hosts that know no redirects, and from the disk.
/// Where a host can redirect, it does so before it looks for the page.
/// </summary>
internal sealed class MovedPageFormat : IEditionFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(Edition edition, SiteContext site)
    {
        var languages = site.Publication.Languages;
        foreach (var old in edition.Formerly)
        {
            foreach (var language in languages.Both)
            {
                yield return Page(edition, site, language, (PagePlan.Edition(old, language), PagePlan.Edition(edition.Name, language)));
                yield return Page(edition, site, language, (PagePlan.Lite(old, language), PagePlan.Lite(edition.Name, language)));
                if (site.Pages.Has(AboutPageFormat.Template))
                    yield return Page(edition, site, language, (PagePlan.About(old, language), PagePlan.About(edition.Name, language)));
            }
            yield return Page(edition, site, languages.Source, (PagePlan.Parallel(old), PagePlan.Parallel(edition.Name)));
        }
    }

    private static TextArtifact Page(Edition edition, SiteContext site, Language language, (ContentPath Old, ContentPath New) move)
    {
        var headline = edition.Headline[language].Plain(language);
        var page = new PageComposer(site.Publication).Compose("moved", language, move.Old, headline, "") with
        {
            Canonical = site.Publication.AddressOf(move.New).AbsoluteUri,
            Refresh = move.Old.LinkTo(move.New),
        };
        var views = new Dictionary<string, object> { ["moved"] = new MovedView(PagePlan.AddressOf(move.New), headline) };
        return new TextArtifact(move.Old, site.Pages.Render(page, language, views, ""));
    }
}
