using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Process.Slips;

/// <summary>Punctuation of the wrong kind in text that is written in words with spaces.</summary>
internal static partial class LatinSlips
{
    private const string FullWidth = "，；：？！。（）、";
    private static readonly string[] HalfWidth = [", ", "; ", ": ", "? ", "! ", ". ", " (", ") ", ", "];

    public static readonly Rule Width = new("YJ2040", Severity.Warning,
        new("“{0}” is Chinese full-width punctuation in this language.", "“{0}”是全角标点，此语言不用。"),
        new("Use the half-width mark and a space.", "请用半角标点加空格。"));

    public static readonly Rule Quotes = new("YJ2041", Severity.Warning,
        new("Straight quotation marks stand in the text.", "文中用了直引号。"),
        new("Use “ and ”.", "请用“和”。"));

    public static readonly Rule Apostrophe = new("YJ2042", Severity.Warning,
        new("“{0}” has a straight apostrophe.", "“{0}”用了直撇号。"),
        new("Use ’.", "请用’。"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Slip> All { get; } =
    [
        new(Width, WidthPattern(), Narrowed),
        new(Quotes, QuotesPattern(), match => $"“{match.Groups["words"].Value}”"),
        new(Apostrophe, ApostrophePattern(), match => match.Value.Replace('\'', '’')),
        HanSlips.WideLatin,
    ];

    private static string Narrowed(Match match)
    {
        var narrow = HalfWidth[FullWidth.IndexOf(match.Groups["mark"].Value, StringComparison.Ordinal)];
        return match.Groups["end"].Success ? narrow.TrimEnd() : narrow;
    }

    // Beside a Han character the mark belongs to a quoted Chinese phrase.
    [GeneratedRegex(@"(?<![\u3000-\u9FFF\uFF00-\uFFEF])(?<mark>[，；：？！。（）、])\s*(?<end>$)?(?![\u3000-\u9FFF\uFF00-\uFFEF])", RegexOptions.CultureInvariant)]
    private static partial Regex WidthPattern();

    [GeneratedRegex("(?<![\\w\"])\"(?<words>[^\"]+)\"(?![\\w\"])", RegexOptions.CultureInvariant)]
    private static partial Regex QuotesPattern();

    [GeneratedRegex(@"\p{L}+'\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex ApostrophePattern();
}
