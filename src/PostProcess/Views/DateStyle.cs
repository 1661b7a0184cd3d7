using System.Globalization;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Views;

/// <summary>
/// Writes EDTF dates in the manner of a language: 2024年4月, April 2024. What is unknown is not shown; what is inferred or approximate is
/// shown as such. Languages without a style of their own get the date as EDTF writes it.
/// </summary>
internal sealed class DateStyle(Language language, string inferredMark)
{
    /// <summary>The date for readers; empty where there is none.</summary>
    public string Write(EdtfDate? date)
    {
        if (date is null)
            return "";
        if (!language.IsHan && !IsEnglish)
            return date.Text;
        var text = date.IsInterval ? Interval(date) : Point(date.Start!);
        var isInferred = new[] { date.Start, date.End }.Any(point => point?.Qualifier is EdtfQualifier.Uncertain or EdtfQualifier.UncertainAndApproximate);
        return !isInferred ? text : language.IsHan ? $"{text}（{inferredMark}）" : $"{text} ({inferredMark})";
    }

    private bool IsEnglish => language.Tag.Split('-')[0] == "en";

    private string Interval(EdtfDate date) => (date.Start, date.End, language.IsHan) switch
    {
        ({ } start, { } end, true) => $"{Point(start)}至{Point(end)}",
        ({ } start, { } end, false) => $"{Point(start)} – {Point(end)}",
        ({ } start, null, true) => $"{Point(start)}起",
        ({ } start, null, false) => $"from {Point(start)}",
        (null, { } end, true) => $"至{Point(end)}",
        (null, { } end, false) => $"until {Point(end)}",
        _ => "",
    };

    private string Point(EdtfPoint point)
    {
        var text = language.IsHan ? Han(point) : English(point);
        var isApproximate = point.Qualifier is EdtfQualifier.Approximate or EdtfQualifier.UncertainAndApproximate;
        return !isApproximate ? text : language.IsHan ? $"约{text}" : $"about {text}";
    }

    private static string Han(EdtfPoint point)
    {
        if (point.HasUnspecifiedYear)
        {
            var century = int.Parse(point.Year[..2], CultureInfo.InvariantCulture) + 1;
            return point.Year.EndsWith("XX", StringComparison.Ordinal)
                ? $"{century}世纪"
                : $"{century}世纪{(point.Year[2] == '0' ? "头十年" : point.Year[2] + "0年代")}";
        }
        return $"{point.Year.TrimStart('0')}年{(point.Month is { } month ? $"{month}月" : "")}{(point.Day is { } day ? $"{day}日" : "")}";
    }

    private static string English(EdtfPoint point)
    {
        if (point.HasUnspecifiedYear)
        {
            return point.Year.EndsWith("XX", StringComparison.Ordinal)
                ? $"{Ordinal(int.Parse(point.Year[..2], CultureInfo.InvariantCulture) + 1)} century"
                : $"{point.Year[..3]}0s";
        }
        var year = point.Year.TrimStart('0');
        var month = point.Month is { } number ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number) : "";
        return (point.Month, point.Day) switch
        {
            (null, _) => year,
            (_, null) => $"{month} {year}",
            _ => $"{month} {point.Day}, {year}",
        };
    }

    private static string Ordinal(int number) => (number % 100) switch
    {
        11 or 12 or 13 => $"{number}th",
        _ => (number % 10) switch { 1 => $"{number}st", 2 => $"{number}nd", 3 => $"{number}rd", _ => $"{number}th" },
    };
}
