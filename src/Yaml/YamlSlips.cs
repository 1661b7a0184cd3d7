using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Yaml;

/// <summary>
/// Slips of a Chinese keyboard that YAML either misreads in silence or reports on the wrong line: looked for before YAML sees the text, so
/// that each is named at its true place with the corrected line.
/// </summary>
internal static partial class YamlSlips
{
    private static readonly Wording AfterKey = new("a colon and a space after the key", "字段名后应为半角冒号加空格");
    private static readonly Wording AsIndent = new("spaces before the key", "字段名前应为普通空格");
    private static readonly Wording AsQuote = new("straight quotes around the value", "值的两端应为直引号");
    private static readonly Wording AsBrackets = new("half-width brackets and commas in a list", "列表应使用半角括号和逗号");

    /// <summary>The slips of a YAML text that begins on line <paramref name="firstLine"/> of its file. Block scalars are left alone.</summary>
    public static IEnumerable<Diagnostic> In(string text, ContentPath path, int firstLine)
    {
        var number = firstLine - 1;
        int? blockIndent = null;
        var indents = new Stack<int>([0]);
        var lines = YamlLine.In(text);
        foreach (var line in text.Split('\n'))
        {
            number++;
            var indent = line.Length - line.TrimStart(' ').Length;
            if (blockIndent is { } opened && (line.Trim().Length == 0 || indent > opened))
                continue;
            blockIndent = BlockScalar().IsMatch(line) ? indent : null;
            var slip = Find(line, path, number, width => Meant(line, width, lines, indents));
            if (slip is not null)
                yield return slip;
            Note(slip is { CorrectedLine.Length: > 0 } ? slip.CorrectedLine : line, indents);
        }
    }

    // The indents that are open on a line, the innermost on top; a key that ends in a colon opens one more.
    private static void Note(string line, Stack<int> indents)
    {
        if (line.Trim().Length == 0)
            return;
        var indent = line.Length - line.TrimStart(' ').Length;
        while (indents.Peek() > indent)
            indents.Pop();
        if (indents.Peek() < indent)
            indents.Push(indent);
        if (line.TrimEnd().EndsWith(':'))
            indents.Push(indent + 2);
    }

    private static Diagnostic? Find(string line, ContentPath path, int number, Func<int, int> indentOf)
    {
        if (WideIndent().Match(line) is { Success: true } wide)
            return Slip(wide.Groups["mark"], AsIndent, new string(' ', indentOf(wide.Groups["mark"].Index + (wide.Groups["mark"].Length * 2))) + line.TrimStart(' ', '\t', '\u3000', '\u00a0'));
        if (WideColon().Match(line) is { Success: true } colon)
            return Slip(colon.Groups["mark"], AfterKey, Replace(line, colon.Groups["mark"], ": ").Replace(":  ", ": ", StringComparison.Ordinal));
        if (WideColonInGroup().Match(line) is { Success: true } inner)
            return Slip(inner.Groups["mark"], AfterKey, Replace(line, inner.Groups["mark"], ": ").Replace(":  ", ": ", StringComparison.Ordinal));
        if (WideSpaceAfterColon().Match(line) is { Success: true } space)
            return Slip(space.Groups["mark"], AfterKey, Replace(line, space.Groups["mark"], " "));
        if (WideCommaInGroup().Match(line) is { Success: true } comma)
            return Slip(comma.Groups["mark"], AsBrackets, Replace(line, comma.Groups["mark"], ", ").Replace(",  ", ", ", StringComparison.Ordinal));
        if (CurlyValue().Match(line) is { Success: true } curly)
            return Slip(curly.Groups["mark"], AsQuote, line[..curly.Groups["mark"].Index] + "\"" + curly.Groups["inside"].Value + "\"");
        if (WideList().Match(line) is { Success: true } list)
            return Slip(list.Groups["mark"], AsBrackets, Narrow(line));
        if (TightColon().Match(line) is { Success: true } tight)
            return YamlRules.NoSpaceAfterColon.At(SourceSpan.At(path, number, tight.Groups["mark"].Index + 1), tight.Groups["key"].Value)
                with
            { CorrectedLine = Replace(line, tight.Groups["mark"], ": ") };
        return YamlWordSlips.Find(line, path, number);

        Diagnostic Slip(Group mark, Wording need, string corrected) =>
            YamlRules.FullWidthMark.At(SourceSpan.At(path, number, mark.Index + 1, mark.Length), Shown(mark.Value), need) with { CorrectedLine = corrected };
    }

