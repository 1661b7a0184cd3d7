using System.Text.Json.Nodes;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>Firebase Hosting: firebase.json beside the site's folder. Of two header rules the last wins, so none meet; there is one 404.html.</summary>
internal sealed class FirebaseHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "firebase";

    /// <inheritdoc/>
    public string Title => "Firebase Hosting";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        var hosting = new JsonObject
        {
            ["public"] = "output",
            ["ignore"] = new JsonArray("**/.*", "**/*.br", "**/*.gz", "_headers", "_redirects", "staticwebapp.config.json"),
            ["trailingSlash"] = true,
            ["headers"] = new JsonArray([Rule("**", [.. rules.Everywhere, rules.OverTls]), .. rules.Zones.SelectMany(zone => Rules(rules, zone))]),
            ["redirects"] = new JsonArray([.. rules.Redirects.Select(move => new JsonObject
            {
                ["source"] = $"{rules.FolderAddress(move.From)}:rest*",
                ["destination"] = $"{rules.FolderAddress(move.To)}:rest*",
                ["type"] = 301,
            })]),
        };
        yield return new HostFile(ContentPath.Of("firebase.json"), JsonText.Of(new JsonObject { ["hosting"] = hosting }), IsPublished: false);
    }

    private static IEnumerable<JsonNode> Rules(SiteRules rules, HostZone zone)
    {
        foreach (var folder in zone.Folders)
            yield return Rule(rules.FolderAddress(folder) + "**", zone.Headers);
        foreach (var address in zone.Files.SelectMany(file => (string[])[rules.AddressOf(file), rules.BasePath + file.Value]).Distinct())
            yield return Rule(address, zone.Headers);
    }

    private static JsonObject Rule(string source, IReadOnlyList<HostHeader> headers) =>
        new() { ["source"] = source, ["headers"] = JsonText.Pairs(headers) };
}
