using System.Globalization;
using System.Text.RegularExpressions;

namespace Yujiang.Static.Text;

/// <summary>
/// A date in Extended Date/Time Format (ISO 8601-2:2019, annex A) as far as editions need it: level 0 dates and intervals; of level 1
/// the qualifiers ? (uncertain), ~ (approximate) and % (both) after the whole date, unspecified digits (193X, 2024-04-XX), open (..) and
/// unknown (empty) interval ends. The text is kept as written.
/// </summary>
internal sealed partial record EdtfDate
{
    private EdtfDate(string text, EdtfPoint? start, EdtfPoint? end, bool isInterval) =>
        (Text, Start, End, IsInterval) = (text, start, end, isInterval);

    /// <summary>The date as written in EDTF.</summary>
    public string Text { get; }

    /// <summary>The date, or the start of the interval; null where the start is open or unknown.</summary>
    public EdtfPoint? Start { get; }

    /// <summary>The end of the interval; null where it is open or unknown, or for a single date.</summary>
    public EdtfPoint? End { get; }

    /// <summary>True for an interval.</summary>
    public bool IsInterval { get; }

    /// <summary>True where any part carries a qualifier: the date was inferred.</summary>
    public bool IsQualified => Start?.Qualifier is not (null or EdtfQualifier.None) || End?.Qualifier is not (null or EdtfQualifier.None);

    /// <summary>The earliest day it can mean, for ordering and where a format wants an exact time; null where unknown.</summary>
    public DateOnly? Earliest => (Start ?? End)?.Earliest;

    /// <summary>The latest day it can mean, which nothing it reports is later than; null where unknown.</summary>
    public DateOnly? Latest => (End ?? Start)?.Latest;

    /// <summary>A day that is known.</summary>
    public static EdtfDate Of(DateOnly day) =>
        TryParse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var date) ? date : throw new ArgumentOutOfRangeException(nameof(day));

    /// <summary>Reads EDTF; false where the text is not a valid date of the supported levels (2026-13, 2023-02-30).</summary>
    public static bool TryParse(string text, out EdtfDate date)
    {
        date = new EdtfDate(text, null, null, isInterval: false);
        var ends = text.Split('/');
        if (ends.Length > 2)
            return false;
        if (ends.Length == 1)
        {
            if (!EdtfPoint.TryParse(text, out var point))
                return false;
            date = new EdtfDate(text, point, null, isInterval: false);
            return true;
        }
        if (!TryEnd(ends[0], out var start) || !TryEnd(ends[1], out var end) || (start is null && end is null))
            return false;
        if (start is not null && end is not null && start.Earliest > end.Earliest)
            return false;
        date = new EdtfDate(text, start, end, isInterval: true);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool TryEnd(string text, out EdtfPoint? point)
    {
        point = null;
        if (text is "" or "..")
            return true;
        if (!EdtfPoint.TryParse(text, out var parsed))
            return false;
        point = parsed;
        return true;
    }
}

/// <summary>What a date's qualifier says of it.</summary>
internal enum EdtfQualifier
{
    /// <summary>Known.</summary>
    None,

    /// <summary>"?": the source is in doubt.</summary>
    Uncertain,

    /// <summary>"~": about.</summary>
    Approximate,

    /// <summary>"%": both.</summary>
    UncertainAndApproximate,
}

/// <summary>One date of an <see cref="EdtfDate"/>: a year with its digits as written (X where unspecified), a month and a day where given.</summary>
internal sealed partial record EdtfPoint(string Year, int? Month, int? Day, EdtfQualifier Qualifier)
{
    /// <summary>The first day it can mean; an unspecified digit counts as 0, an unspecified month or day as the first.</summary>
    public DateOnly Earliest =>
        new(Math.Max(1, int.Parse(Year.Replace('X', '0'), CultureInfo.InvariantCulture)), Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean; an unspecified digit counts as 9, an unspecified month or day as the last.</summary>
    public DateOnly Latest
    {
        get
        {
            var (year, month) = (Math.Max(1, int.Parse(Year.Replace('X', '9'), CultureInfo.InvariantCulture)), Month ?? 12);
            return new DateOnly(year, month, Day ?? DateTime.DaysInMonth(year, month));
        }
    }

    /// <summary>True where the year has unspecified digits.</summary>
    public bool HasUnspecifiedYear => Year.Contains('X');

    /// <summary>Reads one date; see <see cref="EdtfDate.TryParse"/>.</summary>
    public static bool TryParse(string text, out EdtfPoint point)
    {
        point = new EdtfPoint("0000", null, null, EdtfQualifier.None);
        var match = Pattern().Match(text);
        if (!match.Success)
            return false;
        var month = Part(match.Groups["month"].Value);
        var day = Part(match.Groups["day"].Value);
        var year = match.Groups["year"].Value;
        var hasYear = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(hasYear && number > 0 ? number : 2000, month ?? 1))
            return false;
        var qualifier = match.Groups["qualifier"].Value switch
        {
            "?" => EdtfQualifier.Uncertain,
            "~" => EdtfQualifier.Approximate,
            "%" => EdtfQualifier.UncertainAndApproximate,
            _ => EdtfQualifier.None,
        };
        point = new EdtfPoint(year, month, day, qualifier);
        return true;
    }

    private static int? Part(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"^(?<year>\d{4}|\d{3}X|\d{2}XX)(-(?<month>\d{2})(-(?<day>\d{2}|XX))?|-XX(-XX)?)?(?<qualifier>[?~%])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
