using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// Caddy 2.6 or newer: a Caddyfile. Headers set before an error stay, so the 404 page takes back what only other zones have. The site lies
/// in the root's folder of the base path.
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
        text.Line($"# The site lies in {setup.Root}{rules.BasePath}. With a host name for an address, Caddy gets a certificate by itself.")
            .Block($"{AddressOf(setup)} {{", () => WriteSite(text, rules, setup));
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
        text.Line($"root * {setup.Root}")
            .Line($"@unsafe expression `{{http.request.orig_uri}}.matches(\"(?i){AddressPatterns.Unsafe.Replace("\\", "\\\\", StringComparison.Ordinal)}\")`")
            .Line($"@hidden path_regexp /\\.[^/]*")
            .Line($"@index path_regexp index {AddressPatterns.IndexFile(rules)}$")
            .Block("@folder {", () => text.Line("not path */").Line("file {path}/index.html"))
            .Line("@tls protocol https")
            .Line($"@text path */ {string.Join(' ', rules.TextTypes.Select(type => "*." + type))}");
        for (var i = 0; i < rules.Redirects.Count; i++)
            text.Line($"@moved{i} path_regexp moved{i} {AddressPatterns.Moved(rules, rules.Redirects[i])}");
        foreach (var type in rules.TypesInOrder)
            text.Line($"@{type.Key} path *.{type.Key}{(type.Key == "html" ? " */" : "")}");
        text.Line().Block("route {", () => WriteRoute(text, rules, setup));
        foreach (var language in rules.Languages.Both)
            text.Line($"@lost_{language.Path} path {rules.BasePath}{language.Path}/*");
        text.Line().Block("handle_errors {", () => WriteErrors(text, rules));
    }

    private static void WriteRoute(ConfigText text, SiteRules rules, HostSetup setup)
    {
        text.Line("error @unsafe 404")
            .Line("error @hidden 404")
            .Line("redir @index {http.regexp.index.1} 301");
        for (var i = 0; i < rules.Redirects.Count; i++)
            text.Line($"redir @moved{i} {rules.FolderAddress(rules.Redirects[i].To)}{{http.regexp.moved{i}.1}} 301");
        text.Line("redir @folder {path}/ 301");
        if (setup.ChoosesLanguage)
            WriteChoice(text, rules);
        text.Block("header {", () => text.Lines(Set([.. rules.Rest.Headers, .. rules.Everywhere, new("Content-Type", SiteRules.UnknownType)])))
            .Line($"header @tls {rules.OverTls.Name} \"{rules.OverTls.Value}\"");
        foreach (var zone in rules.Zones.SkipLast(1))
        {
            foreach (var folder in zone.Folders)
                text.Block($"header {rules.FolderAddress(folder)}* {{", () => text.Lines(Absent(rules.Rest, zone)).Lines(Set(zone.Headers)));
        }
        text.Lines(rules.TypesInOrder.Select(type => $"header @{type.Key} Content-Type \"{type.Value}\""))
            .Line("header @text ?Vary Accept-Encoding")
            .Block("file_server {", () => text.Line("precompressed br gzip"));
    }

    private static void WriteChoice(ConfigText text, SiteRules rules)
    {
        foreach (var language in rules.Languages.Both)
        {
            text.Block($"@prefers_{language.Path} {{", () => text
                    .Line($"path {rules.BasePath}")
                    .Line("expression `{http.request.uri} == {http.request.uri.path}`")
                    .Line($"header_regexp Accept-Language (?i){AddressPatterns.Prefers(language)}"))
                .Line($"redir @prefers_{language.Path} {rules.BasePath}{language.Path}/ 302");
        }
    }

    private static void WriteErrors(ConfigText text, SiteRules rules)
    {
        text.Block("route {", () =>
        {
            foreach (var zone in rules.Zones.SkipLast(1))
                text.Lines(Absent(zone, rules.Rest).Select(line => $"header {line}"));
            text.Block("header {", () => text.Lines(Set([.. rules.Rest.Headers, .. rules.Everywhere, new("Content-Type", rules.MediaTypes["html"])])));
            foreach (var language in rules.Languages.Both)
                text.Line($"rewrite @lost_{language.Path} {rules.AddressOf(rules.LostPages[language])}");
            text.Block("@lost_elsewhere {", () => text.Lines(rules.Languages.Both.Select(language => $"not path {rules.BasePath}{language.Path}/*")))
                .Line($"rewrite @lost_elsewhere {rules.AddressOf(rules.LostPage)}")
                .Line("header ?Vary Accept-Encoding")
                .Block("file_server {", () => text.Line("precompressed br gzip"));
        });
    }

    private static IEnumerable<string> Set(IEnumerable<HostHeader> headers) => headers.Select(header => $"{header.Name} \"{header.Value}\"");

    private static IEnumerable<string> Absent(HostZone present, HostZone wanted) =>
        present.Headers.Where(header => wanted.Headers.All(other => other.Name != header.Name)).Select(header => $"-{header.Name}");
}
