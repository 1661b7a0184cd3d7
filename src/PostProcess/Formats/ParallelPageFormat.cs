using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>Both languages side by side, block by block. It belongs to neither language, so it is the edition's x-default.</summary>
internal sealed class ParallelPageFormat : IEditionFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(Edition edition, SiteContext site)
    {
        var (publication, pages, views) = (site.Publication, new PageComposer(site.Publication), new EditionComposer(edition, site));
        var both = Bilingual.Of(publication.Languages, views.Parallel);
        var (path, language) = (PagePlan.Parallel(edition.Name), publication.Languages.Source);
        var title = $"{both.Source.Headline} · {both.Translation.Headline} | {publication.Nameplate.Source}";
        var page = pages.Compose("parallel", language, path, title, EditionPageFormat.Description(edition, language)) with
        {
            Alternates = pages.Alternates(l => PagePlan.Edition(edition.Name, l), path),
            Share = EditionPageFormat.ShareOf(edition, site, pages, language),
        };
        var models = new Dictionary<string, object>
        {
            ["languages"] = new LanguagesView(PageComposer.ViewOf(publication.Languages.Source), PageComposer.ViewOf(publication.Languages.Translation)),
            ["source"] = both.Source,
            ["translation"] = both.Translation,
            ["sections"] = both.Source.Sections.Zip(both.Translation.Sections, Pair).ToList(),
        };
        yield return new TextArtifact(path, site.Pages.Render(page, language, models, PhotoComposer.ColourRules(edition, site)));
    }

    private static ParallelSectionView Pair(SectionView source, SectionView translation)
    {
        var absent = new BlockView { Id = "", Kind = "none" };
        var pairs = Enumerable.Range(0, Math.Max(source.Blocks.Count, translation.Blocks.Count)).Select(i =>
        {
            var (left, right) = (source.Blocks.ElementAtOrDefault(i) ?? absent, translation.Blocks.ElementAtOrDefault(i) ?? absent);
            return new PairView(left.Id.Length > 0 ? left.Id : right.Id, left, right);
        });
        return new ParallelSectionView(source.Name, source, translation, [.. pairs]);
    }
}
