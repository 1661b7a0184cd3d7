using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>The front page of the publication in each language: nameplate and editions, newest first.</summary>
internal sealed class FrontPageFormat : IPublicationFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(IReadOnlyList<EditionSummary> editions, SiteContext site)
    {
        var (publication, pages) = (site.Publication, new PageComposer(site.Publication));
        var alternates = pages.Alternates(PagePlan.Front, PagePlan.Chooser);
        foreach (var language in publication.Languages.Both)
        {
            var (path, other) = (PagePlan.Front(language), publication.Languages.Other(language));
            var page = pages.Compose("front", language, path, publication.Nameplate[language], publication.Tagline[language]) with
            {
                Alternates = alternates,
                Switch = PageComposer.SwitchTo(other, PagePlan.Front(other)),
            };
            var entries = editions.Select(edition => edition.Entry[language]).ToList();
            var colours = string.Concat(entries.Where(entry => entry.Lead.IsPresent).Select(entry => PhotoComposer.ColourRule(entry.Lead.Hash, entry.Lead.Colour)));
            yield return new TextArtifact(path, site.Pages.Render(page, language, new Dictionary<string, object> { ["entries"] = entries }, colours));
        }
    }
}
