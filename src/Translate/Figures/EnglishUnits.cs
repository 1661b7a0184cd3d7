using System.Text.RegularExpressions;

namespace Yujiang.Static.Translate.Figures;

/// <summary>The measure that the unit after an English figure stands for, by the name of the group that matched.</summary>
internal static class EnglishUnits
{
    private static readonly Dictionary<string, Measure> ByGroup = new()
    {
        ["points"] = Measure.Points,
        ["percent"] = Measure.Percent,
        ["fold"] = Measure.Fold,
        ["mu"] = Measure.Mu,
        ["a10000"] = Measure.Area(10_000),
        ["a4046"] = Measure.Area(4_046.86m),
        ["a1000000"] = Measure.Area(1_000_000),
        ["a2589988"] = Measure.Area(2_589_988),
        ["a1"] = Measure.Area(1),
        ["l1000"] = Measure.Length(1_000),
        ["l1609"] = Measure.Length(1_609.34m),
        ["l500"] = Measure.Length(500),
        ["l1"] = Measure.Length(1),
        ["centi"] = Measure.Length(0.01m),
        ["milli"] = Measure.Length(0.001m),
        ["feet"] = Measure.Length(0.3048m),
        ["w1000"] = Measure.Weight(1_000),
        ["w1"] = Measure.Weight(1),
        ["jin"] = Measure.Weight(0.5m),
        ["pound"] = Measure.Weight(0.45359m),
    };

    /// <summary>The measure; a count where no unit follows.</summary>
    public static Measure Of(Match unit) =>
        ByGroup.FirstOrDefault(entry => unit.Groups[entry.Key].Success).Value ?? Measure.Count;
}
