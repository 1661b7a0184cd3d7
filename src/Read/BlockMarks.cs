using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>
/// The lines that begin and end a chart, where a slip keeps them from it: a backtick too few, other marks that look like backticks, a name at the
/// end. Markdown would notice far below, or never. Each is named where it stands, and the body is read on with the line as it was meant.
/// </summary>
internal sealed partial class BlockMarks(string[] lines, ContentPath path, int firstLine)
{
    private const string Chart = "chart";
    private const string Plain = "```";

    private readonly List<Diagnostic> found = [];

    /// <summary>What is wrong with the marks of a body. Where a line was certainly meant as one, <paramref name="lines"/> then has it so.</summary>
    public static IReadOnlyList<Diagnostic> Mend(string[] lines, ContentPath path, int firstLine) => new BlockMarks(lines, path, firstLine).Run();

    private List<Diagnostic> Run()
    {
        var open = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (open < 0)
                open = Opens(i) ? i : -1;
            else if (Closes(open, i))
                open = -1;
        }
        return found;
    }

    private bool Opens(int index)
    {
        if (FencedBlock.IsFence(lines[index]))
            return true;
        if (Opening().Match(lines[index]) is not { Success: true } mark || !IsChart(mark.Groups["name"].Value) || IsBlank(index + 1))
            return false;
        Mend(index, Plain + Chart);
        return true;
    }

    // Only a chart is looked into: a line of quotation marks in other blocks may be meant. A chart has no empty line before its end.
    private bool Closes(int open, int index)
    {
        if (FencedBlock.In(lines[open..(index + 1)]).First().IsClosed)
            return true;
        var opening = lines[open].Trim();
        var fence = opening[..opening.LastIndexOf(opening[0], opening.TakeWhile(c => c == opening[0]).Count() - 1)] + opening[0];
        if (!IsChart(opening[fence.Length..].Trim()) || index == open)
            return false;
        var line = lines[index];
        var isMeant = Closing().IsMatch(line) || (Opening().Match(line) is { Success: true } mark && IsChart(mark.Groups["name"].Value) && IsBlank(index + 1));
        if (!isMeant || Enumerable.Range(open, index - open).Any(IsBlank))
            return false;
        // One that fits its own kind of fence shows that it is the other that has a mark too many.
        if (line.Trim() == Plain && fence.StartsWith(Plain, StringComparison.Ordinal))
            Mend(open, Plain + Chart);
        else
            Mend(index, fence);
        return true;
    }

    private void Mend(int index, string meant)
    {
        var line = lines[index];
        var start = line.Length - line.TrimStart().Length;
        found.Add(TextRules.NoFence.At(SourceSpan.At(path, firstLine + index, start + 1, line.Trim().Length), line.Trim()) with { CorrectedLine = meant });
        lines[index] = meant;
    }

    private bool IsBlank(int index) => index >= lines.Length || string.IsNullOrWhiteSpace(lines[index]);

    private static bool IsChart(string name) => name == "图表" || Likeness.Nearest(name, [Chart]) is not null;

    [GeneratedRegex(@"^\s*(?<marks>[`'‘’´·｀~～]+)\s*(?<name>[\p{L}]+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*[`'‘’´·｀~～]+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();
}
