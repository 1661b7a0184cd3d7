using System.Globalization;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess.Dates;

/// <summary>Years in English. EDTF counts astronomically, so its year 0 is 1 BC; a year written with an exponent is a round one and is not shifted.</summary>
internal static class EnglishYears
{
    /// <summary>A year alone.</summary>
    public static string Alone(EdtfYear year) => year.IsOpen
        ? YearForms.Of(year) switch
        {
            YearForm.Unknown => "year unknown",
            YearForm.Century => Century(year),
            YearForm.Decade => Decade(year),
            _ => "a year" + Limits(year),
        }
        : year.Significant > 0 && year.First != year.Last ? $"about {Written(year.Value, year.Exponent)} (between {Of(year.First)} and {Of(year.Last)})"
        : Written(year.Value, year.Exponent);

    /// <summary>A year with unspecified digits after "of".</summary>
    public static string Some(EdtfYear year) => "an unknown year" + YearForms.Of(year) switch
    {
        YearForm.Unknown => "",
        YearForm.Century => $" in the {Century(year)}",
        YearForm.Decade => $" in the {Decade(year)}",
        _ => Limits(year),
    };

    /// <summary>1st, 2nd, 3rd, 4th.</summary>
    public static string Ordinal(long number) => (number % 100) switch
    {
        11 or 12 or 13 => $"{number}th",
        _ => (number % 10) switch { 1 => $"{number}st", 2 => $"{number}nd", 3 => $"{number}rd", _ => $"{number}th" },
    };

    private static string Limits(EdtfYear year)
    {
        var between = $" between {Of(year.First)} and {Of(year.Last)}";
        return YearForms.Of(year) switch
        {
            YearForm.Between => between,
            YearForm.Ending => $" ending in {YearForms.EndOf(year)}",
            YearForm.BetweenEnding => $"{between} ending in {YearForms.EndOf(year)}",
            _ => $"{between} (EDTF {(year.IsNegative ? "-" : "")}{year.Digits.Pattern})",
        };
    }

    private static string Century(EdtfYear year) => $"{Ordinal(YearForms.CenturyOf(year))} century{(year.IsNegative ? " BC" : "")}";

    private static string Decade(EdtfYear year) => year.First < 100 ? $"decade from {Of(year.First)} to {Of(year.Last)}" : $"{year.First}s";

    private static string Of(long year) => year > 9999 ? Number(year, 0) : Written(year, 0);

    private static string Written(long year, int exponent) => year switch
    {
        <= 0 => Number(exponent > 0 ? -year : 1 - year, exponent) + " BC",
        < 100 => $"AD {year}",
        > 9999 => $"the year {Number(year, exponent)}",
        _ => Number(year, exponent),
    };

    private static string Number(long number, int exponent) => (number, exponent) switch
    {
        ( >= 1_000_000_000, > 0) when number % 10_000_000 == 0 => Scaled(number, 1_000_000_000, "billion"),
        ( >= 1_000_000, > 0) when number % 10_000 == 0 => Scaled(number, 1_000_000, "million"),
        ( > 9999, _) => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Scaled(long number, long unit, string name) => ((decimal)number / unit).ToString("#,0.##", CultureInfo.InvariantCulture) + " " + name;
}
