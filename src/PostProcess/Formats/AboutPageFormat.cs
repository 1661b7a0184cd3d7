using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>
/// "About this copy", in each language: what the edition is, where it came from, how to cite it, its permanent copies with size and SHA-256,
/// how to verify them. It speaks of the copies' hashes, so no copy can hold this page; the bag holds one without downloads.
/// </summary>
internal sealed class AboutPageFormat : IEditionFormat
{
    /// <summary>The template; a theme without it has no such page.</summary>
    public const string Template = "about";

    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(Edition edition, SiteContext site) => Make(edition, site, site.DownloadsOf(edition.Name));

    /// <summary>The pages that offer the given copies.</summary>
    public static IEnumerable<TextArtifact> Make(Edition edition, SiteContext site, IReadOnlyList<Download> downloads)
    {
        if (!site.Pages.Has(Template))
            yield break;
        var (publication, pages, views) = (site.Publication, new PageComposer(site.Publication), new EditionComposer(edition, site));
        foreach (var language in publication.Languages.Both)
        {
            var (path, other) = (PagePlan.About(edition.Name, language), publication.Languages.Other(language));
            var words = site.Theme.Settings.Words[language];
            var title = $"{words.GetValueOrDefault("about", "About")} · {edition.Headline[language].Plain(language)} | {publication.Nameplate[language]}";
            var page = pages.Compose(Template, language, path, title, edition.Deck[language]) with
            {
                Alternates = pages.Alternates(l => PagePlan.About(edition.Name, l), PagePlan.About(edition.Name, publication.Languages.Source)),
                Switch = PageComposer.SwitchTo(other, PagePlan.About(edition.Name, other)),
                Metadata = DublinCore.InPage(edition, publication, language),
                Structured = new JsonLd(edition, site).Whole(language),
            };
            var models = new Dictionary<string, object>
            {
                ["edition"] = views.Cluster(language, "entry"),
                ["about"] = new AboutView
                {
                    Citation = Cite(edition, publication, views.Cluster(language, "entry"), language),
                    PermanentAddress = publication.AddressOf(PagePlan.Edition(edition.Name, language)).AbsoluteUri,
                    Edtf = edition.Date?.Text ?? "",
                    Updated = edition.Updated is { } day ? new DateStyle(language, "").Write(EdtfDate.Of(day)) : "",
                    Downloads = [.. downloads.Select(download => View(download, words))],
                },
            };
            yield return new TextArtifact(path, site.Pages.Render(page, language, models, ""));
        }
    }

    private static DownloadView View(Download download, IReadOnlyDictionary<string, string> words) => new()
    {
        Format = download.Format,
        Title = words.GetValueOrDefault($"copy_{download.Format}", download.Format),
        Purpose = words.GetValueOrDefault($"copy_{download.Format}_for", ""),
        File = download.Path.Name,
        Address = PagePlan.AddressOf(download.Path),
        Tag = download.Language?.Tag ?? "",
        Language = download.Language?.Name ?? "",
        Size = Blanks.Size(download.Path),
        Hash = Blanks.Hash(download.Path),
    };

    // GB/T 7714-2015 for a newspaper on the web (N/OL), as far as the paper gives its parts; elsewhere plain: title, paper, date, address.
    private static string Cite(Edition edition, Publication publication, EditionView view, Language language)
    {
        var address = publication.AddressOf(PagePlan.Edition(edition.Name, language)).AbsoluteUri;
        var date = view.Date.Length > 0 ? $", {view.Date}" : "";
        return language.IsHan
            ? $"{view.Headline}{view.Deck}[N/OL]. {publication.Nameplate[language]}{date}. {address}"
            : $"“{view.Headline}.” {publication.Nameplate[language]}{date}. {address}";
    }
}
