using System.Text;
using Yujiang.Static.Build;

namespace Yujiang.Static.Cli;

/// <summary>What corrections change, as a unified diff that patch and git apply read. Line ends are those of the file.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff of all files.</summary>
    public static string Of(IReadOnlyList<CorrectedFile> files, ReportPaths paths) => string.Concat(files.Select(file => Of(file, paths.Of(file.Path).TrimStart('/'))));

    private static string Of(CorrectedFile file, string path)
    {
        var text = new StringBuilder($"--- a/{path}\n+++ b/{path}\n");
        // The empty line behind the last line end is none to a diff.
        var count = file.Before[^1].Length == 0 ? file.Before.Count - 1 : file.Before.Count;
        var changed = Enumerable.Range(0, count).Where(i => file.Before[i] != file.After[i]).ToList();
        for (var i = 0; i < changed.Count;)
        {
            var last = i;
            while (last + 1 < changed.Count && changed[last + 1] - changed[last] <= 2 * Context)
                last++;
            Hunk(text, file, Math.Max(0, changed[i] - Context), Math.Min(count, changed[last] + Context + 1));
            i = last + 1;
        }
        return text.ToString();
    }

    private static void Hunk(StringBuilder text, CorrectedFile file, int start, int end)
    {
        text.Append($"@@ -{start + 1},{end - start} +{start + 1},{end - start} @@\n");
        for (var i = start; i < end;)
        {
            var run = i;
            while (run < end && file.Before[run] != file.After[run])
                run++;
            for (var k = i; k < run; k++)
                Line(text, '-', file.Before[k]);
            for (var k = i; k < run; k++)
                Line(text, '+', file.After[k]);
            if (run < end)
                Line(text, ' ', file.Before[run]);
            i = run + 1;
        }
    }

    private static void Line(StringBuilder text, char mark, string line)
    {
        text.Append(mark).Append(line);
        if (!line.EndsWith('\n'))
            text.Append(line.EndsWith('\r') ? "\n" : "\n\\ No newline at end of file\n");
    }
}
