using System.Text.RegularExpressions;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>
/// The regular expressions (Perl's dialect, in what PCRE and RE2 share) by which servers know addresses. They admit only letters that our
/// own addresses are made of, so that nothing a stranger sends can come back in a Location header.
/// </summary>
internal static class AddressPatterns
{
    /// <summary>What can stand below a folder that moved.</summary>
    public const string Deep = "[A-Za-z0-9._/-]*";

    /// <summary>In a request's path as it was sent: an encoded slash or back slash, a step up, a null byte. Such a request gets nothing.</summary>
    public const string Unsafe = @"^[^?]*(%2f|%5c|%00|(\.|%2e)(\.|%2e))";

    /// <summary>An index.html by its name, its folder as the first group; may end in a query.</summary>
    public static string IndexFile(SiteRules rules) => $@"^({Regex.Escape(rules.BasePath)}([a-z0-9-]+/)*)index\.html";

    /// <summary>A folder that moved and all below it, with the rest of the address as the first group.</summary>
    public static string Moved(SiteRules rules, HostRedirect move) => $"^{Regex.Escape(rules.BasePath + move.From)}(?:/({Deep}))?$";

    /// <summary>Addresses in any of the folders.</summary>
    public static string Within(SiteRules rules, IEnumerable<ContentPath> folders) =>
        $"^{Regex.Escape(rules.BasePath)}({string.Join('|', folders.Select(folder => Regex.Escape(folder.Value)))})/";

    /// <summary>An Accept-Language whose first choice is the language, in whatever region or script.</summary>
    public static string Prefers(Language language) => $"^{Regex.Escape(language.Tag.Split('-')[0])}([-,;]|$)";
}
