using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Process.Slips;

/// <summary>Markdown that silently does nothing, in either language: the reader would see the marks themselves.</summary>
internal static partial class MarkupSlips
{
    public static readonly Rule Heading = new("YJ2020", Severity.Error,
        new("“{0}” is no heading to Markdown: it would be printed as it stands.", "Markdown认不出“{0}”这个标题，会原样印出。"),
        new("Write plain # marks and one plain space before the words.", "请用半角#，其后加一个半角空格。"));

    public static readonly Rule LinkBrackets = new("YJ2021", Severity.Error,
        new("“{0}” has full-width brackets, so it is neither link nor picture and would be printed as it stands.", "“{0}”用了全角括号，既不是链接也不是图片，会原样印出。"),
        new("Use half-width brackets: [ ] ( ).", "请用半角括号：[ ] ( )。"));

    public static readonly Rule LinkSpace = new("YJ2022", Severity.Error,
        new("The address in “{0}” has a space or a title in curly quotes, so it would be printed as it stands.", "“{0}”的地址含空格或弯引号标题，会原样印出。"),
        new("Give the file a name without spaces; captions belong in photos.yaml.", "请用不含空格的文件名；图说写在photos.yaml中。"));

    public static readonly Rule QuoteMark = new("YJ2023", Severity.Error,
        new("“{0}” is a full-width mark: this line would not become a quotation.", "“{0}”是全角符号，此行不会成为引语。"),
        new("Begin the line with > and a space.", "请以半角>和空格开头。"));

    public static readonly Rule Underscores = new("YJ2024", Severity.Error,
        new("“{0}” never becomes bold beside Chinese characters: the underscores would be printed.", "下划线在汉字旁不起作用，“{0}”会连同下划线印出。"),
        new("Use two asterisks on each side.", "请改用两个星号。"));

    public static readonly Rule LooseBold = new("YJ2025", Severity.Error,
        new("“{0}” has spaces inside its asterisks, so they would be printed.", "“{0}”的星号内侧有空格，星号会原样印出。"),
        new("Put the asterisks next to the words.", "请让星号紧贴文字。"));

    public static readonly Rule WideBold = new("YJ2050", Severity.Error,
        new("“{0}” has full-width asterisks, so they would be printed.", "“{0}”用了全角星号，会原样印出。"),
        new("Use two plain asterisks on each side.", "请在两侧各用两个半角星号。"));

    public static readonly Rule Attributes = new("YJ2026", Severity.Error,
        new("“{0}” has full-width braces, so it would be printed and gives no id.", "“{0}”用了全角花括号，会原样印出，也不起作用。"),
        new("Use half-width braces: {#name}.", "请用半角花括号：{#name}。"));

    public static readonly Rule ListNumber = new("YJ2027", Severity.Warning,
        new("“{0}” does not begin a list.", "“{0}”不会成为列表。"),
        new("Write the number, a full stop and a space: 1. ", "请写数字、半角句点和空格：1. "));

    public static readonly Rule Underline = new("YJ2028", Severity.Error,
        new("“{0}” under a line makes no heading here: it would be printed.", "在文字下方写“{0}”不会成为标题，会原样印出。"),
        new("Remove it; a heading is ## and a space before the words.", "请删去；标题写作##加空格，再写文字。"));

    public static readonly Rule DashedRule = new("YJ2029", Severity.Error,
        new("“{0}” makes no dividing line here: it would be printed.", "此处的“{0}”不会成为分隔线，会原样印出。"),
        new("Write three plain asterisks (***) on a line of their own.", "请单独一行写三个半角星号（***）。"));

    public static readonly Rule Product = new("YJ2037", Severity.Error,
        new("The asterisks in “{0}” are taken for emphasis and vanish.", "“{0}”中的星号会被当作强调标记而消失。"),
        new("Use the multiplication sign ×.", "请用乘号×。"));

    public static readonly Rule Comment = new("YJ2048", Severity.Error,
        new("“{0}” is no comment: it would be printed.", "“{0}”不是注释，会原样印出。"),
        new("A comment begins with <!-- and ends with -->.", "注释以<!--开始，以-->结束。"));

