using System.Text;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Cli;

/// <summary>
/// Old and new source of stale blocks beside their translation. The changed stretch is shown as [-old-]{+new+}; the old text comes from the
/// lock, so no history is needed.
/// </summary>
internal static class SourceDiff
{
    private static readonly Wording Old = new("was", "原为");
    private static readonly Wording New = new("is ", "现为");
    private static readonly Wording Change = new("change", "改动");
    private static readonly Wording Translation = new("translation", "译文");
    private static readonly Wording None = new("(none)", "（无）");

    /// <summary>The text; empty where nothing differs.</summary>
    public static string Text(IReadOnlyList<ScopedReport> reports, ReportPaths paths, Terminal terminal)
    {
        var text = new StringBuilder();
        foreach (var (report, blocks) in reports)
        {
            foreach (var block in blocks.Where(block => block.State is BlockState.Stale or BlockState.Missing or BlockState.Orphaned))
            {
                var place = paths.Of((block.Translation ?? block.Source)!.Span);
                text.Append($"{report.Edition} {block.Section} {block.Id}  {place}  {terminal.Say(StatusPrinter.Reason(block))}\n");
                Add(text, terminal.Say(Old), block.Accepted?.SourceText, terminal);
                Add(text, terminal.Say(New), block.Source?.Text, terminal);
                if (block is { Accepted: { } accepted, Source: { } source } && accepted.SourceText != source.Text)
                    Add(text, terminal.Say(Change), Marked(accepted.SourceText, source.Text), terminal);
                Add(text, terminal.Say(Translation), block.Translation?.Text, terminal);
                text.Append('\n');
            }
        }
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? value, Terminal terminal) =>
        text.Append("  ").Append(name).Append(": ").Append((value ?? terminal.Say(None)).Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');

    /// <summary>What two texts do not share, marked in the text they make together; letters and figures are never cut in two.</summary>
    public static string Marked(string old, string now)
    {
        var (a, b) = (Pieces(old), Pieces(now));
        var shared = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                shared[i, j] = a[i] == b[j] ? shared[i + 1, j + 1] + 1 : Math.Max(shared[i + 1, j], shared[i, j + 1]);
        }
        var marked = new StringBuilder();
        var (gone, come) = (new StringBuilder(), new StringBuilder());
        for (var (i, j) = (0, 0); i < a.Count || j < b.Count;)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                Flush();
                marked.Append(a[i++]);
                j++;
            }
            else if (j == b.Count || (i < a.Count && shared[i + 1, j] >= shared[i, j + 1]))
                gone.Append(a[i++]);
            else
                come.Append(b[j++]);
        }
        Flush();
        return marked.ToString();

        void Flush()
        {
            marked.Append(gone.Length > 0 ? $"[-{gone}-]" : "").Append(come.Length > 0 ? $"{{+{come}+}}" : "");
            gone.Clear();
            come.Clear();
        }
    }

    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        foreach (var rune in text.EnumerateRunes())
        {
            if (pieces.Count > 0 && IsWord(rune.Value) && IsWord(pieces[^1][^1]))
                pieces[^1] += rune.ToString();
            else
                pieces.Add(rune.ToString());
        }
        return pieces;
    }

    private static bool IsWord(int c) => c is (>= '0' and <= '9') or '.' or ',' or '%' || (c < 0x2E80 && Rune.IsLetter((Rune)c));
}
