using System.Text.Json.Nodes;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>
/// Reading without a network: the service worker (the theme's sw.js, or sw-off.js where publication.yaml says "offline: false"), its offline
/// page, and the web app manifest (W3C Web Application Manifest) that makes the site installable.
/// </summary>
internal sealed class OfflineFormat : IPublicationFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(IReadOnlyList<EditionSummary> editions, SiteContext site)
    {
        // A theme that brings no worker does without.
        if (site.Pages.Script("sw.js").Length == 0)
            yield break;
        var (publication, language) = (site.Publication, site.Publication.Languages.Source);
        var page = new PageComposer(publication).Compose("offline", language, PagePlan.Offline, publication.Nameplate[language], "");
        var views = new Dictionary<string, object> { ["choices"] = ChooserFormat.Choices(editions, publication) };
        var offline = site.Pages.Render(page with { Canonical = "", Feed = "", Manifest = "" }, language, views, "");
        yield return new TextArtifact(PagePlan.Offline, offline);

        // The version changes with the worker and with the page it keeps, and with nothing else.
        var worker = site.Pages.Script(publication.ReadsOffline ? "sw.js" : "sw-off.js");
        yield return new TextArtifact(PagePlan.Worker, worker.Replace("VERSION", ContentHash.Short(worker + offline), StringComparison.Ordinal));
        yield return new TextArtifact(PagePlan.Manifest, Manifest(publication, site).ToJsonString(ReadableJson.Compact));
    }

    private static JsonObject Manifest(Publication publication, SiteContext site) => new()
    {
        ["name"] = publication.Nameplate.Source,
        ["short_name"] = publication.Nameplate.Source,
        ["description"] = publication.Tagline.Source,
        ["lang"] = publication.Languages.Source.Tag,
        ["start_url"] = "./",
        ["scope"] = "./",
        ["display"] = "standalone",
        ["background_color"] = site.Theme.Settings.Colours.Light,
        ["theme_color"] = site.Theme.Settings.Colours.Light,
        ["icons"] = new JsonArray([.. Icons(site)]),
    };

    private static IEnumerable<JsonObject> Icons(SiteContext site) =>
        from size in (int[])[192, 512]
        let address = site.Assets.Addresses.GetValueOrDefault($"icon-{size}.png")
        where address is not null
        from purpose in (string[])["any", "maskable"]
        select new JsonObject { ["src"] = address[1..], ["sizes"] = $"{size}x{size}", ["type"] = "image/png", ["purpose"] = purpose };
}
