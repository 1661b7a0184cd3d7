using System.Text.Json.Nodes;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// Azure Static Web Apps: staticwebapp.config.json, at most 20 KB. Its routes cannot carry the rest of an address along, so a renamed
/// edition's pages are named one by one. It has one 404 page for all.
/// </summary>
internal sealed class AzureHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "azure";

    /// <inheritdoc/>
    public string Title => "Azure Static Web Apps";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        var config = new JsonObject
        {
            ["trailingSlash"] = "always",
            ["globalHeaders"] = JsonText.Members([.. rules.Everywhere, rules.OverTls, .. rules.Rest.Headers]),
            ["routes"] = Routes(rules),
            ["mimeTypes"] = new JsonObject(rules.TypesInOrder.Select(type => KeyValuePair.Create("." + type.Key, (JsonNode?)type.Value))),
            ["responseOverrides"] = new JsonObject { ["404"] = new JsonObject { ["rewrite"] = rules.AddressOf(rules.LostPage) } },
        };
        yield return new HostFile(ContentPath.Of("staticwebapp.config.json"), JsonText.Of(config), IsPublished: true);
    }

    private static JsonArray Routes(SiteRules rules)
    {
        var routes = new JsonArray();
        foreach (var move in rules.Redirects)
        {
            routes.Add(new JsonObject
            {
                ["route"] = rules.FolderAddress(move.From),
                ["redirect"] = rules.FolderAddress(move.To),
                ["statusCode"] = 301,
            });
        }
        foreach (var zone in rules.Zones.SkipLast(1))
        {
            // A global header is left out by an empty value.
            var absent = rules.Rest.Headers.Where(header => zone.Headers.All(own => own.Name != header.Name)).Select(header => header with { Value = "" });
            foreach (var folder in zone.Folders)
                routes.Add(new JsonObject { ["route"] = rules.FolderAddress(folder) + "*", ["headers"] = JsonText.Members([.. zone.Headers, .. absent]) });
        }
        return routes;
    }
}
