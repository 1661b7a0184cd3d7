using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Yaml;

/// <summary>
/// Quotation marks that are never closed, or too early. YAML reads on to the next mark, however far, and complains there; the editor has to look where the
/// text was opened.
/// </summary>
internal static partial class YamlQuotes
{
    /// <summary>The first line of a YAML text on which a quoted text is not closed, or has something behind its end; null where there is none.</summary>
    public static Diagnostic? OpenIn(IReadOnlyList<YamlLine> lines, ContentPath path, int firstLine)
    {
        foreach (var line in lines)
        {
            if (FaultOf(line.Text) is not { } quote || (!quote.IsClosed && line.Next is { } next && !EntryBegins().IsMatch(next)))
                continue;
            return YamlRules.OpenQuote.At(SourceSpan.At(path, firstLine + line.Index, quote.At + 1), line.Text[quote.At]) with { CorrectedLine = Closed(line.Text, quote.At), IsGuess = true };
        }
        return null;
    }

    // A quoted text begins where a value does: behind a colon, a comma, a bracket or a hyphen.
    private static (int At, bool IsClosed)? FaultOf(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || line[i - 1] == ' '))
                return null;
            if (line[i] is not ('"' or '\'') || !ValueBegins().IsMatch(line[..i]))
                continue;
            var end = EndOf(line, i);
            if (end < 0 || !AfterText().IsMatch(line[(end + 1)..]))
                return (i, end >= 0);
            i = end;
        }
        return null;
    }

    private static int EndOf(string line, int start)
    {
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[start] == '"' && line[i] == '\\')
                i++;
            else if (line[i] == line[start])
                return i;
        }
        return -1;
    }

    // Before the next field of a group or its bracket, else at the end of the line.
    private static string Closed(string line, int at)
    {
        var rest = line[(at + 1)..];
        var inBrackets = line[..at].Contains('{', StringComparison.Ordinal) || line[..at].Contains('[', StringComparison.Ordinal);
        var end = inBrackets ? InBrackets().Match(rest).Index : rest.TrimEnd().Length;
        if (end <= 0)
            return "";
        // A curly mark at the end was to be the other half.
        var text = rest[..end];
        if (text[^1] is '”' or '’' or '＂' && text.Count(c => c is '“' or '‘') < text.Count(c => c is '”' or '’'))
            text = text[..^1];
        return line[at] == '"' && text.Contains('"', StringComparison.Ordinal) ? "" : line[..(at + 1)] + text + line[at] + rest[end..];
    }

    [GeneratedRegex(@"(?:^ *(?:- +)*|: +|[\[{,] *|- +)$", RegexOptions.CultureInvariant)]
    private static partial Regex ValueBegins();

    [GeneratedRegex(@"^\s*(?:$|[,\]}]|:(?: |$)|\s#)", RegexOptions.CultureInvariant)]
    private static partial Regex AfterText();

    [GeneratedRegex(@"^ *(?:- |[\w.-]+:(?: |$)|[\]}#]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex EntryBegins();

    [GeneratedRegex(@", [\w-]+: |, ?""| *[\]}]+\s*$|$", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}
