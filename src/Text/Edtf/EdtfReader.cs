using System.Globalization;
using System.Text.RegularExpressions;

namespace Yujiang.Static.Text.Edtf;

/// <summary>Reads one date in EDTF: everything but intervals and sets.</summary>
internal static partial class EdtfReader
{
    private const int MostDigits = 18;

    /// <summary>The date, or null where the text is none or no day has its digits.</summary>
    public static EdtfPoint? Read(string text) => LongYear().Match(text) is { Success: true } year ? OfYear(year)
        : Moment().Match(text) is { Success: true } moment ? OfMoment(moment)
        : Date().Match(text) is { Success: true } date ? OfDate(date)
        : null;

    // Y is for years of more than four digits only; S, for any.
    private static EdtfPoint? OfYear(Match match)
    {
        var (digits, isPrefixed) = (match.Groups["digits"].Value, match.Groups["prefix"].Length > 0);
        var (exponent, significant) = (Number(match, "exponent"), Number(match, "significant"));
        var length = digits.Length + exponent;
        if (length > MostDigits || significant > length || (isPrefixed ? digits[0] == '0' || length <= 4 : digits.Length != 4 || significant == 0) || Contradicts(match, "year"))
            return null;
        var year = new EdtfYear(new EdtfDigits(digits), match.Groups["sign"].Length > 0) { Exponent = exponent, Significant = significant };
        return year is { IsNegative: true, Value: 0 } ? null : new EdtfPoint(year, null, null) { Qualifiers = Qualifiers(match) };
    }

    private static EdtfPoint? OfMoment(Match match) =>
        OfDate(match) is { } point && TimeOnly.TryParseExact(match.Groups["clock"].Value, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) && point.IsPlain
            ? point with { Time = new EdtfTime(clock, match.Groups["shift"].Value) }
            : null;

    private static EdtfPoint? OfDate(Match match)
    {
        var year = new EdtfYear(new EdtfDigits(match.Groups["year"].Value), match.Groups["sign"].Length > 0);
        if (year is { IsNegative: true, IsOpen: false, Value: 0 } || ((string[])["year", "month", "day"]).Any(part => Contradicts(match, part)))
            return null;
        var (month, day) = (Part(match, "month"), Part(match, "day"));
        var point = new EdtfPoint(year, month, day) { Qualifiers = Qualifiers(match) };
        if (month is { IsWhole: true, Least: var code } && EdtfGrouping.IsCode((int)code))
            return day is null ? point with { Month = null, Grouping = new EdtfGrouping((int)code) } : null;
        return point.IsPossible ? point : null;
    }

    // A mark after a part is of it and all before it; a mark before a part, of it alone.
    private static EdtfQualifiers Qualifiers(Match match)
    {
        var (afterMonth, afterDay) = (Mark(match, "afterMonth"), Mark(match, "afterDay"));
        return new(
            Mark(match, "beforeYear") | Mark(match, "afterYear") | afterMonth | afterDay,
            Mark(match, "beforeMonth") | afterMonth | afterDay,
            Mark(match, "beforeDay") | afterDay);
    }

    private static EdtfQualifier Mark(Match match, string group) => match.Groups[group].Value switch
    {
        "?" => EdtfQualifier.Uncertain,
        "~" => EdtfQualifier.Approximate,
        "%" => EdtfQualifier.UncertainAndApproximate,
        _ => EdtfQualifier.None,
    };

    private static bool Contradicts(Match match, string part)
    {
        var name = char.ToUpperInvariant(part[0]) + part[1..];
        return match.Groups["before" + name].Length > 0 && match.Groups["after" + name].Length > 0;
    }

    private static EdtfDigits? Part(Match match, string group) => match.Groups[group].Success ? new EdtfDigits(match.Groups[group].Value) : null;

    private static int Number(Match match, string group) =>
        !match.Groups[group].Success ? 0 : int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue / 2;

    [GeneratedRegex(@"^(?=.*[YS])(?<beforeYear>[?~%])?(?<prefix>Y)?(?<sign>-)?(?<digits>[0-9]{1,18})(?(prefix)(E(?<exponent>[1-9][0-9]?))?)(S(?<significant>[1-9][0-9]?))?(?<afterYear>[?~%])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LongYear();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?<clock>[0-9]{2}:[0-9]{2}:[0-9]{2})(?<shift>Z|(?!-00(:00)?$)[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^(?<beforeYear>[?~%])?(?<sign>-)?(?<year>[0-9X]{4})(?<afterYear>[?~%])?(-(?<beforeMonth>[?~%])?(?<month>[0-9X]{2})(?<afterMonth>[?~%])?(-(?<beforeDay>[?~%])?(?<day>[0-9X]{2})(?<afterDay>[?~%])?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
