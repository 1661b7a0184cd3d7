using System.Globalization;

namespace Yujiang.Static.Text.Edtf;

/// <summary>
/// A date in Extended Date/Time Format (ISO 8601-2:2019, annex A, as the Library of Congress specifies it), levels 0, 1 and 2: dates, times,
/// intervals, seasons, long and negative years, unspecified and significant digits, qualifiers of the whole and of parts, sets. The text is
/// kept as written.
/// </summary>
internal sealed record EdtfDate
{
    private EdtfDate(string text, EdtfForm form, IReadOnlyList<EdtfSpan> members) => (Text, Form, Members) = (text, form, members);

    /// <summary>The date as written in EDTF.</summary>
    public string Text { get; }

    /// <summary>What it is.</summary>
    public EdtfForm Form { get; }

    /// <summary>The members of a set; of other forms, the one date or interval.</summary>
    public IReadOnlyList<EdtfSpan> Members { get; }

    /// <summary>True where any part carries a qualifier: the date was inferred.</summary>
    public bool IsQualified => Members.SelectMany(member => member.Points).Any(point => point.Qualifiers.Any);

    /// <summary>The first day it can mean, for ordering.</summary>
    public EdtfDay First => Members.Min(member => member.First);

    /// <summary>The last day it can mean.</summary>
    public EdtfDay Last => Members.Max(member => member.Last);

    /// <summary>The earliest day of the years 1 to 9999 it can mean, where a format wants an exact time; null where it means none of them.</summary>
    public DateOnly? Earliest => First.InCalendar ?? (First.Year < 1 && Last.Year >= 1 ? DateOnly.MinValue : null);

    /// <summary>The latest day of the years 1 to 9999 it can mean, which nothing it reports is later than; null where it means none of them.</summary>
    public DateOnly? Latest => Last.InCalendar ?? (Last.Year > 9999 && First.Year <= 9999 ? DateOnly.MaxValue : null);

    /// <summary>The date in ISO 8601-1, for formats that know no other: a year, month or day that is certain, in years 1 to 9999; else null.</summary>
    public string? Iso => Form == EdtfForm.Single && Members[0].Start!.IsPlain ? Text.Split('T')[0] : null;

    /// <summary>The day, where it is one certain day of the years 1 to 9999.</summary>
    public DateOnly? Day => Iso is not null && Members[0].Start is { Day: not null } point ? point.First.InCalendar : null;

    /// <summary>The moment in UTC, where it is a time with its shift from UTC.</summary>
    public DateTime? Moment => Day is { } day && Members[0].Start!.Time is { Ahead: { } ahead } time
        && day.ToDateTime(time.Clock, DateTimeKind.Utc) is var local && local.Ticks - ahead.Ticks >= 0 && DateTime.MaxValue.Ticks >= local.Ticks - ahead.Ticks
        ? local - ahead
        : null;

    /// <summary>A day that is known.</summary>
    public static EdtfDate Of(DateOnly day) =>
        TryParse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var date) ? date : throw new ArgumentOutOfRangeException(nameof(day));

    /// <summary>Reads EDTF; false where the text is not valid (2026-13, 2023-02-30, an interval or a span that ends before it begins).</summary>
    public static bool TryParse(string text, out EdtfDate date)
    {
        var (form, members) = text switch
        {
            ['[', .. var inner, ']'] => (EdtfForm.OneOf, Set(inner)),
            ['{', .. var inner, '}'] => (EdtfForm.AllOf, Set(inner)),
            _ when text.Contains('/') => (EdtfForm.Interval, Interval(text.Split('/'))),
            _ => (EdtfForm.Single, EdtfReader.Read(text) is { } point ? [new EdtfSpan(point, point)] : null),
        };
        date = new EdtfDate(text, form, members ?? []);
        return members is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // ".." is an open end, nothing an unknown one; an interval has at least one that is known, and none with a time.
    private static List<EdtfSpan>? Interval(string[] ends)
    {
        if (ends is not [var first, var last] || !TryEnd(first, ["", ".."], out var start) || !TryEnd(last, ["", ".."], out var end))
            return null;
        return Span(start, end) is { } span ? [span] : null;
    }

    private static List<EdtfSpan>? Set(string text)
    {
        var members = new List<EdtfSpan>();
        var parts = text.Split(',');
        for (var i = 0; i < parts.Length; i++)
        {
            if (Member(parts[i], isFirst: i == 0, isLast: i == parts.Length - 1) is not { } member)
                return null;
            members.Add(member);
        }
        return members;
    }

    // "Or earlier" can only come first, "or later" only last.
    private static EdtfSpan? Member(string text, bool isFirst, bool isLast)
    {
        if (!text.Contains("..", StringComparison.Ordinal))
            return TryEnd(text, [], out var single) ? new EdtfSpan(single, single) : null;
        var known = isFirst && text.StartsWith("..", StringComparison.Ordinal) ? 1 : isLast && text.EndsWith("..", StringComparison.Ordinal) ? 2 : 0;
        return text.Split("..") is [var first, var last] && TryEnd(first, known == 1 ? [""] : [], out var start) && TryEnd(last, known == 2 ? [""] : [], out var end)
            ? Span(start, end)
            : null;
    }

    private static bool TryEnd(string text, string[] open, out EdtfPoint? point)
    {
        point = open.Contains(text) ? null : EdtfReader.Read(text);
        return open.Contains(text) || point is { Time: null };
    }

    private static EdtfSpan? Span(EdtfPoint? start, EdtfPoint? end) =>
        (start ?? end) is not null && new EdtfSpan(start, end) is { IsForward: true } span ? span : null;
}

/// <summary>What an <see cref="EdtfDate"/> is.</summary>
internal enum EdtfForm
{
    /// <summary>One date.</summary>
    Single,

    /// <summary>From a date to a date.</summary>
    Interval,

    /// <summary>"[...]": one of these dates.</summary>
    OneOf,

    /// <summary>"{...}": all of these dates.</summary>
    AllOf,
}
