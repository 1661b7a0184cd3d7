using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>The fenced blocks of a Markdown text (CommonMark 0.31, 4.5), looked at before anything else is: an open one swallows the rest.</summary>
internal static partial class FencedBlocks
{
    /// <summary>The block that is never closed, named at its first line; null where all are.</summary>
    public static Diagnostic? Unclosed(string body, ContentPath path, int firstLine)
    {
        var (open, number, at) = ("", firstLine - 1, 0);
        foreach (var line in body.Split('\n'))
        {
            number++;
            var fence = Fence().Match(line);
            if (open.Length == 0 && fence.Success)
                (open, at) = (fence.Groups["fence"].Value, number);
            else if (open.Length > 0 && fence.Success && fence.Groups["fence"].Value.StartsWith(open, StringComparison.Ordinal) && fence.Groups["after"].Value.Trim().Length == 0)
                open = "";
        }
        return open.Length == 0 ? null : TextRules.OpenFence.At(SourceSpan.At(path, at, 1), body.Split('\n')[at - firstLine].Trim(), open);
    }

    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}|~{3,})(?<after>[^`]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}