    public static readonly Rule Attribution = new("YJ2058", Severity.Warning,
        new("“{0}” before a name does not make this line the attribution of the quotation; it would be printed as part of it.", "“{0}”不会使这一行成为引语的出处，会作为引语印出。"),
        new("Begin the line with > and a dash: > — Name.", "请以>和破折号开头：> ——姓名。"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Slip> All { get; } =
    [
        new(Heading, HeadingPattern(), match => match.Groups["marks"].Value.Replace('＃', '#') + " ") { SeesMarkup = true },
        new(LinkBrackets, LinkBracketsPattern(), match => Narrow(match.Value)) { SeesMarkup = true },
        new(LinkSpace, LinkSpacePattern(), match => $"{match.Groups["open"].Value}{match.Groups["address"].Value.Replace(' ', '-')})") { SeesMarkup = true, IsGuess = true },
        new(Comment, CommentPattern(), match => $"<!-- {match.Groups["words"].Value.Trim()} -->") { SeesMarkup = true, IsGuess = true },
        new(QuoteMark, QuoteMarkPattern(), _ => "> ") { SeesMarkup = true },
        new(Attribution, AttributionPattern(), match => match.Groups["name"].Value is [>= '\u2E80', ..] ? "——" : "— ") { SeesMarkup = true },
        new(Underscores, UnderscoresPattern(), match => $"**{match.Groups["words"].Value}**"),
        new(LooseBold, LooseBoldPattern(), match => $"{match.Groups["before"].Value}**{match.Groups["words"].Value.Trim(' ', '\u3000')}**"),
        new(WideBold, WideBoldPattern(), match => $"**{match.Groups["words"].Value}**") { SeesMarkup = true },
        new(Attributes, AttributesPattern(), match => $"{{{match.Groups["words"].Value}}}") { SeesMarkup = true },
        new(Underline, UnderlinePattern(), _ => "") { SeesMarkup = true, IsGuess = true },
        new(DashedRule, DashedRulePattern(), _ => "***") { SeesMarkup = true },
        new(Product, ProductPattern(), match => match.Value.Replace('*', '×')),
        new(ListNumber, ListNumberPattern(), match => $"{match.Groups["number"].Value}. ") { IsGuess = true },
    ];

    private static string Narrow(string text) =>
        text.Replace('［', '[').Replace('］', ']').Replace('（', '(').Replace('）', ')').Replace('【', '[').Replace('】', ']');

    // "#1" and "#tag" open ordinary sentences; Han right after the marks does not, nor does a letter after two.
    [GeneratedRegex(@"^ {0,3}(?:(?<marks>(?=#*＃)[#＃]{1,6})[ \u3000\u00a0]*(?=\S)|(?<marks>#{1,6})(?:[\u3000\u00a0][ \u3000\u00a0]*(?=\S)|(?=[\u2E80-\u2FFF\u3001-\u9FFF“])|(?<=##)(?=[A-Za-z])))", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"!?(?:[\[［【][^\[\]［］【】]*[\]］】])(?:（[!-'*-~]*[./#][!-'*-~]*[)）]|\([!-'*-~]*[./#][!-'*-~]*）)|!?(?:［[^\[\]［］]*[\]］]|\[[^\[\]［］]*］)\([!-'*-~]*[./#]?[!-'*-~]*\)|!?(?:【[^\[\]【】]*[\]】]|\[[^\[\]【】]*】)\([!-'*-~]*[./#][!-'*-~]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkBracketsPattern();

    [GeneratedRegex(@"(?<open>!\[[^\]]*\]\()(?:(?<address>[^()<>""“”]*\s[^()<>""“”]*\.(?:jpe?g|tiff?|png))|(?<address>[^()<>""“”\s]+)\s+[“”][^)]*)\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LinkSpacePattern();

    // What an input method or a word processor makes of the marks of a comment.
    [GeneratedRegex(@"[<＜《][!！](?!--)\s*[-—–－]+(?<words>[^<＜《]*?)[-—–－]+\s*[>＞》]|[＜《][!！]--(?<words>[^<＜《]*?)[-—–－]+\s*[>＞》]", RegexOptions.CultureInvariant)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"^＞\s*", RegexOptions.CultureInvariant)]
    private static partial Regex QuoteMarkPattern();

    // A hyphen with a space behind it is an entry of a list in the quotation.
    [GeneratedRegex(@"(?<=^> ?)(?:-(?! )|--+ ?|－+ ?)(?=(?<name>[\p{L}“]))", RegexOptions.CultureInvariant)]
    private static partial Regex AttributionPattern();

    [GeneratedRegex(@"(?:(?<=[\u3000-\u9FFF\uFF00-\uFFEF”])__(?<words>[^_]+)__|__(?<words>[^_]+)__(?=[\u3000-\u9FFF\uFF00-\uFFEF“]))", RegexOptions.CultureInvariant)]
    private static partial Regex UnderscoresPattern();

    [GeneratedRegex(@"(?:＊＊|\*＊|＊\*)(?<words>[^*＊]+)(?:＊＊|\*\*|\*＊|＊\*)|\*\*(?<words>[^*＊]+)(?:＊＊|\*＊|＊\*)", RegexOptions.CultureInvariant)]
    private static partial Regex WideBoldPattern();

    // Bold marks come in pairs: what stands between two pairs is no bold text, so each match takes a whole pair from the line's beginning on.
    [GeneratedRegex(@"(?<=^(?:(?:(?!\*\*).)*\*\*(?:(?!\*\*).)*\*\*)*(?:(?!\*\*).)*)(?<before>)\*\*(?<words>[ \u3000](?:(?!\*\*).)+|(?:(?!\*\*).)+[ \u3000])\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex LooseBoldPattern();

    [GeneratedRegex(@"｛(?<words>[#.][\w-]+)[｝}]|\{(?<words>[#.][\w-]+)｝", RegexOptions.CultureInvariant)]
    private static partial Regex AttributesPattern();

    [GeneratedRegex(@"^ {0,3}={2,}[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex UnderlinePattern();

    [GeneratedRegex(@"^ {0,3}(?:[—―－＊][ \t]*){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex DashedRulePattern();

    [GeneratedRegex(@"(?<=\d)\*\d[\d.]*\*(?=\d)|(?<=\d)\*(?=\d)(?=[^*]*\d\*\d)[^*]*\*", RegexOptions.CultureInvariant)]
    private static partial Regex ProductPattern();

    [GeneratedRegex(@"^(?<number>\d{1,2})(?:[、．](?=\S)|\.(?=[\u3400-\u9FFF]))", RegexOptions.CultureInvariant)]
    private static partial Regex ListNumberPattern();
}
