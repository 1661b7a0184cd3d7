using System.Globalization;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess.Dates;

/// <summary>Dates in Chinese: 2024年4月18日. <paramref name="inferredMark"/> is the theme's word for what is inferred.</summary>
internal sealed class HanDates(string inferredMark) : IDateWords
{
    /// <inheritdoc/>
    public string Point(EdtfPoint point)
    {
        var (text, marks) = (Plain(point), PartMarks.Of(point));
        if (marks.Whole.HasFlag(EdtfQualifier.Approximate) && !text.StartsWith('约'))
            text = "约" + text;
        if (marks.Whole.HasFlag(EdtfQualifier.Uncertain))
            text = $"{text}（{inferredMark}）";
        return marks.Single.Count == 0 ? text : $"{text}（{string.Join("，", marks.Single.Select(mark => Mark(mark.Qualifier, mark.Parts)))}）";
    }

    /// <inheritdoc/>
    public string Interval(EdtfSpan span) => (span.Start, span.End) switch
    {
        ({ } start, { } end) => $"{Point(start)}至{Point(end)}",
        ({ } start, null) => $"{Point(start)}起",
        _ => $"至{Point(span.End!)}",
    };

    /// <inheritdoc/>
    public string Set(IReadOnlyList<EdtfSpan> members, bool isChoice)
    {
        var (word, texts) = (isChoice ? "或" : "和", members.Select(member => Member(member, isChoice)).ToList());
        return Join(texts, isChoice && members.Any(member => member.Start is null || member.End is null) ? "，或" : word);
    }

    private string Member(EdtfSpan member, bool isChoice) => (member.Start, member.End) switch
    {
        (null, { } end) => Point(end) + (isChoice ? "或更早" : "及以前"),
        ({ } start, null) => Point(start) + (isChoice ? "或更晚" : "及以后"),
        ({ } start, { } end) when !member.IsSingle => $"{Point(start)}至{Point(end)}{(isChoice ? "间" : "")}",
        _ => Point(member.Start!),
    };

    private string Mark(EdtfQualifier qualifier, IReadOnlyList<DatePart> parts) => string.Join('、', parts.Select(Name)) + qualifier switch
    {
        EdtfQualifier.Uncertain => inferredMark,
        EdtfQualifier.Approximate => "为约数",
        _ => $"为约数、{inferredMark}",
    };

    private static string Name(DatePart part) => part switch
    {
        DatePart.Year => "年份",
        DatePart.Month => "月份",
        DatePart.Day => "日",
        DatePart.Season => "季节",
        _ => "时段",
    };

    private static string Plain(EdtfPoint point)
    {
        if (point.Grouping is { } grouping)
            return Grouped(grouping, point.Year);
        if (point.Day is { IsBlank: false })
            return HanYears.Before(point.Year) + Months(point) + (point.Months.Count > 1 && point.Month is { IsBlank: false } ? "的" : "") + Days(point.DaysOfMonth) + (point.Time is { } time ? Clock(time) : "");
        return point.Month is { IsBlank: false } ? HanYears.Before(point.Year) + Months(point) : HanYears.Alone(point.Year);
    }

    private static string Months(EdtfPoint point) => point.Month is { IsBlank: true } ? "某月"
        : IsStretch(point.Months) ? $"{point.Months[0]}月至{point.Months[^1]}月间某月"
        : Join([.. point.Months.Select(month => $"{month}月")], "或");

    private static string Days(IReadOnlyList<int> days) =>
        IsStretch(days) ? $"{days[0]}日至{days[^1]}日间某日" : Join([.. days.Select(day => $"{day}日")], "或");

    private static string Grouped(EdtfGrouping grouping, EdtfYear year) => HanYears.Before(year) + grouping.Code switch
    {
        <= 24 => $"{"春夏秋冬"[grouping.Index]}",
        <= 28 => $"{"春夏秋冬"[grouping.Index]}（北半球）",
        <= 32 => $"{"春夏秋冬"[grouping.Index]}（南半球）",
        <= 36 => $"第{"一二三四"[grouping.Index]}季度",
        <= 39 => $"{grouping.FirstMonth}月至{grouping.FirstMonth + 3}月",
        _ => $"{"上下"[grouping.Index]}半年",
    };

    // More than three in a row are told by the first and the last.
    private static bool IsStretch(IReadOnlyList<int> numbers) => numbers.Count > 3 && numbers[^1] - numbers[0] == numbers.Count - 1;

    private static string Clock(EdtfTime time)
    {
        var text = time.Clock.ToString(time.Clock.Second == 0 ? "H'时'mm'分'" : "H'时'mm'分'ss'秒'", CultureInfo.InvariantCulture);
        return time.Shift.Length == 0 ? text : $"{text}（UTC{EnglishDates.ShiftOf(time)}）";
    }

    private static string Join(List<string> texts, string last) =>
        texts.Count == 1 ? texts[0] : string.Join('、', texts.SkipLast(1)) + last + texts[^1];
}
