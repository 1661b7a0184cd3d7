using System.Security.Cryptography;
using System.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// Content Security Policy (CSP Level 3): nothing from elsewhere, styles and scripts of the site's own files, inline ones by SHA-256 only. A page's own policy stands in
/// a meta element, so that it holds on hosts that send no headers; the header adds what meta cannot say (frame-ancestors).
/// </summary>
internal static class ContentPolicy
{
    // Cloudflare Pages drops lines of _headers over 2,000 characters.
    private const int LongestHeader = 1800;

    private const string Inside =
        "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>The header of the archive: its files bring their own meta policy and their own styles, and stand alone.</summary>
    public const string OfArchive = "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The source expression of an inline style or script: its SHA-256 in base64 (CSP3, 2.3.1).</summary>
    public static string HashOf(string code) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";

    /// <summary>The policy of one page.</summary>
    public static string OfPage(IReadOnlyCollection<string> scripts, IReadOnlyCollection<string> styles) =>
        $"default-src 'self'; script-src {Sources(scripts)}; style-src {Sources(styles)}; {Inside}";

    /// <summary>
    /// The header that all pages satisfy. Where a publication's inline styles have become too many for a header, their hashes are left to
    /// the pages' own policy; so are, in the end, those of scripts.
    /// </summary>
    public static string OfSite(IReadOnlyCollection<string> scripts, IReadOnlyCollection<string> styles)
    {
        const string Framed = $"{Inside}; frame-ancestors 'none'";
        string[] fullestFirst =
        [
            $"default-src 'self'; script-src {Sources(scripts)}; style-src {Sources(styles)}; {Framed}",
            $"script-src {Sources(scripts)}; {Framed}",
        ];
        return fullestFirst.FirstOrDefault(policy => policy.Length <= LongestHeader) ?? Framed;
    }

    private static string Sources(IReadOnlyCollection<string> hashes) =>
        hashes.Count == 0 ? "'none'" : string.Join(' ', hashes.Order(StringComparer.Ordinal).Prepend("'self'"));
}
