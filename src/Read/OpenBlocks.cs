using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>Blocks of a body that are opened and never closed: what they swallow nobody can judge, so the first is named and the file read no further.</summary>
internal static partial class OpenBlocks
{
    /// <summary>The first open block of a body, or null.</summary>
    public static Diagnostic? In(string[] lines, ContentPath path, int firstLine)
    {
        var blocks = FencedBlock.In(lines).ToList();
        if (blocks.Find(block => !block.IsClosed) is { } open)
            return Fence(lines, open, path, firstLine);
        var inside = blocks.SelectMany(block => Enumerable.Range(block.First, block.Last - block.First + 1)).ToHashSet();
        return Comment([.. lines.Select((line, i) => inside.Contains(i) ? "" : Code().Replace(line, code => new string(' ', code.Length)))], lines, path, firstLine);
    }

    // Where the values of a chart stand right above a fence that opens one, it is the line above them that is missing.
    private static Diagnostic Fence(string[] lines, FencedBlock open, ContentPath path, int firstLine)
    {
        var first = open.First;
        while (first > 0 && lines[first - 1].Trim().Length > 0)
            first--;
        if (lines[first..open.First].Any(line => line.StartsWith("series:", StringComparison.Ordinal)))
            return TextRules.NoOpening.At(SourceSpan.At(path, firstLine + first, 1, lines[first].Length), lines[first].Trim());
        return TextRules.OpenBlock.At(SourceSpan.At(path, firstLine + open.First, 1), lines[open.First].Trim(), open.Fence);
    }

    // A comment ends before the next one begins, and one within a paragraph with the paragraph.
    private static Diagnostic? Comment(string[] readable, string[] lines, ContentPath path, int firstLine)
    {
        for (var i = 0; i < readable.Length; i++)
        {
            for (var at = readable[i].IndexOf("<!--", StringComparison.Ordinal); at >= 0; at = readable[i].IndexOf("<!--", at + 4, StringComparison.Ordinal))
            {
                if (IsClosed(readable, i, at))
                    continue;
                var (line, half) = (lines[i], HalfClosing().Match(lines[i], at + 4));
                return TextRules.OpenBlock.At(SourceSpan.At(path, firstLine + i, at + 1, 4), "<!--", "-->") with
                {
                    CorrectedLine = half.Success ? line[..half.Index] + "-->" + line[(half.Index + half.Length)..] : line.Length > at + 4 ? line.TrimEnd() + " -->" : "",
                    IsGuess = true,
                };
            }
        }
        return null;
    }

    private static bool IsClosed(string[] lines, int index, int at)
    {
        var isBlock = lines[index][..at].Trim().Length == 0;
        for (var i = index; i < lines.Length && (isBlock || lines[i].Trim().Length > 0); i++)
        {
            var rest = i == index ? lines[i][(at + 4)..] : lines[i];
            var (close, next) = (rest.IndexOf("-->", StringComparison.Ordinal), rest.IndexOf("<!--", StringComparison.Ordinal));
            if (close >= 0 || next >= 0)
                return close >= 0 && (next < 0 || close < next);
        }
        return false;
    }

    [GeneratedRegex(@"`+[^`]+`+", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"[-—–－]+\s*[>＞》]", RegexOptions.CultureInvariant)]
    private static partial Regex HalfClosing();
}
