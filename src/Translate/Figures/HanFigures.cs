using System.Text.RegularExpressions;

namespace Yujiang.Static.Translate.Figures;

/// <summary>The figures of a Chinese text: digits with 万 and 亿, numerals in characters, dates, shares, multiples, ordinals.</summary>
internal sealed partial class HanFigures : IFigureReader
{
    /// <inheritdoc/>
    public IReadOnlyList<Figure> Read(string text)
    {
        var scan = new FigureScan(Narrow(text));
        foreach (var _ in scan.Take(HanPatterns.SetPhrase()))
            continue;
        HanShapes.Read(scan);
        foreach (var match in scan.Take(HanPatterns.Digits()))
            AddDigits(scan, match);
        foreach (var match in scan.Take(HanPatterns.Numeral()))
            AddNumeral(scan, match);
        return scan.WithRanges(Between());
    }

    /// <inheritdoc/>
    public bool Hedges(string text, Figure figure, Hedge hedge) => figure.Hedge != Hedge.None || hedge == Hedge.None;

    // Same length, so that offsets stay true.
    private static string Narrow(string text) =>
        string.Concat(text.Select(c => c is (>= '０' and <= '９') or '％' or '．' ? (char)(c - 0xFEE0) : c));

    private static void AddDigits(FigureScan scan, Match match)
    {
        var scale = ScaleOf(match.Groups["scale"].Value);
        var value = HanNumeral.ParseAny(match.Groups["n"].Value)!.Value * scale;
        if (match.Groups["n2"].Success)
            value += HanNumeral.ParseAny(match.Groups["n2"].Value)!.Value * ScaleOf(match.Groups["scale2"].Value);
        var (measure, counter) = MeasureAfter(scan.Text, match.Index + match.Length);
        value *= counter == "‰" ? 0.1m : 1;
        var dot = match.Groups["n"].Value.IndexOf('.', StringComparison.Ordinal);
        var decimals = dot < 0 ? 0 : match.Groups["n"].Length - dot - 1;
        scan.Add(new Figure(value, measure, match.Index, match.Length)
        {
            IsDigits = true,
            IsDemanded = value is not (0 or 1) || measure != Measure.Count || counter is "日" or "号" or "年",
            Hedge = match.Groups["hedge"].Success ? Hedge.More : HedgeOf(scan.Text, match, counter),
            Tail = TailOf(scan.Text, match, measure),
            Scale = scale,
            Step = scale / (decimal)Math.Pow(10, decimals),
            Words = value == 24 ? "around the clock|round-the-clock|day and night" : value == 100 && measure == Measure.Percent ? @"all|every|full|fully|entire|entirely|whole|complete|completely|universal" : "",
        });
    }

    private static void AddNumeral(FigureScan scan, Match match)
    {
        if (HanNumeral.Parse(match.Value) is not { } value)
            return;
        var (measure, counter) = MeasureAfter(scan.Text, match.Index + match.Length);
        var before = scan.Text[..match.Index];
        var isReference = value < 20 && HanPatterns.Reference().IsMatch(before);
        scan.Add(new Figure(value, measure, match.Index, match.Length)
        {
            IsDemanded = value >= 2 && counter.Length > 0 && !isReference && !before.EndsWith('几') && !before.EndsWith('数'),
            Hedge = HedgeOf(scan.Text, match, counter),
            Tail = TailOf(scan.Text, match, measure),
            Scale = HanNumeral.UnitOf(match.Value[^1]) is >= 10_000 and var unit ? unit : 1,
            Words = value == 10 ? "dozen" : value == 2 ? "either|another|half" : "",
        });
    }

    private static (Measure Measure, string Counter) MeasureAfter(string text, int at)
    {
        if (at < text.Length && text[(at + (text[at] == ' ' ? 1 : 0))..] is [('%' or '‰') and var sign, ..])
            return (Measure.Percent, sign.ToString());
        var counter = HanPatterns.CounterAfter().Match(text, at).Groups["counter"].Value;
        return (HanShapes.MeasureOf(counter), counter);
    }

    private static int TailOf(string text, Match match, Measure measure)
    {
        var end = match.Index + match.Length;
        if (measure != Measure.Count)
            return text.AsSpan(end).StartsWith("%") || text.AsSpan(end).StartsWith("‰") ? 1 : HanPatterns.CounterAfter().Match(text, end).Length;
        return HanPatterns.MoreAfter().IsMatch(text, end) && text[end] is ('余' or '多') ? 1 : 0;
    }

    private static Hedge HedgeOf(string text, Match match, string counter)
    {
        var end = match.Index + match.Length;
        if (HanPatterns.MoreAfter().IsMatch(text, end) || HanPatterns.AboveAfter().IsMatch(text, end))
            return Hedge.More;
        if (HanPatterns.AboutAfter().IsMatch(text, end))
            return Hedge.About;
        var before = HanPatterns.HedgeBefore().Match(text[..match.Index]);
        if (before.Groups["more"].Success)
            return Hedge.More;
        // 近三年 is the last three years, not nearly three.
        if (before.Groups["less"] is { Success: true } less && !(less.Value == "近" && counter is "年" or "月" or "个月" or "天" or "日" or "周" or "期" or "次" or "届"))
            return Hedge.Less;
        return before.Groups["about"].Success ? Hedge.About : Hedge.None;
    }

    private static decimal ScaleOf(string scale) => scale.Aggregate(1m, (value, c) => value * HanNumeral.UnitOf(c));

    [GeneratedRegex(@"^\s*(?:[元亩人个%米吨户]|公里|公顷)?(?:至|到|—|–|-|~|～)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
