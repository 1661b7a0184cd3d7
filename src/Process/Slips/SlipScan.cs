using System.Text.RegularExpressions;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Slips;

/// <summary>
/// Looks through a story's Markdown, line by line, for what Markdown silently takes for text and for punctuation of the wrong width. Fenced
/// blocks are left alone. Each slip is named at its place with the line as it should read.
/// </summary>
internal static partial class SlipScan
{
    // A letter no keyboard types and no pattern matches stands for what is blanked out, so that columns stay true.
    public const char Blank = '\uE000';

    /// <summary>The slips of a story.</summary>
    public static IEnumerable<Diagnostic> In(StoryDraft draft)
    {
        IReadOnlyList<Slip> punctuation = draft.Language.IsHan ? HanSlips.OfProse : LatinSlips.All;
        var lines = draft.Body.Split('\n');
        var fenced = FencedBlock.In(lines).SelectMany(block => Enumerable.Range(block.First, block.Last - block.First + 1)).ToHashSet();
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, number) = (lines[i], draft.FirstBodyLine + i);
            if (fenced.Contains(i))
                continue;
            var masked = Markup().Replace(line, match => new string(Blank, match.Length));
            foreach (var diagnostic in Inspect(line, masked, [.. MarkupSlips.All, .. punctuation], SourceSpan.At(draft.Span.Path, number, 1)))
                yield return diagnostic;
            foreach (var diagnostic in ParagraphSlips.At(lines, i, SourceSpan.At(draft.Span.Path, number, 1), draft.Language.IsHan))
                yield return diagnostic;
        }
    }

    /// <summary>The lines on which markup went wrong, so that nobody knows what block was meant.</summary>
    public static IReadOnlySet<int> LinesOfMarkup(IEnumerable<Diagnostic> slips)
    {
        var rules = MarkupSlips.All.Select(slip => slip.Rule).ToHashSet();
        return slips.Where(slip => rules.Contains(slip.Rule)).Select(slip => slip.Span.Line).ToHashSet();
    }

    /// <summary>The slips of a line, or a part of one, that begins at a place; <paramref name="masked"/> has blanks where it says nothing.</summary>
    public static IEnumerable<Diagnostic> Inspect(string line, string masked, IEnumerable<Slip> slips, SourceSpan place)
    {
        foreach (var slip in slips)
        {
            var matches = slip.Pattern.Matches(slip.SeesMarkup ? line : masked);
            if (matches.Count == 0)
                continue;
            // A line with many of one kind is one message, at the first: its corrected line mends them all.
            var corrected = slip.Correction is { } correct ? slip.Pattern.Replace(slip.SeesMarkup ? line : masked, match => correct(match)) : "";
            yield return slip.Rule.At(SourceSpan.At(place.Path, place.Line, place.Column + matches[0].Index, Math.Max(1, matches[0].Length)), Shown(matches[0].Value))
                with
            { CorrectedLine = slip.SeesMarkup || slip.Correction is null ? corrected : Unmask(corrected, masked, line), IsGuess = slip.IsGuess };
            // What is named as broken markup is no text whose punctuation could be wrong besides.
            if (slip.SeesMarkup)
                masked = Cover(masked, matches);
        }
    }

    private static string Cover(string masked, MatchCollection matches)
    {
        var characters = masked.ToCharArray();
        foreach (Match match in matches)
            characters.AsSpan(match.Index, match.Length).Fill(Blank);
        return new string(characters);
    }

    // Corrections never touch what was blanked out, so the blanked stretches come back in their order.
    private static string Unmask(string corrected, string masked, string line)
    {
        var hidden = new Queue<char>(line.Where((_, i) => masked[i] == Blank));
        return string.Concat(corrected.Select(c => c == Blank ? hidden.Dequeue() : c));
    }

    private static string Shown(string match) => match.Replace(Blank, '…').Trim();

    [GeneratedRegex(@"`[^`]*`|<[^>]+>|\]\([^)]*\)|\{[^}]*\}|https?://[^\s）」”]+", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
