using System.Text.RegularExpressions;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// The rules in Apache 2.4's words, for a Directory block and for .htaccess alike. Modules: dir, env, headers, mime, rewrite. Addresses
/// in RewriteRule are relative to the site's folder.
/// </summary>
internal static class ApacheRules
{
    /// <summary>Writes the rules.</summary>
    public static void Write(ConfigText text, SiteRules rules, HostSetup setup)
    {
        text.Line("Options -Indexes -MultiViews")
            .Line("DirectoryIndex index.html")
            .Line("AddDefaultCharset Off")
            .Line($"ErrorDocument 404 {rules.AddressOf(rules.LostPage)}");
        foreach (var language in rules.Languages.Both)
        {
            text.Block($"<If \"%{{REQUEST_URI}} =~ m#{AddressPatterns.Within(rules, [ContentPath.Of(language.Path)])}#\">",
                () => text.Line($"ErrorDocument 404 {rules.AddressOf(rules.LostPages[language])}"), "</If>");
        }
        text.Line().Lines(rules.TypesInOrder.Select(type => $"AddType \"{type.Value}\" .{type.Key}"))
            .Block("<FilesMatch \"^[^.]+$\">", () => text.Line($"ForceType {SiteRules.UnknownType}"), "</FilesMatch>")
            .Line("RemoveType .br .gz")
            .Line("AddEncoding br .br")
            .Line("AddEncoding gzip .gz");
        WriteHeaders(text.Line(), rules);
        WriteRewrites(text.Line(), rules, setup);
    }

    private static void WriteHeaders(ConfigText text, SiteRules rules)
    {
        text.Lines(Set(rules.Everywhere))
            .Line($"Header always set {rules.OverTls.Name} \"{rules.OverTls.Value}\" \"expr=%{{HTTPS}} == 'on'\"")
            .Block($"<FilesMatch \"\\.({string.Join('|', rules.TextTypes)})(\\.br|\\.gz)?$\">", () => text.Line("Header merge Vary Accept-Encoding"), "</FilesMatch>");
        foreach (var zone in rules.Zones.SkipLast(1))
            text.Block($"<If \"%{{REQUEST_URI}} =~ m#{AddressPatterns.Within(rules, zone.Folders)}#\">", () => text.Lines(Set(zone.Headers)), "</If>");
        text.Block($"<If \"%{{REQUEST_URI}} !~ m#{AddressPatterns.Within(rules, rules.Zones.SkipLast(1).SelectMany(zone => zone.Folders))}#\">",
            () => text.Lines(Set(rules.Rest.Headers)), "</If>");
    }

    private static void WriteRewrites(ConfigText text, SiteRules rules, HostSetup setup)
    {
        text.Line("RewriteEngine On")
            .Line($"RewriteBase {rules.BasePath}")
            .Line("RewriteCond %{ENV:REDIRECT_STATUS} ^$")
            .Line($"RewriteCond %{{THE_REQUEST}} \"{AddressPatterns.Unsafe.Replace("^[^?]*", "^\\S+\\s[^?\\s]*", StringComparison.Ordinal)}\" [NC]")
            .Line("RewriteRule ^ - [R=404,L]")
            .Line("RewriteRule (^|/)\\.(?!well-known/) - [R=404,L]")
            .Line($"RewriteCond %{{THE_REQUEST}} \"{AddressPatterns.IndexFile(rules).Replace("^", "^\\S+\\s", StringComparison.Ordinal)}[?\\s]\"")
            .Line("RewriteRule ^ %1 [R=301,L]");
        foreach (var move in rules.Redirects)
            text.Line($"RewriteRule \"^{Regex.Escape(move.From.Value)}(?:/({AddressPatterns.Deep}))?$\" {rules.FolderAddress(move.To)}$1 [R=301,L]");
        foreach (var language in setup.ChoosesLanguage ? rules.Languages.Both : [])
        {
            text.Line($"RewriteCond %{{THE_REQUEST}} \"^\\S+\\s{Regex.Escape(rules.BasePath)}\\s\"")
                .Line($"RewriteCond %{{HTTP:Accept-Language}} \"{AddressPatterns.Prefers(language)}\" [NC]")
                .Line($"RewriteRule ^ {rules.BasePath}{language.Path}/ [R=302,L]");
        }
        text.Line("RewriteCond %{REQUEST_FILENAME} -d")
            .Line("RewriteCond %{REQUEST_FILENAME}/index.html !-f")
            .Line("RewriteRule ^ - [R=404,L]");
        WriteTwin(text, rules, "br", "br");
        WriteTwin(text, rules, "gzip", "gz");
    }

    // A coding with the weight 0 is refused (RFC 9110, 12.4.2).
    private static void WriteTwin(ConfigText text, SiteRules rules, string coding, string extension) => text
        .Line($"RewriteCond %{{HTTP:Accept-Encoding}} \"(^|[\\s,]){coding}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\"")
        .Line($"RewriteCond %{{REQUEST_FILENAME}}.{extension} -f")
        .Line($"RewriteRule \"^(.+\\.({string.Join('|', rules.TextTypes)}))$\" $1.{extension} [L]");

    private static IEnumerable<string> Set(IEnumerable<HostHeader> headers) =>
        headers.Select(header => $"Header always set {header.Name} \"{header.Value}\"");
}
