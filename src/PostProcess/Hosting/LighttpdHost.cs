using System.Text.RegularExpressions;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// lighttpd 1.4.69 or newer. It cannot serve files that are compressed beforehand, so mod_deflate compresses as it answers; and it
/// says of hashed files how long they may be kept, but not that they are immutable. The site lies in the root's folder of the base path.
/// </summary>
internal sealed partial class LighttpdHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "lighttpd";

    /// <inheritdoc/>
    public string Title => "lighttpd";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        var text = new ConfigText("    ");
        text.Line($"# The site lies in {setup.Root}{rules.BasePath}. Debian package for compression: lighttpd-mod-deflate");
        if (!setup.IsPart)
            WriteServer(text, rules, setup);
        text.Block($"$HTTP[\"url\"] =~ \"^{Regex.Escape(rules.BasePath)}\" {{", () => WriteRules(text, rules, setup));
        yield return new HostFile(ContentPath.Of("lighttpd.conf"), text.ToString(), IsPublished: false);
    }

    private static void WriteRules(ConfigText text, SiteRules rules, HostSetup setup)
    {
        WriteRedirects(text, rules, setup);
        text.Line($"server.errorfile-prefix = \"{setup.Root}{rules.BasePath}\"");
        foreach (var language in rules.Languages.Both)
            WriteLost(text, $"{rules.BasePath}{language.Path}/", setup.Root + rules.FolderAddress(rules.LostPages[language].Folder));
        foreach (var zone in rules.Zones.SkipLast(1))
            WriteZone(text, $"$HTTP[\"url\"] =~ \"{AddressPatterns.Within(rules, zone.Folders)}\"", rules, zone);
        WriteZone(text, $"$HTTP[\"url\"] !~ \"{AddressPatterns.Within(rules, rules.Zones.SkipLast(1).SelectMany(zone => zone.Folders))}\"", rules, rules.Rest);
    }

    private static void WriteServer(ConfigText text, SiteRules rules, HostSetup setup)
    {
        var colon = setup.Listen.LastIndexOf(':');
        if (colon > 0)
            text.Line($"server.bind = \"{setup.Listen[..colon]}\"");
        text.Line($"server.port = {setup.Listen[(colon + 1)..]}")
            .Line($"server.document-root = \"{setup.Root}\"")
            .Line("server.modules += (\"mod_redirect\", \"mod_rewrite\", \"mod_expire\", \"mod_setenv\", \"mod_deflate\")")
            .Line("server.http-parseopts = (\"url-normalize\" => \"enable\", \"url-normalize-unreserved\" => \"enable\", \"url-ctrls-reject\" => \"enable\",")
            .Line("    \"url-path-2f-decode\" => \"disable\", \"url-path-2f-reject\" => \"enable\",")
            .Line("    \"url-path-dotseg-remove\" => \"disable\", \"url-path-dotseg-reject\" => \"enable\")")
            .Line("server.tag = \"\"")
            .Line("index-file.names = (\"index.html\")")
            .Line($"server.errorfile-prefix = \"{setup.Root}{rules.BasePath}\"")
            .Block("mimetype.assign = (", () => text.Lines(rules.TypesInOrder.Select(type => $"\".{type.Key}\" => \"{type.Value}\","))
                .Line($"\"\" => \"{SiteRules.UnknownType}\""), ")")
            .Line("deflate.allowed-encodings = (\"br\", \"gzip\")")
            .Line("deflate.mimetypes = (\"text/\", \"application/json\", \"application/manifest+json\", \"application/xml\", \"image/svg+xml\")")
            .Block("$REQUEST_HEADER[\"Accept-Encoding\"] =~ \"br\\s*;\\s*q=0(\\.0*)?\\s*(,|$)\" {", () => text.Line("deflate.allowed-encodings = (\"gzip\")"))
            .Block($"$HTTP[\"url\"] =~ \"(/|\\.({string.Join('|', rules.TextTypes)}))$\" {{", () => text.Line("setenv.add-response-header = (\"Vary\" => \"Accept-Encoding\")"))
            .Line();
    }

    private static void WriteRedirects(ConfigText text, SiteRules rules, HostSetup setup)
    {
        text.Block("url.redirect = (", () => text
                .Lines(rules.Redirects.Select(move => $"\"{AddressPatterns.Moved(rules, move)}\" => \"{rules.FolderAddress(move.To)}$1\","))
                .Line($"\"{AddressPatterns.IndexFile(rules)}(\\?|$)\" => \"$1\""), ")")
            // What is not there must not be answered with the headers of what is, so it is asked for outside the zone.
            .Line($"url.rewrite-once = (\"^{Regex.Escape(rules.BasePath)}(.*/)?\\.\" => \"{rules.BasePath}nothing\")")
            .Line($"url.rewrite-if-not-file = (\"^{Regex.Escape(rules.BasePath)}({string.Join('|', rules.Zones.SkipLast(1).SelectMany(zone => zone.Folders))})/\" => \"{rules.BasePath}nothing\")");
        foreach (var language in setup.ChoosesLanguage ? rules.Languages.Both : [])
        {
            text.Block($"$REQUEST_HEADER[\"Accept-Language\"] =~ \"(?i){AddressPatterns.Prefers(language)}\" {{", () => text
                .Line("url.redirect-code = 302")
                .Line($"url.redirect = (\"^{Regex.Escape(rules.BasePath)}$\" => \"{rules.BasePath}{language.Path}/\")"));
        }
    }

    // lighttpd puts the status and .html after the prefix; an error handler would be answered with 200.
    private static void WriteLost(ConfigText text, string prefix, string folder) =>
        text.Block($"$HTTP[\"url\"] =~ \"^{Regex.Escape(prefix)}\" {{", () => text.Line($"server.errorfile-prefix = \"{folder}\""));

    // What a nested condition sets replaces what stands around it, so the headers over TLS are all named again.
    private static void WriteZone(ConfigText text, string condition, SiteRules rules, HostZone zone)
    {
        HostHeader[] headers = [.. zone.Headers.Where(header => header.Name != "Cache-Control" || LifeOf(zone) is null), .. rules.Everywhere];
        text.Block($"{condition} {{", () =>
        {
            if (LifeOf(zone) is { } life)
                text.Line($"expire.url = (\"\" => \"access plus {life} seconds\")");
            WriteHeaders(text, headers);
            text.Block("$HTTP[\"scheme\"] == \"https\" {", () => WriteHeaders(text, [.. headers, rules.OverTls]));
        });
    }

    // What may be kept is said by mod_expire: it speaks for files that are there only, where mod_setenv would have a 404 kept for a year.
    private static string? LifeOf(HostZone zone) =>
        zone.Headers.Select(header => Life().Match(header.Value)).FirstOrDefault(match => match.Success)?.Groups[1].Value;

    [GeneratedRegex("max-age=([1-9][0-9]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Life();

    private static void WriteHeaders(ConfigText text, IReadOnlyList<HostHeader> headers) =>
        text.Block("setenv.set-response-header = (", () => text.Lines(headers.Select(header => $"\"{header.Name}\" => \"{header.Value}\",")), ")");
}
