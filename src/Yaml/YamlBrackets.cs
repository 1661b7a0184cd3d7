using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Yaml;

/// <summary>
/// Lists and groups in brackets that are never closed. YAML notices only where the next field begins, a line or many further down; the editor has to
/// look where the bracket was opened.
/// </summary>
internal static partial class YamlBrackets
{
    /// <summary>The innermost bracket of a YAML text that is still open where a new field begins or the text ends, or null.</summary>
    public static Diagnostic? OpenIn(string text, ContentPath path, int firstLine)
    {
        var open = new Stack<(int Line, int Column)>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            // A field at the beginning of a line stands in no brackets.
            if (open.Count > 0 && Field().IsMatch(lines[i]))
                break;
            if (open.Count == 0 && !Opening().IsMatch(lines[i]))
                continue;
            foreach (Match mark in Marks().Matches(lines[i]))
            {
                if (mark.Value is "[" or "{")
                    open.Push((i, mark.Index));
                else if (mark.Value is "]" or "}")
                {
                    if (!open.TryPop(out var last))
                        return null;
                    if (lines[last.Line][last.Column] != (mark.Value == "]" ? '[' : '{'))
                        return At(lines, last, path, firstLine) with { CorrectedLine = "" };
                }
            }
        }
        return open.TryPeek(out var bracket) ? At(lines, bracket, path, firstLine) : null;
    }

    private static Diagnostic At(string[] lines, (int Line, int Column) bracket, ContentPath path, int firstLine)
    {
        var line = lines[bracket.Line];
        var (opening, closing) = line[bracket.Column] == '[' ? ("[", "]") : ("{", "}");
        // Where the next line begins a field or an entry of its own, the bracket was to be closed at the end of this one.
        var isOneLine = bracket.Line + 1 >= lines.Length || lines[bracket.Line + 1].Trim().Length == 0 || NextEntry().IsMatch(lines[bracket.Line + 1]);
        var rest = line[(bracket.Column + 1)..];
        return YamlRules.OpenBracket.At(SourceSpan.At(path, firstLine + bracket.Line, bracket.Column + 1), opening, closing) with
        {
            CorrectedLine = isOneLine && !rest.Contains('#') ? line.TrimEnd().TrimEnd(',') + (opening == "{" && rest.StartsWith(' ') ? " }" : closing) : "",
            IsGuess = true,
        };
    }

    // Quoted texts and comments are read over.
    [GeneratedRegex("""(?<=[\s\[{,:])"(?:[^"\\]|\\.)*"|(?<=[\s\[{,:])'(?:[^']|'')*'|(?<=\s)#.*|[\[\]{}]""", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    // Brackets mean a list or a group where a value begins; within a text they are brackets.
    [GeneratedRegex(@"^ *(?:- +)*(?:[^\s:#""'\[{][^:#""'\[{]*: +)?[\[{]", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[\w-]+:(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^ *(?:- |[\w.-]+:(?: |$))", RegexOptions.CultureInvariant)]
    private static partial Regex NextEntry();
}
