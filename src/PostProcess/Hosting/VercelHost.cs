using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>Vercel: vercel.json beside the site's files. It has one 404.html for all, and its redirects come before files.</summary>
internal sealed class VercelHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "vercel";

    /// <inheritdoc/>
    public string Title => "Vercel";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        var config = new JsonObject
        {
            ["cleanUrls"] = false,
            ["trailingSlash"] = true,
            ["headers"] = Headers(rules),
            ["redirects"] = Redirects(rules, setup),
        };
        yield return new HostFile(ContentPath.Of("vercel.json"), JsonText.Of(config), IsPublished: true);
    }

    private static JsonArray Headers(SiteRules rules)
    {
        var named = rules.Zones.SkipLast(1).ToList();
        return
        [
            Rule("/(.*)", [.. rules.Everywhere, rules.OverTls]),
            .. named.Select(zone => Rule($"{rules.BasePath}(?:{Alternatives(zone)})/(.*)", zone.Headers)),
            Rule($"/((?!{rules.BasePath[1..]}(?:{string.Join('|', named.Select(Alternatives))})/).*)", rules.Rest.Headers),
        ];
    }

    private static JsonArray Redirects(SiteRules rules, HostSetup setup)
    {
        var redirects = new JsonArray();
        foreach (var move in rules.Redirects)
        {
            redirects.Add(new JsonObject
            {
                ["source"] = $"{rules.FolderAddress(move.From)}:path*",
                ["destination"] = $"{rules.FolderAddress(move.To)}:path*",
                ["statusCode"] = 301,
            });
        }
        foreach (var language in setup.ChoosesLanguage ? rules.Languages.Both : [])
        {
            redirects.Add(new JsonObject
            {
                ["source"] = rules.BasePath,
                ["has"] = new JsonArray(new JsonObject { ["type"] = "header", ["key"] = "accept-language", ["value"] = $"{Regex.Escape(language.Tag.Split('-')[0])}([-,;].*)?" }),
                ["missing"] = new JsonArray(new JsonObject { ["type"] = "query", ["key"] = HostSetup.ShowChooser }),
                ["destination"] = $"{rules.BasePath}{language.Path}/",
                ["statusCode"] = 302,
            });
        }
        return redirects;
    }

    private static string Alternatives(HostZone zone) => string.Join('|', zone.Folders.Select(folder => Regex.Escape(folder.Value)));

    private static JsonObject Rule(string source, IReadOnlyList<HostHeader> headers) =>
        new() { ["source"] = source, ["headers"] = JsonText.Pairs(headers) };
}
