using System.Text.RegularExpressions;

namespace Yujiang.Static.Text;

/// <summary>A fenced block of a Markdown text (CommonMark 0.31, 4.5): what opens it, and its first and last line, counted from 0, fences included.</summary>
internal sealed partial record FencedBlock(string Fence, int First, int Last, bool IsClosed)
{
    /// <summary>True for a line that may open or close a block.</summary>
    public static bool IsFence(string line) => Mark().IsMatch(line);

    /// <summary>The blocks of a text in their order. One that is never closed reaches to the end.</summary>
    public static IEnumerable<FencedBlock> In(IReadOnlyList<string> lines)
    {
        var (fence, first) = ("", 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (Mark().Match(lines[i]) is not { Success: true } mark)
                continue;
            var found = mark.Groups["fence"].Value;
            if (fence.Length == 0)
            {
                (fence, first) = (found, i);
            }
            else if (found.StartsWith(fence, StringComparison.Ordinal) && mark.Groups["after"].Value.Trim().Length == 0)
            {
                yield return new FencedBlock(fence, first, i, IsClosed: true);
                fence = "";
            }
        }
        if (fence.Length > 0)
            yield return new FencedBlock(fence, first, lines.Count - 1, IsClosed: false);
    }

    /// <summary>The lines of a text that stand in no block, counted from 0.</summary>
    public static IEnumerable<int> Outside(IReadOnlyList<string> lines) =>
        Enumerable.Range(0, lines.Count).Except(In(lines).SelectMany(block => Enumerable.Range(block.First, block.Last - block.First + 1)));

    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}|~{3,})(?<after>[^`]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
