using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Process.Slips;

/// <summary>Punctuation of the wrong width or kind in Chinese text (GB/T 15834-2011).</summary>
internal static partial class HanSlips
{
    private const string HalfWidth = ",;:?!.";
    private const string FullWidth = "，；：？！。";

    public static readonly Rule Width = new("YJ2030", Severity.Warning,
        new("“{0}” is half-width punctuation between Chinese characters.", "“{0}”是汉字之间的半角标点。"),
        new("Use the full-width mark.", "请用全角标点。"));

    public static readonly Rule Quotes = new("YJ2031", Severity.Warning,
        new("Straight quotation marks stand in Chinese text.", "中文里用了直引号。"),
        new("Use “ and ”.", "请用“和”。"));

    public static readonly Rule Doubled = new("YJ2032", Severity.Warning,
        new("“{0}”: two marks stand where one belongs.", "“{0}”：标点重复。"),
        new("Keep one of them.", "请保留一个。"));

    public static readonly Rule Ellipsis = new("YJ2033", Severity.Warning,
        new("“{0}” is not the Chinese ellipsis.", "“{0}”不是中文省略号。"),
        new("Use …… (six dots).", "请用……（六个点）。"));

    public static readonly Rule Dash = new("YJ2034", Severity.Warning,
        new("“{0}” is not the Chinese dash.", "“{0}”不是中文破折号。"),
        new("Use —— (two cells wide).", "请用——（占两格）。"));

    public static readonly Rule Range = new("YJ2035", Severity.Warning,
        new("“{0}” joins figures with a half-width tilde.", "“{0}”用半角波浪号连接数字。"),
        new("Use ～ or —.", "请用～或—。"));

    public static readonly Rule WideLetters = new("YJ2036", Severity.Warning,
        new("“{0}” is written in full-width letters or digits.", "“{0}”是全角字母或数字。"),
        new("Use half-width letters and digits.", "请用半角字母和数字。"));

    public static readonly Rule Space = new("YJ2051", Severity.Warning,
        new("A space stands between Chinese characters and would be printed.", "汉字之间有空格，会原样印出。"),
        new("Remove it.", "请删去空格。"));

    /// <summary>The slip that both languages share.</summary>
    public static Slip WideLatin { get; } = new(WideLetters, WideLettersPattern(), match => string.Concat(match.Value.Select(c => (char)(c - 0xFEE0))));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Slip> All { get; } =
    [
        new(Width, WidthPattern(), Widened),
        new(Quotes, QuotesPattern(), match => $"“{match.Groups["words"].Value}”"),
        new(Quotes, SingleQuotesPattern(), match => $"‘{match.Groups["words"].Value}’"),
        new(Doubled, DoubledPattern(), match => match.Value.Contains('。', StringComparison.Ordinal) ? "。" : match.Value[..1]),
        new(Ellipsis, EllipsisPattern(), _ => "……"),
        new(Dash, DashPattern(), _ => "——"),
        new(Range, RangePattern(), match => match.Value.Replace('~', '～')),
        WideLatin,
        DateSlips.InHan,
    ];

    /// <summary>Those of running text: in a headline a space may part its halves, in a credit line a name and what it did.</summary>
    public static IReadOnlyList<Slip> OfProse { get; } = [.. All, new(Space, SpacePattern(), _ => "")];

    private static string Widened(Match match) => match.Groups["inside"] is { Success: true } inside
        ? $"（{inside.Value}）"
        : FullWidth[HalfWidth.IndexOf(match.Groups["mark"].Value, StringComparison.Ordinal)].ToString();

    // Brackets belong to the text around them as well as to what is in them; between figures and Latin letters a mark may be theirs.
    [GeneratedRegex(@"\((?<inside>[^()]*[\u3400-\u9FFF][^()]*)\)|(?<=[\u3400-\u9FFF])\((?<inside>[^()\uE000]+)\)(?=[\u3400-\u9FFF，。；：！？、]|$)|(?<=[\u3400-\u9FFF”’》）])(?:(?<mark>[,;:?!]) ?(?=[\u3400-\u9FFF“‘《（0-9A-Za-z]|$)|(?<mark>\.)(?!\.)(?=[\u3400-\u9FFF“]|$))|(?<=[0-9A-Za-z%])(?<mark>[,;?!]) ?(?=[\u3400-\u9FFF“《])", RegexOptions.CultureInvariant)]
    private static partial Regex WidthPattern();

    [GeneratedRegex("\"(?<words>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex QuotesPattern();

    [GeneratedRegex(@"(?<![A-Za-z])'(?<words>[^']*[\u3400-\u9FFF][^']*)'(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex SingleQuotesPattern();

    [GeneratedRegex(@"。[，；]+|(?<!。)。。(?!。)|，[，。；]+|、、+|；；+", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledPattern();

    [GeneratedRegex(@"(?<=[\u3400-\u9FFF，。”）])(?:\.{2,}|。{3,}|(?<!…)…(?!…))(?=[\u3400-\u9FFF，。“”（）]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex EllipsisPattern();

    [GeneratedRegex(@"(?<=[\u3400-\u9FFF，。”）])(?:--+|－－+)(?=[\u3400-\u9FFF“（])", RegexOptions.CultureInvariant)]
    private static partial Regex DashPattern();

    [GeneratedRegex(@"(?<!~)\d[\d.]*[%万亿千百]*~(?!~)\d", RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern();

    // A name stands apart from what its bearer is or did (记者 张三, 张三 摄), a name of two characters may be spread (张 三), the number of a chapter stands
    // before its name, and an ideographic space follows a run-in head. One character alone before or behind the space tells only where punctuation bounds it.
    [GeneratedRegex(@"(?<=[\u3400-\u9FFF]{2}|[，。；：、！？])(?<!记者|通讯员|作者|编辑|摄影|供稿|[讯电图文摄]|第[一二三四五六七八九十百]+[章节条编篇讲期]) +(?=[\u3400-\u9FFF]{2})(?![\u3400-\u9FFF]{0,4}(?:[摄绘译]|供图|供稿|报道|摄影|制图)(?![\u3400-\u9FFF]))"
        + @"|(?<=[\u3400-\u9FFF]{2})(?<!记者|通讯员|作者|编辑|摄影|供稿|[讯电图文摄]) +(?=[\u3400-\u9FFF][，。；：、！？])(?![摄绘译文图著编])"
        + @"|(?<=[，。；！？”》][\u3400-\u9FFF])(?<![讯电图文摄问答甲乙丙丁一二三四五六七八九十]) +(?=[\u3400-\u9FFF]{2})(?![\u3400-\u9FFF]{0,4}[摄绘译](?![\u3400-\u9FFF]))"
        + @"|(?<=[\u3400-\u9FFF]) +(?=[，。；：、！？）”》])|(?<=[（“《]) +(?=[\u3400-\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex SpacePattern();

    [GeneratedRegex(@"[０-９Ａ-Ｚａ-ｚ]+％?|(?<=\d)％", RegexOptions.CultureInvariant)]
    private static partial Regex WideLettersPattern();
}
