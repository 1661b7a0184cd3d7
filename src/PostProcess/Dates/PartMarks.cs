using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess.Dates;

/// <summary>
/// The qualifiers of a date's parts that readers see (unspecified parts are not shown): one for the whole, or, where they differ, the
/// parts of each, in the order year, month, day.
/// </summary>
internal sealed record PartMarks(EdtfQualifier Whole, IReadOnlyList<(EdtfQualifier Qualifier, IReadOnlyList<DatePart> Parts)> Single)
{
    /// <summary>The marks of a date.</summary>
    public static PartMarks Of(EdtfPoint point)
    {
        var shown = Shown(point).ToList();
        var different = shown.Select(part => part.Qualifier).Distinct().ToList();
        if (different.Count <= 1)
            return new PartMarks(different.FirstOrDefault(), []);
        return new PartMarks(EdtfQualifier.None, [.. shown.Where(part => part.Qualifier != EdtfQualifier.None).GroupBy(part => part.Qualifier)
            .Select(group => (group.Key, (IReadOnlyList<DatePart>)[.. group.Select(part => part.Part)]))]);
    }

    private static IEnumerable<(DatePart Part, EdtfQualifier Qualifier)> Shown(EdtfPoint point)
    {
        if (!point.Year.Digits.IsBlank || (point.Month is null or { IsBlank: true } && point.Day is null or { IsBlank: true } && point.Grouping is null))
            yield return (DatePart.Year, point.Qualifiers.Year);
        if (point.Grouping is { } grouping)
            yield return (grouping.IsSeason ? DatePart.Season : DatePart.Stretch, point.Qualifiers.Month);
        if (point.Month is { IsBlank: false })
            yield return (DatePart.Month, point.Qualifiers.Month);
        if (point.Day is { IsBlank: false })
            yield return (DatePart.Day, point.Qualifiers.Day);
    }
}

/// <summary>A part of a date that readers see.</summary>
internal enum DatePart
{
    /// <summary>The year.</summary>
    Year,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The season.</summary>
    Season,

    /// <summary>The quarter, quadrimester or half.</summary>
    Stretch,
}
