using System.Text.RegularExpressions;

namespace Yujiang.Static.Translate.Figures;

/// <summary>A text from which figures are taken, shape by shape, the special before the general: a stretch once taken is not read again.</summary>
internal sealed class FigureScan(string text)
{
    private readonly bool[] taken = new bool[text.Length];
    private readonly List<Figure> found = [];

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The figures so far, in order of place.</summary>
    public IReadOnlyList<Figure> Found => [.. found.OrderBy(figure => figure.Offset)];

    /// <summary>The matches of a pattern in what is not taken yet; each is taken as it is returned, unless <paramref name="leaves"/> says to look only.</summary>
    public IEnumerable<Match> Take(Regex pattern, bool leaves = false)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (match.Length == 0 || taken.AsSpan(match.Index, match.Length).Contains(true))
                continue;
            if (!leaves)
                taken.AsSpan(match.Index, match.Length).Fill(true);
            yield return match;
        }
    }

    /// <summary>Adds a figure.</summary>
    public void Add(Figure figure) => found.Add(figure);

    /// <summary>The figures, those of a range with the multiplier and the measure they share (3~5万元, 5 to 10 percent).</summary>
    public IReadOnlyList<Figure> WithRanges(Regex between)
    {
        var figures = Found.ToList();
        for (var i = figures.Count - 2; i >= 0; i--)
        {
            var (first, second) = (figures[i], figures[i + 1]);
            if (second.Offset < first.End || !between.IsMatch(text[first.End..second.Offset]))
                continue;
            if (first.Measure == Measure.Count && second.Measure.Family is not (Family.Month or Family.Fold))
                first = first with { Measure = second.Measure };
            if (first.Scale == 1 && second.Scale > 1)
                first = first with { Also = [.. first.Also, first.Value * second.Scale] };
            figures[i] = first;
        }
        return figures;
    }
}
