using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Yaml;

/// <summary>Fields that stand a space too far in or out, or lack their colon: YAML often complains a line later, in its own words.</summary>
internal static partial class YamlLayout
{
    /// <summary>The first line of a YAML text that is out of place, or null.</summary>
    public static Diagnostic? FaultIn(IReadOnlyList<YamlLine> lines, ContentPath path, int firstLine)
    {
        var open = new Stack<YamlLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, before) = (lines[i], i > 0 ? lines[i - 1] : null);
            if (before is { OpensText: true } && IsBelow(line, before) && !Key().IsMatch(line.Text))
                return Indent(line, before.Indent + 2);
            if (Key().Match(line.Text) is not { Success: true } && (before is null || line.Indent <= before.Indent) && Word().Match(line.Text) is { Success: true } word)
                return NoColon(line, word);
            if (before is not null && Opens(before) && line.Indent > before.Indent)
            {
                open.Push(before);
                continue;
            }
            while (open.Count > 0 && line.Indent <= open.Peek().Indent)
                open.Pop();
            var first = open.Count == 0 ? lines[0] : lines[lines.ToList().IndexOf(open.Peek()) + 1];
            if (!Key().IsMatch(line.Text) || line.Indent == first.Indent || line.Indent == IndentBehindHyphen(lines, i))
                continue;
            // Of two that disagree, the one with an odd indent is the slip.
            if (first.Indent % 2 == 1 && line.Indent % 2 == 0)
                return Indent(first, line.Indent);
            if (Usual(lines, line, first.Indent) is var usual && usual != line.Indent)
                return Indent(line, usual);
        }
        return null;

        Diagnostic Indent(YamlLine line, int meant) =>
            YamlRules.Indent.At(SourceSpan.At(path, firstLine + line.Index, 1, line.Indent + 1), line.Indent, meant) with { CorrectedLine = new string(' ', meant) + line.Text.TrimStart(' ') };

        Diagnostic NoColon(YamlLine line, Match word) =>
            YamlRules.NoColon.At(SourceSpan.At(path, firstLine + line.Index, word.Groups["key"].Index + 1, word.Groups["key"].Length), word.Groups["key"].Value)
                with
            { CorrectedLine = line.Text[..(word.Groups["key"].Index + word.Groups["key"].Length)] + (word.Groups["value"].Value.Length > 0 ? ": " + word.Groups["value"].Value : ":"), IsGuess = true };
    }

    /// <summary>The indent that the field of a line has elsewhere in the text, where its lines agree; else <paramref name="other"/>.</summary>
    public static int Usual(IEnumerable<YamlLine> lines, YamlLine line, int other)
    {
        var key = Key().Match(line.Text).Groups["key"].Value;
        var indents = lines.Where(twin => twin.Index != line.Index && Key().Match(twin.Text).Groups["key"].Value == key).Select(twin => twin.Indent).Distinct().ToList();
        return indents.Count == 1 ? indents[0] : other;
    }

    private static bool IsBelow(YamlLine line, YamlLine opening) => line.Index == opening.Index + 1 && line.Indent <= opening.Indent;

    private static bool Opens(YamlLine line) => Opening().IsMatch(line.Text);

    // The fields of an entry stand under the first of them, which follows the hyphen.
    private static int? IndentBehindHyphen(IReadOnlyList<YamlLine> lines, int index)
    {
        for (var i = index - 1; i >= 0 && lines[i].Indent <= lines[index].Indent; i--)
        {
            if (lines[i].Indent < lines[index].Indent && Hyphen().Match(lines[i].Text) is { Success: true } hyphen)
                return hyphen.Length;
        }
        return null;
    }

    [GeneratedRegex("""^ *(?:- +)*(?<key>[^\s"'#\[\]{},:-][^"'#\[\]{},:]*|"[^"]*"|'[^']*')\s*:(?:\s|$)|^ *-(?: |$)|^ *[\[\]{}"']""", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"^ *(?:- +)*(?<key>[A-Za-z_][\w-]*)(?:$| +(?<value>\S.*))", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@":\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^ *- +", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphen();
}
