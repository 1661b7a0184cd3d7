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

    public static readonly Rule SpaceBefore = new("YJ2052", Severity.Warning,
        new("A space stands before “{0}”.", "“{0}”之前多了空格。"),
        new("Remove it; the space belongs behind the mark.", "请删去；空格应在标点之后。"));

    public static readonly Rule DoubledWord = new("YJ2053", Severity.Warning,
        new("“{0}”: the word stands twice.", "“{0}”：单词重复。"),
        new("Keep one of the two.", "请只保留一个。"));

    public static readonly Rule SpaceBehind = new("YJ2056", Severity.Warning,
        new("No space stands behind “{0}”.", "“{0}”之后缺少空格。"),
        new("Write one.", "请补上空格。"));

    public static readonly Rule WideSpace = new("YJ2057", Severity.Warning,
        new("A full-width space stands between words.", "单词之间用了全角空格。"),
        new("Write a plain one.", "请用半角空格。"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Slip> All { get; } =
    [
        new(Width, WidthPattern(), Narrowed),
        new(Quotes, QuotesPattern(), match => $"“{match.Groups["words"].Value}”"),
        new(Apostrophe, ApostrophePattern(), match => match.Value.Replace('\'', '’')),
        new(HanSlips.Doubled, DoubledPattern(), match => match.Value[^1..]),
        new(SpaceBefore, SpaceBeforePattern(), match => match.Value.Trim()),
        new(DoubledWord, DoubledWordPattern(), match => match.Groups["word"].Value) { IsGuess = true },
        HanSlips.WideLatin,
        new(SpaceBehind, SpaceBehindPattern(), match => match.Value + " ") { IsGuess = true },
        new(WideSpace, WideSpacePattern(), _ => " "),
        DateSlips.InEnglish,
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

    [GeneratedRegex(@",[ ]?,|;[ ]?;|,\.(?!\.)|(?<!\.|\b(?:Co|Ltd|Inc|Corp|etc|al|[A-Za-z]))\.,", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledPattern();

    [GeneratedRegex(@"(?<=[\p{L}\d.”’)]) +[,;:](?= |$)|(?<=[\p{L}”’)]) +[.!?](?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBeforePattern();

    // A name may have a dot within (Node.js, example.Com), so a stop counts between two words only that read on as a sentence.
    [GeneratedRegex(@"(?<=\p{Ll}{2}[”’)]?)[,;](?=[“‘]?\p{L}{2})|(?<= \p{Ll}{2,}[”’)]?)[.?!](?=[“‘]?\p{Lu}\p{Ll}*,? \p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBehindPattern();

    [GeneratedRegex(@"(?<=[\p{Ll},.;:]) *\u3000 *(?=\p{L})(?![\u2E80-\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex WideSpacePattern();

    // “had had” and “that that” are English.
    [GeneratedRegex(@"(?<![\p{L}’-])(?!(?:had|that|very|no|[A-Z]\w*)\b)(?<word>\p{L}+) +\k<word>(?![\p{L}’-])", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledWordPattern();

    // The plural's stands before a space; where a quotation was opened by the same mark, it is closed there.
    [GeneratedRegex(@"\p{L}+'\p{L}+|(?<=^[^']*)\p{L}+s'(?= \p{Ll})(?=[^']*$)", RegexOptions.CultureInvariant)]
    private static partial Regex ApostrophePattern();
}
