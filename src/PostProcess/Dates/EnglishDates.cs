using System.Globalization;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess.Dates;

/// <summary>Dates in English: April 18, 2024. <paramref name="inferredMark"/> is the theme's word for what is inferred.</summary>
internal sealed class EnglishDates(string inferredMark) : IDateWords
{
    /// <inheritdoc/>
    public string Point(EdtfPoint point)
    {
        var (text, marks) = (Plain(point), PartMarks.Of(point));
        if (marks.Whole.HasFlag(EdtfQualifier.Approximate) && !text.StartsWith("about ", StringComparison.Ordinal))
            text = "about " + text;
        if (marks.Whole.HasFlag(EdtfQualifier.Uncertain))
            text = $"{text} ({inferredMark})";
        return marks.Single.Count == 0 ? text : $"{text} ({string.Join(", ", marks.Single.Select(mark => Mark(mark.Qualifier, mark.Parts)))})";
    }

    /// <inheritdoc/>
    public string Interval(EdtfSpan span) => (span.Start, span.End) switch
    {
        ({ } start, { } end) => $"{Point(start)} – {Point(end)}",
        ({ } start, null) => $"from {Point(start)}",
        _ => $"until {Point(span.End!)}",
    };

    /// <inheritdoc/>
    public string Set(IReadOnlyList<EdtfSpan> members, bool isChoice)
    {
        var (word, texts) = (isChoice ? "or" : "and", members.Select(member => Member(member, isChoice)).ToList());
        var last = members.Any(member => member.Start is null || member.End is null) && texts.Count > 1 ? $", {word} " : $" {word} ";
        return Join(texts, last);
    }

    private string Member(EdtfSpan member, bool isChoice) => (member.Start, member.End) switch
    {
        (null, { } end) => $"{Point(end)} {(isChoice ? "or" : "and")} earlier",
        ({ } start, null) => $"{Point(start)} {(isChoice ? "or" : "and")} later",
        ({ } start, { } end) when !member.IsSingle => isChoice ? $"between {Point(start)} and {Point(end)}" : $"{Point(start)} to {Point(end)}",
        _ => Point(member.Start!),
    };

    private string Mark(EdtfQualifier qualifier, IReadOnlyList<DatePart> parts) => Join([.. parts.Select(Name)], " and ") + qualifier switch
    {
        EdtfQualifier.Uncertain => $" {inferredMark}",
        EdtfQualifier.Approximate => " approximate",
        _ => $" approximate and {inferredMark}",
    };

    private static string Name(DatePart part) => part == DatePart.Stretch ? "part of the year" : part.ToString().ToLowerInvariant();

    private static string Plain(EdtfPoint point)
    {
        if (point.Grouping is { } grouping)
            return Grouped(grouping, point.Year);
        if (point.Day is { IsBlank: false } day)
            return Dated(point, day);
        if (point.Month is not { IsBlank: false } month)
            return EnglishYears.Alone(point.Year);
        return month.IsWhole || !IsStretch(point.Months)
            ? $"{Months(point)} {OfYear(point.Year)}"
            : $"{(point.Year.IsOpen ? "a month " : "")}{Months(point)} {OfYear(point.Year)}";
    }

    private static string Dated(EdtfPoint point, EdtfDigits day)
    {
        var days = point.DaysOfMonth;
        if (point.Months is not [var month])
        {
            var those = IsStretch(days) ? $"a day between the {EnglishYears.Ordinal(days[0])} and {EnglishYears.Ordinal(days[^1])}" : "the " + Join([.. days.Select(one => EnglishYears.Ordinal(one))], " or ");
            return $"{those} of {(IsStretch(point.Months) && !point.Month!.Value.IsBlank ? "a month " : "")}{Months(point)} {(point.Month is { IsBlank: true } && !point.Year.IsOpen ? "in " : "")}{OfYear(point.Year)}";
        }
        var text = (IsStretch(days) ? "between " : "") + $"{NameOf(month)} {(IsStretch(days) ? $"{days[0]} and {days[^1]}" : Join([.. days.Select(one => $"{one}")], " or "))}";
        if (IsStretch(days) && point.Year.IsOpen)
            text = "a day " + text;
        var moment = point.Time is { } time ? $", {Clock(time)}" : "";
        return (point.Year.IsOpen ? $"{text} {OfYear(point.Year)}" : $"{text}, {OfYear(point.Year)}") + moment;
    }

    private static string Months(EdtfPoint point) => point.Month is { IsBlank: true } ? "an unknown month"
        : IsStretch(point.Months) ? $"between {NameOf(point.Months[0])} and {NameOf(point.Months[^1])}"
        : Join([.. point.Months.Select(NameOf)], " or ");

    private static string OfYear(EdtfYear year) => year.IsOpen ? "of " + EnglishYears.Some(year) : EnglishYears.Alone(year);

    private static string Grouped(EdtfGrouping grouping, EdtfYear year)
    {
        string[] seasons = ["Spring", "Summer", "Autumn", "Winter"];
        string[] quarters = ["first", "second", "third", "fourth"];
        return grouping.Code switch
        {
            <= 24 => $"{seasons[grouping.Index]} {OfYear(year)}",
            <= 28 => $"{seasons[grouping.Index]} {OfYear(year)} (Northern Hemisphere)",
            <= 32 => $"{seasons[grouping.Index]} {OfYear(year)} (Southern Hemisphere)",
            <= 36 => $"{quarters[grouping.Index]} quarter of {Bare(year)}",
            <= 39 => $"{NameOf(grouping.FirstMonth)} to {NameOf(grouping.FirstMonth + 3)} {OfYear(year)}",
            _ => $"{quarters[grouping.Index]} half of {Bare(year)}",
        };
    }

    private static string Bare(EdtfYear year) => year.IsOpen ? EnglishYears.Some(year) : EnglishYears.Alone(year);

    // More than three in a row are told by the first and the last.
    private static bool IsStretch(IReadOnlyList<int> numbers) => numbers.Count > 3 && numbers[^1] - numbers[0] == numbers.Count - 1;

    private static string Clock(EdtfTime time)
    {
        var text = time.Clock.ToString(time.Clock.Second == 0 ? "HH':'mm" : "HH':'mm':'ss", CultureInfo.InvariantCulture);
        return time.Shift.Length == 0 ? text : $"{text} (UTC{ShiftOf(time)})";
    }

    /// <summary>The shift as readers know it: nothing for UTC itself, +8, −5, +5:30.</summary>
    internal static string ShiftOf(EdtfTime time)
    {
        var ahead = time.Ahead ?? TimeSpan.Zero;
        var sign = ahead == TimeSpan.Zero ? "" : ahead < TimeSpan.Zero ? "−" : "+";
        return sign.Length == 0 ? "" : sign + ahead.ToString(ahead.Minutes == 0 ? "%h" : "h':'mm", CultureInfo.InvariantCulture);
    }

    private static string NameOf(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Join(List<string> texts, string last) =>
        texts.Count == 1 ? texts[0] : string.Join(", ", texts.SkipLast(1)) + last + texts[^1];
}
