namespace Yujiang.Static.Translate;

/// <summary>
/// Finds for each block of a row the one it was, or belongs to, in another row. Sure signs go first: the same hash wherever it stands, so
/// that moved blocks are found; then likeness; what is left over on both sides between the same neighbours is taken to be the same block
/// written anew. Nothing is matched twice.
/// </summary>
internal sealed class Alignment
{
    private readonly int[] matches;
    private readonly int[] back;

    public Alignment(int here, int there)
    {
        matches = new int[here];
        back = new int[there];
        Array.Fill(matches, -1);
        Array.Fill(back, -1);
    }

    /// <summary>The place in the other row of the block at a place in this one; -1 for none.</summary>
    public int this[int here] => matches[here];

    /// <summary>The place in this row of the block at a place in the other; -1 for none.</summary>
    public int From(int there) => back[there];

    /// <summary>Matches two blocks unless one has its match already.</summary>
    public void Match(int here, int there)
    {
        if (matches[here] >= 0 || back[there] >= 0)
            return;
        (matches[here], back[there]) = (there, here);
    }

    /// <summary>Matches blocks with equal keys; of several with one key the first goes to the first.</summary>
    public void MatchEqual(IReadOnlyList<string> here, IReadOnlyList<string> there)
    {
        for (var i = 0; i < here.Count; i++)
        {
            for (var j = 0; j < there.Count && matches[i] < 0; j++)
            {
                if (here[i].Length > 0 && here[i] == there[j])
                    Match(i, j);
            }
        }
    }

    /// <summary>Matches the blocks that are at least as alike as <paramref name="least"/>, the likest first.</summary>
    public void MatchAlike(IReadOnlyList<string> here, IReadOnlyList<string> there, double least)
    {
        var pairs = from i in Enumerable.Range(0, here.Count)
                    where matches[i] < 0
                    from j in Enumerable.Range(0, there.Count)
                    where back[j] < 0
                    let likeness = Fingerprint.Likeness(here[i], there[j])
                    where likeness >= least
                    orderby likeness descending, Math.Abs(i - j), i
                    select (i, j);
        foreach (var (i, j) in pairs)
            Match(i, j);
    }

    /// <summary>Matches what is left between the same neighbours, in order and as much as <paramref name="fits"/> allows.</summary>
    public void MatchBetween(Func<int, int, bool> fits)
    {
        for (var start = 0; start < matches.Length; start++)
        {
            if (matches[start] >= 0)
                continue;
            var end = start;
            while (end < matches.Length && matches[end] < 0)
                end++;
            var (first, last) = Free(start == 0 ? -1 : matches[start - 1], end == matches.Length ? back.Length : matches[end]);
            MatchRuns((start, end), (first, last), fits);
            start = end;
        }
    }

    // What is free right after the block before, else right before the block after.
    private (int First, int Last) Free(int before, int after)
    {
        var last = before + 1;
        while (last < back.Length && back[last] < 0)
            last++;
        if (last > before + 1)
            return (before + 1, last);
        var first = after;
        while (first > 0 && back[first - 1] < 0)
            first--;
        return (first, after);
    }

    // The longest common subsequence; where there is a choice the earlier blocks are matched.
    private void MatchRuns((int Start, int End) here, (int Start, int End) there, Func<int, int, bool> fits)
    {
        var (n, m) = (here.End - here.Start, there.End - there.Start);
        var shared = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
                shared[i, j] = fits(here.Start + i, there.Start + j) ? shared[i + 1, j + 1] + 1 : Math.Max(shared[i + 1, j], shared[i, j + 1]);
        }
        var (a, b) = (0, 0);
        while (a < n && b < m)
        {
            if (fits(here.Start + a, there.Start + b))
                Match(here.Start + a++, there.Start + b++);
            else if (shared[a + 1, b] >= shared[a, b + 1])
                a++;
            else
                b++;
        }
    }
}