    // The indent that the same field has elsewhere in the text; else as wide as it looks, an ideographic space being as wide as two; what fits no open indent
    // belongs to the innermost.
    private static int Meant(string line, int width, IReadOnlyList<YamlLine> lines, Stack<int> indents)
    {
        var usual = YamlLayout.Usual(lines.Where(other => !WideIndent().IsMatch(other.Text)), new YamlLine(line.TrimStart(' ', '\t', '\u3000', '\u00a0'), -1, null), -1);
        if (indents.Contains(usual))
            return usual;
        // How wide a tab is nobody knows: where one stands alone, the field belongs to those above it.
        var isTab = line.TrimStart(' ').StartsWith('\t') && lines.Count(other => other.Text.StartsWith('\t')) == 1;
        return !isTab && indents.Contains(width) ? width : indents.Peek();
    }

    private static string Replace(string line, Group mark, string by) => line[..mark.Index] + by + line[(mark.Index + mark.Length)..];

    private static string Narrow(string line) =>
        line.Replace('【', '[').Replace('】', ']').Replace('［', '[').Replace('］', ']').Replace('｛', '{').Replace('｝', '}').Replace("，", ", ", StringComparison.Ordinal);

    private static string Shown(string mark) => mark[0] switch
    {
        '\u3000' => "U+3000",
        '\u00a0' => "U+00A0",
        '\t' => "Tab",
        _ => mark,
    };

    [GeneratedRegex(@"[:-]\s*[|>][-+0-9]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockScalar();

    [GeneratedRegex(@"^ *(?<mark>[\u3000\u00a0\t]+) *(?:[\w.-]+\s*[:：]|- )", RegexOptions.CultureInvariant)]
    private static partial Regex WideIndent();

    [GeneratedRegex(@"^ *(- +)?[A-Za-z_][\w.-]*\s*(?<mark>：)", RegexOptions.CultureInvariant)]
    private static partial Regex WideColon();

    [GeneratedRegex(@"^ *(- +)?([\w.-]+: +)?\{([^""']*,)? *[A-Za-z_][\w-]*(?<mark>：)", RegexOptions.CultureInvariant)]
    private static partial Regex WideColonInGroup();

    [GeneratedRegex(@"^ *(- +)?[\w.-]+:(?<mark>[ ]*[\u00a0\u3000\t]+)(?=\S)|^ *(- +)?([\w.-]+: +)?\{(?:[^""'{}]|""[^""]*"")*?(?<=[{,] *)[A-Za-z_][\w-]*:(?<mark>[ ]*[\u00a0\u3000\t]+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex WideSpaceAfterColon();

    [GeneratedRegex(@"^ *(- +)?([\w.-]+: +)?\{[^""']*(?<mark>，) *[A-Za-z_][\w-]*: ", RegexOptions.CultureInvariant)]
    private static partial Regex WideCommaInGroup();

    // Whole-value quotes only: a value that merely begins with a quoted word is good Chinese.
    [GeneratedRegex(@"^ *(- +)?[\w.-]+: +(?<mark>“)(?<inside>[^“”]*)”\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CurlyValue();

    [GeneratedRegex(@"^ *(?:(?:- +)?[\w.-]+: +|- +)(?:(?<mark>[【［｛])|\[[^\]""']*(?<mark>，)|[\[{].*(?<mark>[】］｝])\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex WideList();

    [GeneratedRegex(@"^ *(?<key>[a-z_]+)(?<mark>:)[^\s:/]", RegexOptions.CultureInvariant)]
    private static partial Regex TightColon();
}
