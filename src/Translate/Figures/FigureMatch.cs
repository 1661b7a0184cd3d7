using System.Text.RegularExpressions;

namespace Yujiang.Static.Translate.Figures;

/// <summary>Whether a figure of one language says what a figure of the other says.</summary>
internal static class FigureMatch
{
    private const decimal Tolerance = 0.01m;

    /// <summary>True where the two agree: the same value of the same kind, or converted within 1 % or the last place written.</summary>
    public static bool Agree(Figure source, Figure translation) => source.Measure.Converts && translation.Measure.Converts && source.Measure != translation.Measure
        ? source.Measure.Family == translation.Measure.Family && IsNear(source, translation, 1)
        : IsSame(source, translation) && AreOfAKind(source.Measure, translation.Measure, source.Value != decimal.Truncate(source.Value))
            || IsShareOfFold(source, translation);

    /// <summary>True where words without a number say it.</summary>
    public static bool IsSaidIn(string text, Figure figure) =>
        figure.Words.Length > 0 && Regex.IsMatch(text, $@"\b(?:{figure.Words})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>True where the two differ by nothing but a power of ten.</summary>
    public static bool IsOffByTens(Figure source, Figure translation) => Powers().Any(power =>
        source.Measure.Converts && translation.Measure.Converts && source.Measure != translation.Measure
            ? source.Measure.Family == translation.Measure.Family && IsNear(source, translation, power)
            : AreOfAKind(source.Measure, translation.Measure, true) && source.Value != 0 && source.Value * power == translation.Value);

    /// <summary>True where one may have been meant for the other: they are of one kind, or per cent and percentage points, which are easily confused.</summary>
    public static bool AreOfAKind(Figure source, Figure translation) => AreOfAKind(source.Measure, translation.Measure, false)
        || (source.Measure.Family, translation.Measure.Family) is (Family.Points, Family.Percent) or (Family.Percent, Family.Points);

    /// <summary>How many powers of ten lie between two figures of one family of measures, converted.</summary>
    public static double Distance(Figure source, Figure translation) =>
        Math.Abs(Math.Log10((double)(source.Value * source.Measure.Size)) - Math.Log10((double)(translation.Value * translation.Measure.Size)));

    private static bool IsSame(Figure source, Figure translation) =>
        source.Also.Append(source.Value).Any(value => translation.Value == value || translation.Also.Contains(value) || (source.Measure == Measure.Percent && IsClose(value, translation.Value)));

    // Thirds have no end: 33.3 stands for a third.
    private static bool IsClose(decimal value, decimal other) => value != decimal.Round(value, 2) && Math.Abs(value - other) <= value * Tolerance;

    private static bool IsNear(Figure source, Figure translation, decimal power)
    {
        var (mine, theirs) = (source.Value * source.Measure.Size * power, translation.Value * translation.Measure.Size);
        var written = power == 1 ? translation.Step * translation.Measure.Size / 2 : 0;
        return mine > 0 && Math.Abs(mine - theirs) <= Math.Max(mine * Tolerance, written);
    }

    // Tripled is grown by 200 %, or to 300 %.
    private static bool IsShareOfFold(Figure source, Figure translation) =>
        source.Measure == Measure.Fold && translation.Measure == Measure.Percent && (translation.Value == (source.Value - 1) * 100 || translation.Value == source.Value * 100);

    private static bool AreOfAKind(Measure source, Measure translation, bool isDecimal) => (source.Family, translation.Family) switch
    {
        (Family.Month, _) or (_, Family.Month) => source.Family == translation.Family,
        (Family.Fold, var other) => other == Family.Fold,
        (Family.Points, var other) => other is Family.Points or Family.Count,
        (var other, Family.Points) => other is Family.Count,
        (Family.Percent, var other) => other is Family.Percent or Family.Count,
        (Family.Count, Family.Percent) => isDecimal,
        (Family.Count, _) or (_, Family.Count) => true,
        (var one, var other) => one == other,
    };

    private static IEnumerable<decimal> Powers() => [10, 0.1m, 100, 0.01m, 1_000, 0.001m, 10_000, 0.0001m, 100_000, 0.00001m, 1_000_000];
}
