using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Read;

/// <summary>A section file split at its fences: the YAML between them and the Markdown after, each with the line it begins on.</summary>
internal sealed partial record FrontMatter(string Yaml, int YamlLine, string Body, int BodyLine)
{
    /// <summary>
    /// Splits a file; null where the fences are not there (the bag says what stands in their place). A fence is a line of exactly three
    /// hyphens; the first stands on line 1.
    /// </summary>
    public static FrontMatter? Split(string text, ContentPath path, DiagnosticBag diagnostics)
    {
        var lines = text.Split('\n');
        var open = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (open != 0 || !IsFence(lines[0]))
        {
            var isMistaken = open >= 0 && !IsFence(lines[open]) && MistakenFence().IsMatch(lines[open]);
            diagnostics.Add(ReadRules.NoFrontMatter.At(SourceSpan.At(path, isMistaken ? open + 1 : 1, 1)) with { CorrectedLine = isMistaken ? "---" : "" });
            return null;
        }
        var close = Array.FindIndex(lines, 1, IsFence);
        if (close < 0)
        {
            var mistaken = Array.FindIndex(lines, 1, line => MistakenFence().IsMatch(line));
            // Where no line was meant to close it, one is missing before the first that is no field.
            var missing = Array.FindIndex(lines, 1, line => !Field().IsMatch(line));
            diagnostics.Add(ReadRules.OpenFrontMatter.At(SourceSpan.At(path, (mistaken >= 0 ? mistaken : Math.Max(missing, 0)) + 1, 1))
                with
            { CorrectedLine = mistaken < 0 ? "" : "---" });
            return null;
        }
        return new FrontMatter(string.Join('\n', lines[1..close]), 2, string.Join('\n', lines[(close + 1)..]), close + 2);
    }

    private static bool IsFence(string line) => line.TrimEnd() == "---";

    [GeneratedRegex(@"^(?: *[\w.-]+\s*[:：]| +\S|- |#)", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    // What an input method makes of three hyphens: dashes, full-width hyphens, four of them, some with spaces, or the marks of another line.
    [GeneratedRegex(@"^\s*(?:[-—–―－‐]{1,6}|(?:[-—–―－‐] *){2,6}|[*_=~]{3,6})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex MistakenFence();
}
