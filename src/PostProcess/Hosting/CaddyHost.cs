using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// Caddy 2.6 or newer: a Caddyfile. What is absent is answered inside the route, before any zone sets its headers, and not by
/// handle_errors, of which a site has but one. The site lies in the root's folder of the base path.
/// </summary>
internal sealed class CaddyHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "caddy";

    /// <inheritdoc/>
    public string Title => "Caddy";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        var text = new ConfigText("\t");
        text.Line($"# The site lies in {setup.Root}{rules.BasePath}. With a host name for an address, Caddy gets a certificate by itself.");
        if (setup.IsPart)
            WriteSite(text, rules, setup);
        else
            text.Block($"{AddressOf(setup)} {{", () => WriteSite(text.Line($"root * {setup.Root}"), rules, setup));
        yield return new HostFile(ContentPath.Of("Caddyfile"), text.ToString(), IsPublished: false);
    }

    private static string AddressOf(HostSetup setup)
    {
        if (setup.Listen == "80")
            return setup.ServerName.Length > 0 ? setup.ServerName : ":80";
        return setup.Listen.Contains(':', StringComparison.Ordinal) ? $"http://{setup.Listen}" : $"{setup.ServerName}:{setup.Listen}";
    }

    private static void WriteSite(ConfigText text, SiteRules rules, HostSetup setup)
    {
        var mark = MarkOf(rules);
        text.Line($"@unsafe{mark} expression `{{http.request.orig_uri}}.matches(\"(?i){AddressPatterns.Unsafe.Replace("\\", "\\\\", StringComparison.Ordinal)}\")`")
            .Line($"@hidden{mark} path_regexp /\\.[^/]*")
            .Line($"@index{mark} path_regexp index{mark} {AddressPatterns.IndexFile(rules)}$")
            .Block($"@folder{mark} {{", () => text.Line("not path */").Line("file {path}/index.html"))
            .Block($"@bare{mark} {{", () => text.Line("path */").Line("not file {path}/index.html"))
            .Block($"@absent{mark} {{", () => text.Line("not path */").Line("not file {path}"))
            .Line($"@tls{mark} protocol https")
            .Line($"@text{mark} path */ {string.Join(' ', rules.TextTypes.Select(type => "*." + type))}");
        for (var i = 0; i < rules.Redirects.Count; i++)
            text.Line($"@moved{i}{mark} path_regexp moved{i}{mark} {AddressPatterns.Moved(rules, rules.Redirects[i])}");
        foreach (var type in rules.TypesInOrder)
            text.Line($"@{type.Key}{mark} path *.{type.Key}{(type.Key == "html" ? " */" : "")}");
        text.Line().Block(RouteOf(rules, setup), () => WriteRoute(text, rules, setup));
    }

    private static void WriteRoute(ConfigText text, SiteRules rules, HostSetup setup)
    {
        var mark = MarkOf(rules);
        text.Line($"rewrite @unsafe{mark} {rules.BasePath}nothing")
            .Line($"rewrite @hidden{mark} {rules.BasePath}nothing")
            .Line($"redir @index{mark} {{http.regexp.index{mark}.1}} 301");
        for (var i = 0; i < rules.Redirects.Count; i++)
            text.Line($"redir @moved{i}{mark} {rules.FolderAddress(rules.Redirects[i].To)}{{http.regexp.moved{i}{mark}.1}} 301");
        text.Line($"redir @folder{mark} {{path}}/ 301");
        if (setup.ChoosesLanguage)
            WriteChoice(text, rules);
        text.Line($"header @tls{mark} {rules.OverTls.Name} \"{rules.OverTls.Value}\"").Line($"rewrite @bare{mark} {{path}}nothing").Block($"route @absent{mark} {{", () => WriteLost(text, rules));
        text.Block("header {", () => text.Lines(Set([.. rules.Rest.Headers, .. rules.Everywhere, new("Content-Type", SiteRules.UnknownType)])));
        foreach (var zone in rules.Zones.SkipLast(1))
        {
            foreach (var folder in zone.Folders)
                text.Block($"header {rules.FolderAddress(folder)}* {{", () => text.Lines(Absent(rules.Rest, zone)).Lines(Set(zone.Headers)));
        }
        text.Lines(rules.TypesInOrder.Select(type => $"header @{type.Key}{mark} Content-Type \"{type.Value}\""))
            .Line($"header @text{mark} ?Vary Accept-Encoding")
            .Block("file_server {", () => text.Line("precompressed br gzip"));
    }

    private static void WriteChoice(ConfigText text, SiteRules rules)
    {
        foreach (var language in rules.Languages.Both)
        {
            text.Block($"@prefers_{language.Path}{MarkOf(rules)} {{", () => text
                    .Line($"path {rules.BasePath}")
                    .Line("expression `{http.request.uri} == {http.request.uri.path}`")
                    .Line($"header_regexp Accept-Language (?i){AddressPatterns.Prefers(language)}"))
                .Line($"redir @prefers_{language.Path}{MarkOf(rules)} {rules.BasePath}{language.Path}/ 302");
        }
    }

    private static void WriteLost(ConfigText text, SiteRules rules)
    {
        text.Block("header {", () => text.Lines(Set([.. rules.Rest.Headers, .. rules.Everywhere, new("Content-Type", rules.MediaTypes["html"]), new("?Vary", "Accept-Encoding")])));
        foreach (var language in rules.Languages.Both)
            text.Line($"rewrite {rules.BasePath}{language.Path}/* {rules.AddressOf(rules.LostPages[language])}");
        text.Block($"@elsewhere{MarkOf(rules)} {{", () => text.Lines(rules.Languages.Both.Select(language => $"not path {rules.BasePath}{language.Path}/*")))
            .Line($"rewrite @elsewhere{MarkOf(rules)} {rules.AddressOf(rules.LostPage)}")
            .Block("file_server {", () => text.Line("status 404").Line("precompressed br gzip"));
    }

    // Matchers have names in the whole site, so several publications must not share them.
    private static string MarkOf(SiteRules rules) => "_" + string.Concat(rules.BasePath.Where(char.IsAsciiLetterOrDigit));

    private static string RouteOf(SiteRules rules, HostSetup setup) => setup.IsPart ? $"route {rules.BasePath}* {{" : "route {";

    private static IEnumerable<string> Set(IEnumerable<HostHeader> headers) => headers.Select(header => $"{header.Name} \"{header.Value}\"");

    private static IEnumerable<string> Absent(HostZone present, HostZone wanted) =>
        present.Headers.Where(header => wanted.Headers.All(other => other.Name != header.Name)).Select(header => $"-{header.Name}");
}
