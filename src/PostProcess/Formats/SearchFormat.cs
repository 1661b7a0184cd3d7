using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Search;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>
/// The search over all editions: a page in each language, and one index of both that the page's script fetches from when something is asked.
/// The index lies in a folder named after its content, so that a page never meets parts of two.
/// </summary>
internal sealed class SearchFormat : IPublicationFormat
{
    /// <summary>The template; a theme without it has no search.</summary>
    public const string Template = "search";

    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(IReadOnlyList<EditionSummary> editions, SiteContext site)
    {
        if (!site.Pages.Has(Template))
            yield break;
        var files = new SearchIndex(editions, site.Publication.Languages).Write();
        var folder = PagePlan.SearchIndex(ContentHash.Short(string.Concat(files.Select(file => file.Text))));
        foreach (var (name, text) in files)
            yield return new TextArtifact(folder.Below(name), text);
        foreach (var language in site.Publication.Languages.Both)
            yield return Page(folder, language, site);
    }

    private static TextArtifact Page(ContentPath index, Language language, SiteContext site)
    {
        var (publication, words) = (site.Publication, site.Theme.Settings.Words[language]);
        var (path, other) = (PagePlan.Search(language), publication.Languages.Other(language));
        var title = $"{words.GetValueOrDefault("search", "Search")} | {publication.Nameplate[language]}";
        var page = new PageComposer(publication).Compose(Template, language, path, title, words.GetValueOrDefault("search_about", "")) with
        {
            Canonical = "",
            Manifest = "",
            Switch = PageComposer.SwitchTo(other, PagePlan.Search(other)),
        };
        var view = new SearchView(
            $"/{index}/", [.. publication.Languages.Both.Select(each => new SearchLanguageView(each.Tag, each.Name, PagePlan.AddressOf(PagePlan.Search(each))))]);
        return new TextArtifact(path, site.Pages.Render(page, language, new Dictionary<string, object> { ["search"] = view }, ""));
    }
}
