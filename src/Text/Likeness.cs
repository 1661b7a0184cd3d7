namespace Yujiang.Static.Text;

/// <summary>Finds the name an editor most likely meant.</summary>
internal static class Likeness
{
    /// <summary>The candidate nearest to <paramref name="text"/> by edit distance (two letters swapped count as one edit), or null where none is near enough to be a slip.</summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, text.Length / 3);
        return candidates
            .Select(candidate => (candidate, distance: Distance(text.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    private static int Distance(string a, string b)
    {
        var (before, last) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray());
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last) = (last, row);
        }
        return last[^1];
    }
}
