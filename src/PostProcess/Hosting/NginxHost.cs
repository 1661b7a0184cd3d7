using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// nginx 1.22 or newer: a server block. A location that adds a header inherits none, so every location names all of them. The site lies in
/// the root's folder of the base path.
/// </summary>
internal sealed class NginxHost : IHostFormat
{
    /// <inheritdoc/>
    public string Name => "nginx";

    /// <inheritdoc/>
    public string Title => "nginx";

    /// <inheritdoc/>
    public IEnumerable<HostFile> Write(SiteRules rules, HostSetup setup)
    {
        var text = new ConfigText("    ");
        text.Line($"# The site lies in {setup.Root}{rules.BasePath}. Brotli: Debian package libnginx-mod-http-brotli-static, else remove brotli_static.");
        if (setup.IsPart)
            WriteRules(text, rules, setup);
        else
            text.Block("server {", () => WriteServer(text, rules, setup));
        yield return new HostFile(ContentPath.Of("nginx.conf"), text.ToString(), IsPublished: false);
    }

    private static void WriteServer(ConfigText text, SiteRules rules, HostSetup setup)
    {
        text.Line($"listen {setup.Listen};")
            .Line($"server_name {(setup.ServerName.Length > 0 ? setup.ServerName : "_")};")
            .Line($"root {setup.Root};")
            .Line("server_tokens off;")
            .Line("absolute_redirect off;")
            .Line($"error_page 404 {rules.AddressOf(rules.LostPage)};")
            .Line();
        WriteRules(text, rules, setup);
    }

    private static void WriteRules(ConfigText text, SiteRules rules, HostSetup setup)
    {
        text.Line($"if ($request_uri ~* \"{AddressPatterns.Unsafe}\") {{ return 404; }}")
            .Line("set $strict_transport \"\";")
            .Line($"if ($https) {{ set $strict_transport \"{rules.OverTls.Value}\"; }}")
            .Line($"if ($request_uri ~ \"{AddressPatterns.IndexFile(rules)}(\\?|$)\") {{ return 301 $1; }}")
            .Lines(rules.Redirects.Select(move => $"rewrite \"{AddressPatterns.Moved(rules, move)}\" {rules.FolderAddress(move.To)}$1 permanent;"));
        if (setup.ChoosesLanguage)
            WriteChoice(text, rules);
        foreach (var language in rules.Languages.Both)
            WriteLocation(text, rules, ContentPath.Of(language.Path), rules.LostPages[language]);
        foreach (var folder in rules.Zones.SkipLast(1).SelectMany(zone => zone.Folders))
            WriteLocation(text, rules, folder, rules.LostPage);
        WriteLocation(text, rules, ContentPath.Root, rules.LostPage);
        text.Line($"location ~ ^{rules.BasePath.Replace(".", "\\.", StringComparison.Ordinal)}(.*/)?\\.(?!well-known/) {{ return 404; }}");
    }

    private static void WriteChoice(ConfigText text, SiteRules rules)
    {
        text.Line("set $front \"\";");
        foreach (var language in rules.Languages.Both)
            text.Line($"if ($http_accept_language ~* \"{AddressPatterns.Prefers(language)}\") {{ set $front {language.Path}; }}");
        text.Line($"if ($request_uri != {rules.BasePath}) {{ set $front \"\"; }}")
            .Line($"if ($front) {{ return 302 {rules.BasePath}$front/; }}");
    }

    private static void WriteLocation(ConfigText text, SiteRules rules, ContentPath folder, ContentPath lost) =>
        text.Line().Block($"location {rules.FolderAddress(folder)} {{", () =>
        {
            text.Line("index index.html;")
                .Line("gzip_static on;")
                .Line("brotli_static on;")
                .Line("gzip_vary on;")
                .Line($"error_page 404 {rules.AddressOf(lost)};")
                .Line($"error_page 403 =404 {rules.AddressOf(lost)};")
                .Lines(rules.ZoneOf(folder).Headers.Concat(rules.Everywhere).Select(header => $"add_header {header.Name} \"{header.Value}\" always;"))
                .Line($"add_header {rules.OverTls.Name} $strict_transport always;")
                .Line($"default_type {SiteRules.UnknownType};")
                .Block("types {", () => text.Lines(rules.TypesInOrder.Select(type => $"\"{type.Value}\" {type.Key};")));
        });
}
