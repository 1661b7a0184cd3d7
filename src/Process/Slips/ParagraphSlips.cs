using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Slips;

/// <summary>Slips that show only where a line is seen among its neighbours: how a paragraph begins and ends.</summary>
internal static partial class ParagraphSlips
{
    public static readonly Rule Indent = new("YJ2038", Severity.Warning,
        new("The paragraph is indented with spaces or a tab, as word processors do it.", "段首用了半角空格或制表符缩进，像是从文字处理软件粘贴而来。"),
        new("Remove the indent; the style sheet makes its own.", "请删去缩进，版式会自动缩进。"));

    public static readonly Rule NoStop = new("YJ2039", Severity.Warning,
        new("The paragraph ends in “{0}”, without a full stop.", "段落以“{0}”结尾，缺少句号。"),
        new("End the sentence with {1}", "请以“{1}”结束句子。"));

    /// <summary>The slips of line <paramref name="index"/> (from 0), which stands in no fence.</summary>
    public static IEnumerable<Diagnostic> At(string[] lines, int index, SourceSpan place, bool isHan)
    {
        var line = lines[index];
        if (IsBlank(lines, index - 1) && WordIndent().Match(line) is { Success: true } indent && !IsInList(lines, index))
            yield return Indent.At(SourceSpan.At(place.Path, place.Line, 1, indent.Length)) with { CorrectedLine = line[indent.Length..] };
        // Right under a paragraph, hyphens underline it in other dialects; here they would be its last line.
        if (Hyphens().IsMatch(line) && !IsBlank(lines, index - 1) && !OtherBlock().IsMatch(lines[index - 1].TrimStart(' ')) && !FencedBlock.IsFence(lines[index - 1]))
            yield return MarkupSlips.DashedRule.At(SourceSpan.At(place.Path, place.Line, 1, line.TrimEnd().Length), line.Trim()) with { CorrectedLine = "***" };
        if (IsBlank(lines, index + 1) && (isHan ? Unfinished() : UnfinishedLatin()).Match(line) is { Success: true } end && IsSentences(lines, index, isHan))
        {
            var stop = isHan ? "。" : ".";
            yield return NoStop.At(SourceSpan.At(place.Path, place.Line, end.Groups["last"].Index + 1, end.Groups["last"].Length), end.Groups["last"].Value, stop) with { CorrectedLine = Stopped(line, end, stop), IsGuess = !isHan };
        }
    }

    private static string Stopped(string line, Match end, string stop)
    {
        var (last, after) = (end.Groups["last"], end.Groups["last"].Index + end.Groups["last"].Length);
        return last.Value is "，" or "、" or "," ? line[..last.Index] + stop + line[after..] : line[..after] + stop + line[after..];
    }

    private static bool IsBlank(string[] lines, int index) => index < 0 || index >= lines.Length || string.IsNullOrWhiteSpace(lines[index]);

    // Text that continues an entry of a list is indented for good.
    private static bool IsInList(string[] lines, int index)
    {
        while (--index >= 0)
        {
            if (!IsBlank(lines, index) && !WordIndent().IsMatch(lines[index]))
                return ListEntry().IsMatch(lines[index]);
        }
        return false;
    }

    // Headings, quotations, lists, pictures and markup need no full stop, nor does a line without any punctuation: it is a title or a name.
    private static bool IsSentences(string[] lines, int index, bool isHan)
    {
        var first = index;
        while (!IsBlank(lines, first - 1))
            first--;
        var paragraph = string.Join('\n', lines[first..(index + 1)]).TrimStart(' ', '\u3000');
        return !OtherBlock().IsMatch(paragraph) && !WholeBold().IsMatch(paragraph) && (isHan ? Sentence() : SentenceLatin()).IsMatch(paragraph);
    }

    [GeneratedRegex(@"^(?: {4,}| *\t[ \t]*)(?=\*\*|[^\s>#|*+-])", RegexOptions.CultureInvariant)]
    private static partial Regex WordIndent();

    [GeneratedRegex(@"^ {0,3}-{2,}[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"^ {0,3}(?:[-*+]|\d{1,9}[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListEntry();

    [GeneratedRegex(@"^(?:[#>|<＃＞]|!\[|[-*+]\s|\d{1,9}[.)、．]|\[[^\]]*\]:|[—―-]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBlock();

    [GeneratedRegex(@"^\*\*(?:(?!\*\*).)*\*\*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeBold();

    // A sentence has a comma or a stop before its end.
    [GeneratedRegex(@"[，。；！？].*[\u3400-\u9FFF]", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Sentence();

    // In words with spaces, two commas or a stop and as many words as no title has.
    [GeneratedRegex(@"^(?=(?:\S+\s+){11})(?:.*, .*, |.*[.;:?!][”’]? )", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex SentenceLatin();

    [GeneratedRegex(@"(?<last>[\p{Ll}\d,])(?:\*{1,3}|~~)?[ ]*(?:\{[^}]*\})?[ ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex UnfinishedLatin();

    // What closes emphasis, and an id in braces, may stand behind the last character. A bracket or a quotation mark may close a sentence.
    [GeneratedRegex(@"(?<last>[\u3400-\u9FFF，、,]|(?<=[\u3400-\u9FFF])”)(?:\*{1,3}|~~)?[ \u3000]*(?:\{[^}]*\})?[ \u3000]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();
}
