using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>The text-only page: one request, no picture, no script. Search engines are sent to the full page.</summary>
internal sealed class LitePageFormat : IEditionFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(Edition edition, SiteContext site)
    {
        var (publication, pages, views) = (site.Publication, new PageComposer(site.Publication), new EditionComposer(edition, site));
        foreach (var language in publication.Languages.Both)
        {
            var (path, other) = (PagePlan.Lite(edition.Name, language), publication.Languages.Other(language));
            var title = $"{edition.Headline[language].Plain(language)} | {publication.Nameplate[language]}";
            var page = pages.Compose("lite", language, path, title, EditionPageFormat.Description(edition, language)) with
            {
                Manifest = "",
                Canonical = publication.AddressOf(PagePlan.Edition(edition.Name, language)).AbsoluteUri,
                Switch = PageComposer.SwitchTo(other, PagePlan.Lite(edition.Name, other)),
            };
            yield return new TextArtifact(path, site.Pages.Render(page, language, new Dictionary<string, object> { ["edition"] = views.Lite(language) }, ""));
        }
    }
}
