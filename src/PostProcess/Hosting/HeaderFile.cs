using System.Text;
using Yujiang.Static.Model;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// _headers as Netlify and Cloudflare Pages read it: an address pattern, then its headers, indented. Both join a header that two patterns
/// set with a comma, so no header is set by two patterns that meet.
/// </summary>
internal static class HeaderFile
{
    /// <summary>The file's text. Media types are left to the host, which would join its own with ours.</summary>
    public static string Of(SiteRules rules)
    {
        var text = new StringBuilder();
        // Both end TLS themselves.
        Write(text, rules.BasePath + "*", [.. rules.Everywhere, rules.OverTls]);
        foreach (var zone in rules.Zones)
        {
            foreach (var folder in zone.Folders)
                Write(text, rules.FolderAddress(folder) + "*", zone.Headers);
            foreach (var address in zone.Files.SelectMany(file => (string[])[rules.AddressOf(file), rules.BasePath + file.Value]).Distinct())
                Write(text, address, zone.Headers);
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, string pattern, IReadOnlyList<HostHeader> headers)
    {
        text.Append(pattern).Append('\n');
        foreach (var header in headers)
            text.Append("  ").Append(header.Name).Append(": ").Append(header.Value).Append('\n');
    }
}
