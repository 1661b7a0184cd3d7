using System.Globalization;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess.Dates;

/// <summary>Years in Chinese. EDTF counts astronomically, so its year 0 is 公元前1年; a year written with an exponent is a round one and is not shifted.</summary>
internal static class HanYears
{
    /// <summary>A year alone.</summary>
    public static string Alone(EdtfYear year) => year.IsOpen
        ? YearForms.Of(year) switch
        {
            YearForm.Unknown => "年份不详",
            YearForm.Century => Century(year),
            YearForm.Decade => Decade(year),
            _ => Limited(year),
        }
        : year.Significant > 0 && year.First != year.Last ? $"约{Written(year.Value, year.Exponent)}（{Of(year.First)}至{Of(year.Last)}间）"
        : Written(year.Value, year.Exponent);

    /// <summary>A year before a month, known or not.</summary>
    public static string Before(EdtfYear year) => !year.IsOpen ? Alone(year) : YearForms.Of(year) switch
    {
        YearForm.Unknown => "某年",
        YearForm.Century => Century(year) + "某年",
        YearForm.Decade => Decade(year) + "某年",
        _ => Limited(year),
    };

    private static string Limited(EdtfYear year)
    {
        var between = $"{Of(year.First)}至{Of(year.Last)}间";
        return YearForms.Of(year) switch
        {
            YearForm.Between => $"{between}某年",
            YearForm.Ending => $"{End(year)}的某年",
            YearForm.BetweenEnding => $"{between}{End(year)}的某年",
            _ => $"{between}某年（EDTF：{(year.IsNegative ? "-" : "")}{year.Digits.Pattern}）",
        };
    }

    private static string End(EdtfYear year)
    {
        var end = YearForms.EndOf(year);
        return $"末{(end.Length switch { 1 => "", 2 => "两", _ => "三" })}位为{end}";
    }

    private static string Century(EdtfYear year) => $"{(year.IsNegative ? "公元前" : "")}{YearForms.CenturyOf(year)}世纪";

    private static string Decade(EdtfYear year) =>
        $"{YearForms.CenturyOf(year)}世纪{(year.First / 10 % 10 == 0 ? "头十年" : $"{year.First / 10 % 10}0年代")}";

    private static string Of(long year) => Written(year, 0);

    private static string Written(long year, int exponent) => year switch
    {
        <= 0 => $"公元前{Number(exponent > 0 ? -year : 1 - year, exponent)}年",
        < 100 or > 9999 => $"公元{Number(year, exponent)}年",
        _ => $"{year}年",
    };

    private static string Number(long number, int exponent) => (number, exponent) switch
    {
        ( >= 100_000_000, > 0) when number % 1_000_000 == 0 => Scaled(number, 100_000_000) + "亿",
        ( >= 10_000, > 0) when number % 100 == 0 => Scaled(number, 10_000) + "万",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Scaled(long number, long unit) => ((decimal)number / unit).ToString("0.##", CultureInfo.InvariantCulture);
}
