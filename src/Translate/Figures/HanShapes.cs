namespace Yujiang.Static.Translate.Figures;

/// <summary>The shapes of Chinese figures that are more than a number: dates, shares, multiples, quarters, decades, ordinals.</summary>
internal static class HanShapes
{
    private static readonly Dictionary<string, Measure> Measures = new()
    {
        ["个百分点"] = Measure.Points,
        ["百分点"] = Measure.Points,
        ["亩"] = Measure.Mu,
        ["顷"] = Measure.Area(100 * 10_000m / 15),
        ["公顷"] = Measure.Area(10_000),
        ["平方公里"] = Measure.Area(1_000_000),
        ["平方千米"] = Measure.Area(1_000_000),
        ["平方米"] = Measure.Area(1),
        ["公里"] = Measure.Length(1_000),
        ["千米"] = Measure.Length(1_000),
        ["里"] = Measure.Length(500),
        ["米"] = Measure.Length(1),
        ["厘米"] = Measure.Length(0.01m),
        ["毫米"] = Measure.Length(0.001m),
        ["吨"] = Measure.Weight(1_000),
        ["公斤"] = Measure.Weight(1),
        ["千克"] = Measure.Weight(1),
        ["斤"] = Measure.Weight(0.5m),
    };

    /// <summary>What a counter measures.</summary>
    public static Measure MeasureOf(string counter) => Measures.GetValueOrDefault(counter, Measure.Count);

    /// <summary>Takes every such shape from the text.</summary>
    public static void Read(FigureScan scan)
    {
        ReadPlansAndShares(scan);
        ReadTimes(scan);
        ReadMultiples(scan);
        foreach (var match in scan.Take(HanPatterns.Ordinal()))
        {
            if (HanNumeral.ParseAny(match.Groups["n"].Value) is { } value)
            {
                scan.Add(new Figure(value, Measure.Count, match.Index, match.Length)
                {
                    IsDemanded = value >= 2,
                    Words = value == 2 && match.Groups["next"].Success ? "next|following|later" : "",
                });
            }
        }
    }

    private static void ReadPlansAndShares(FigureScan scan)
    {
        foreach (var match in scan.Take(HanPatterns.FiveYearPlan()))
            scan.Add(new Figure(HanNumeral.Parse(match.Groups["n"].Value) ?? 0, Measure.Count, match.Index, match.Length) { IsDemanded = true });
        foreach (var match in scan.Take(HanPatterns.PartsOf()))
        {
            var part = match.Groups["base"].Value switch { "百" => 1m, "千" => 0.1m, _ => 0.01m };
            if (HanNumeral.ParseAny(match.Groups["n"].Value) is { } value)
                scan.Add(new Figure(value * part, Measure.Percent, match.Index, match.Length) { IsDemanded = true, Words = value * part == 100 ? "all|every|full|fully|entirely|completely" : "" });
        }
        foreach (var match in scan.Take(HanPatterns.Fraction()))
        {
            if (HanNumeral.ParseAny(match.Groups["n"].Value) is { } n && HanNumeral.ParseAny(match.Groups["d"].Value) is > 0 and var d)
                scan.Add(new Figure(100 * n / d, Measure.Percent, match.Index, match.Length) { IsDemanded = true });
        }
        foreach (var match in scan.Take(HanPatterns.Tenths()))
        {
            var tenths = HanNumeral.ParseAny(match.Groups["n"].Value) ?? 0;
            var half = match.Groups["half"].Value is "半" ? 5 : match.Groups["half"].Success ? HanNumeral.DigitOf(match.Groups["half"].Value[0]) : 0;
            scan.Add(new Figure((tenths * 10) + half, Measure.Percent, match.Index, match.Length) { IsDemanded = true });
        }
        foreach (var match in scan.Take(HanPatterns.Half()))
            scan.Add(new Figure(50, Measure.Percent, match.Index, match.Length));
    }

    private static void ReadTimes(FigureScan scan)
    {
        foreach (var match in scan.Take(HanPatterns.Quarter()))
        {
            var value = HanNumeral.ParseAny(match.Groups["n"].Value) ?? 0;
            scan.Add(new Figure(value, Measure.Count, match.Index, match.Length)
            {
                IsDemanded = value >= 2,
                Also = match.Groups["first"].Success ? [value * 3] : [],
            });
        }
        foreach (var match in scan.Take(HanPatterns.Decade()))
        {
            var value = HanNumeral.ParseAny(match.Groups["n"].Value) ?? 0;
            var century = HanNumeral.ParseAny(match.Groups["c"].Value) is > 0 and var c ? (c - 1) * 100 : match.Value.StartsWith('本') ? 2_000 : 1_900;
            scan.Add(new Figure(century + value, Measure.Count, match.Index, match.Length) { IsDemanded = true, Also = match.Groups["c"].Success ? [] : [value] });
        }
        foreach (var match in scan.Take(HanPatterns.Date()))
        {
            AddMonth("from", isDemanded: HanNumeral.ParseAny(match.Groups["from"].Value) is not 1);
            AddMonth("m", isDemanded: true);
            if (match.Groups["d"] is { Success: true } day && HanNumeral.ParseAny(day.Value) is { } number)
                scan.Add(new Figure(number, Measure.Count, day.Index, day.Length + 1) { IsDemanded = true, IsDigits = char.IsAsciiDigit(day.Value[0]) });

            void AddMonth(string group, bool isDemanded)
            {
                if (match.Groups[group] is { Success: true } month && HanNumeral.ParseAny(month.Value) is >= 1 and <= 12 and var value)
                    scan.Add(new Figure(value, Measure.Month, month.Index, month.Length + 1) { IsDemanded = isDemanded });
            }
        }
    }

    private static void ReadMultiples(FigureScan scan)
    {
        foreach (var match in scan.Take(HanPatterns.Doubling()))
        {
            var times = match.Groups["n"].Success ? HanNumeral.ParseAny(match.Groups["n"].Value) ?? 1 : 1;
            scan.Add(new Figure((decimal)Math.Pow(2, (double)times), Measure.Fold, match.Index, match.Length) { IsDemanded = true });
        }
        foreach (var match in scan.Take(HanPatterns.Multiple()))
        {
            if (HanNumeral.ParseAny(match.Groups["n"].Value) is not { } value)
                continue;
            // 增长2倍 is three times as much; 增长到2倍, 是…的2倍 twice.
            var at = match.Groups["n"].Index;
            scan.Add(new Figure(match.Groups["grown"].Success ? value + 1 : value, Measure.Fold, at, match.Index + match.Length - at) { IsDemanded = true });
        }
    }
}
