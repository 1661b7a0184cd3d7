namespace Yujiang.Static.Translate.Figures;

/// <summary>The figures of a text and those of its translation, set against each other. Every figure that disagrees is in one list only.</summary>
internal sealed class FigureComparison
{
    private readonly List<(Figure Figure, Figure Other)> offByTens = [];
    private readonly List<(Figure Figure, Figure Other)> different = [];
    private readonly List<(Figure Figure, IReadOnlyList<Figure> Others)> agreed = [];

    public FigureComparison(string source, IReadOnlyList<Figure> here, string translation, IReadOnlyList<Figure> there)
    {
        var free = there.Where(other => !here.Any(figure => FigureMatch.Agree(figure, other))).ToList();
        var wanted = new List<Figure>();
        foreach (var figure in here.Where(figure => figure.IsDemanded))
        {
            var others = there.Where(other => FigureMatch.Agree(figure, other)).ToList();
            if (others.Count > 0)
                agreed.Add((figure, others));
            else if (!FigureMatch.IsSaidIn(translation, figure) && !wanted.Exists(same => same.Value == figure.Value && same.Measure == figure.Measure))
                wanted.Add(figure);
        }
        offByTens.AddRange(Settle(wanted, free, (figure, others) => others.FirstOrDefault(other => FigureMatch.IsOffByTens(figure, other))));
        JudgeConversions(here, free);
        wanted.RemoveAll(figure => different.Exists(pair => pair.Figure == figure));
        different.AddRange(Settle(wanted, free, (figure, others) => others
            .Where(other => FigureMatch.AreOfAKind(figure, other) && (other.IsDigits || !IsPronoun(other)))
            .OrderBy(other => other.IsDigits ? 0 : 1)
            .ThenBy(other => Math.Abs(((double)figure.Offset / source.Length) - ((double)other.Offset / translation.Length)))
            .FirstOrDefault()));
        Absent = wanted;
        var few = Short();
        offByTens.AddRange(Settle(few, free, (figure, others) => others.FirstOrDefault(other => MayBeMeant(other, translation) && FigureMatch.IsOffByTens(figure, other))));
        different.AddRange(Settle(few, free, (figure, others) => others.FirstOrDefault(other => MayStandFor(other, figure, translation))));
        Added = [.. free.Where(other => IsUnmistakable(other, translation))];
    }

    /// <summary>Pairs that differ by a power of ten.</summary>
    public IReadOnlyList<(Figure Figure, Figure Other)> OffByTens => offByTens;

    /// <summary>Figures and those that stand in their place.</summary>
    public IReadOnlyList<(Figure Figure, Figure Other)> Different => different;

    /// <summary>Figures that were found, with all that say the same.</summary>
    public IReadOnlyList<(Figure Figure, IReadOnlyList<Figure> Others)> Agreed => agreed;

    /// <summary>Figures that were not found, and nothing stands in their place.</summary>
    public IReadOnlyList<Figure> Absent { get; }

    /// <summary>Figures the translation has for itself, where that cannot be a gloss or a turn of phrase.</summary>
    public IReadOnlyList<Figure> Added { get; }

    private static IEnumerable<(Figure, Figure)> Settle(List<Figure> wanted, List<Figure> free, Func<Figure, IEnumerable<Figure>, Figure?> choose)
    {
        foreach (var figure in wanted.ToList())
        {
            if (choose(figure, free) is not { } match)
                continue;
            wanted.Remove(figure);
            Take(match, free);
            yield return (figure, match);
        }
    }

    // What the source says more often than the translation: four industries, four offices.
    private List<Figure> Short() =>
        [.. agreed.GroupBy(pair => (pair.Figure.Value, pair.Figure.Measure)).Where(same => same.Count() > same.First().Others.Count).Select(same => same.Last().Figure)];

    private static bool MayBeMeant(Figure other, string text) => !IsGloss(other, text) && !IsMoney(other, text) && (other.IsDigits || other.Value > 2);

    private static bool MayStandFor(Figure other, Figure figure, string text) => FigureMatch.AreOfAKind(figure, other) && MayBeMeant(other, text)
        && other.Value < figure.Value * 10 && other.Value > figure.Value / 10;

    // A figure and its own conversion, 6,472 mu (431.5 hectares), are one.
    private static void Take(Figure taken, List<Figure> free) =>
        free.RemoveAll(other => other.Offset == taken.Offset || (other.Measure.Converts && taken.Measure.Converts && FigureMatch.Agree(taken, other)));

    // A conversion beside the right figure, 6,472 mu (43.2 hectares), or a right one beside the wrong figure, misses nothing, yet is wrong.
    private void JudgeConversions(IReadOnlyList<Figure> here, List<Figure> free)
    {
        var judged = new HashSet<Figure>();
        while (free.Find(other => other.Measure.Converts && !judged.Contains(other)) is { } other)
        {
            judged.Add(other);
            var figures = here.Where(figure => figure.Measure.Family == other.Measure.Family).OrderBy(figure => FigureMatch.Distance(figure, other)).ToList();
            var tens = figures.Find(figure => FigureMatch.IsOffByTens(figure, other));
            if (tens is not null)
                offByTens.Add((tens, other));
            else if (figures is [var nearest, ..] && FigureMatch.Distance(nearest, other) < 1)
                different.Add((nearest, other));
            else
                continue;
            Take(other, free);
        }
    }

    // first, one, both, half, second: words that mean a number only now and then.
    private static bool IsPronoun(Figure figure) => figure.Value <= 2 || figure.Measure.Family is Family.Fold or Family.Percent;

    private static bool IsUnmistakable(Figure figure, string text) => figure.IsDigits
        && !IsMoney(figure, text) && !IsGloss(figure, text)
        && (figure.Measure.Family is Family.Percent or Family.Points ? figure.Value != 100 : IsLarge(figure, text));

    private static bool IsLarge(Figure figure, string text) =>
        figure.Measure.Family == Family.Count && figure.Value >= 10 && figure.Value is not (24 or 365) && !IsYear(figure, text);

    private static bool IsYear(Figure figure, string text) =>
        figure.Scale == 1 && figure.Value is >= 1_000 and <= 2_100 && !figure.In(text).Contains(',', StringComparison.Ordinal);

    private static bool IsMoney(Figure figure, string text) => figure.Offset > 0 && text[figure.Offset - 1] is '$' or '€' or '£';

    private static bool IsGloss(Figure figure, string text) => text.LastIndexOf('(', figure.Offset) > text.LastIndexOf(')', figure.Offset);
}
