using System.Text.RegularExpressions;

namespace Yujiang.Static.Translate.Figures;

/// <summary>The figures of an English text: digits with their scale and unit, numbers in words, months, fractions, multiples.</summary>
internal sealed class EnglishFigures : IFigureReader
{
    /// <inheritdoc/>
    public IReadOnlyList<Figure> Read(string text)
    {
        var scan = new FigureScan(text);
        foreach (var match in scan.Take(EnglishPatterns.Month()))
            scan.Add(new Figure(NumberOf(match, 'm'), Measure.Month, match.Index, match.Length));
        // Looked at only: “the first three quarters”, “a third time” are counts as well.
        foreach (var match in scan.Take(EnglishPatterns.Fraction(), leaves: true))
            AddFraction(scan, match);
        foreach (var match in scan.Take(EnglishPatterns.AndAHalf()))
            AddAndAHalf(scan, match);
        foreach (var match in scan.Take(EnglishPatterns.Multiple()))
        {
            scan.Add(new Figure(NumberOf(match, 'x'), Measure.Fold, match.Index, match.Length));
            scan.Add(new Figure(NumberOf(match, 'x'), Measure.Count, match.Index, match.Length));
        }
        foreach (var match in scan.Take(EnglishPatterns.Digits()))
            AddDigits(scan, match);
        foreach (var match in scan.Take(EnglishPatterns.Words()))
            AddWords(scan, match);
        foreach (var match in scan.Take(EnglishPatterns.Carriers()))
            scan.Add(new Figure(NumberOf(match, 'n'), Measure.Count, match.Index, match.Length));
        return scan.WithRanges(EnglishPatterns.Between());
    }

    /// <inheritdoc/>
    public bool Hedges(string text, Figure figure, Hedge hedge)
    {
        var before = text[..figure.Offset];
        return hedge switch
        {
            Hedge.More => EnglishPatterns.MoreBefore().IsMatch(before) || EnglishPatterns.MoreAfter().IsMatch(text, figure.End),
            Hedge.Less => EnglishPatterns.LessBefore().IsMatch(before) || EnglishPatterns.AboutAfter().IsMatch(text, figure.End),
            Hedge.About => EnglishPatterns.AboutBefore().IsMatch(before) || EnglishPatterns.AboutAfter().IsMatch(text, figure.End),
            _ => true,
        };
    }

    private static void AddDigits(FigureScan scan, Match match)
    {
        var scale = match.Groups["scale"].Value.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Append(match.Groups["k"].Value)
            .Aggregate(1m, (product, word) => product * EnglishNumeral.ScaleOf(word));
        var number = match.Groups["n"].Value;
        var decimals = number.Contains('.', StringComparison.Ordinal) ? number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        Add(scan, new Figure(EnglishNumeral.ParseAny(number)!.Value * scale, Measure.Count, match.Index, match.Value.TrimEnd(' ', '-').Length)
        {
            IsDigits = true,
            Scale = scale,
            Step = scale / (decimal)Math.Pow(10, decimals),
        });
    }

    private static void AddWords(FigureScan scan, Match match)
    {
        if (match.Groups["half"].Success)
            Add(scan, new Figure(EnglishNumeral.ScaleOf(match.Groups["half"].Value) / 2, Measure.Count, match.Index, match.Length));
        else if (EnglishNumeral.Parse(match.Value) is { } number)
            Add(scan, new Figure(number.Value, Measure.Count, match.Index, match.Length));
    }

    private static void AddAndAHalf(FigureScan scan, Match match)
    {
        var whole = EnglishNumeral.ParseAny(match.Groups["n"].Value) ?? 0;
        Add(scan, new Figure((whole + 0.5m) * EnglishNumeral.ScaleOf(match.Groups["scale"].Value), Measure.Count, match.Index, match.Length));
    }

    // With the unit after it. “second” may be a moment and “one” a pronoun, so neither is demanded of a translation.
    private static void Add(FigureScan scan, Figure bare)
    {
        var unit = EnglishPatterns.Unit().Match(scan.Text, bare.End);
        var measure = EnglishUnits.Of(unit);
        var isSecond = bare.In(scan.Text).EndsWith("second", StringComparison.OrdinalIgnoreCase);
        var figure = bare with
        {
            Measure = measure,
            Tail = measure == Measure.Count ? 0 : unit.Length,
            IsDemanded = bare.IsDigits ? bare.Value is not (0 or 1) || measure != Measure.Count : bare.Value >= 2 && !isSecond,
            Also = unit.Groups["decades"].Success ? [bare.Value * 10] : unit.Groups["centuries"].Success ? [bare.Value * 100] : [],
        };
        scan.Add(figure);
        // “three times” is a multiple or a count of occasions, “the first nine months” end with September.
        if (measure == Measure.Fold)
            scan.Add(figure with { Measure = Measure.Count, IsDemanded = false, IsDigits = false });
        if (unit.Groups["months"].Success)
            scan.Add(figure with { Measure = Measure.Month, IsDemanded = false, IsDigits = false });
    }

    private static void AddFraction(FigureScan scan, Match match)
    {
        var part = match.Groups["part"].Value.ToLowerInvariant().TrimEnd('s');
        var of = part switch
        {
            "" => match.Groups["of"].Success ? EnglishNumeral.ParseAny(match.Groups["of"].Value) ?? 0 : 2,
            "half" or "halve" => 2,
            "quarter" => 4,
            _ => EnglishNumeral.Parse(part)?.Value ?? 0,
        };
        var n = match.Groups["n"].Value.Equals("half", StringComparison.OrdinalIgnoreCase) ? 1 : EnglishNumeral.ParseAny(match.Groups["n"].Value) ?? 0;
        if (of > 0)
            scan.Add(new Figure(100 * n / of, Measure.Percent, match.Index, match.Length));
    }

    private static decimal NumberOf(Match match, char prefix)
    {
        var group = match.Groups.Values.First(group => group.Success && group.Name.Length > 1 && group.Name[0] == prefix && char.IsAsciiDigit(group.Name[1]));
        return int.Parse(group.Name[1..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
