namespace Yujiang.Static.Text.Edtf;

/// <summary>One date of an <see cref="EdtfDate"/>: a year, and where they are given a month and a day, or a grouping of months, or a time.</summary>
internal sealed record EdtfPoint(EdtfYear Year, EdtfDigits? Month, EdtfDigits? Day)
{
    /// <summary>The season, quarter or the like in place of a month.</summary>
    public EdtfGrouping? Grouping { get; init; }

    /// <summary>The time of day.</summary>
    public EdtfTime? Time { get; init; }

    /// <summary>What is inferred or approximate.</summary>
    public EdtfQualifiers Qualifiers { get; init; }

    /// <summary>The first day it can mean.</summary>
    public EdtfDay First => Grouping is { } grouping ? new EdtfDay(Year.First, grouping.FirstMonth, 1) : Days().First();

    /// <summary>The last day it can mean.</summary>
    public EdtfDay Last
    {
        get
        {
            if (Grouping is not { } grouping)
                return Days(backwards: true).First();
            var end = grouping.FirstMonth + grouping.Months - 1;
            var (year, month) = (Year.Last + (end - 1) / 12, (end - 1) % 12 + 1);
            return new EdtfDay(year, month, EdtfDay.DaysIn(year, month));
        }
    }

    /// <summary>True where any day of the calendar has its digits.</summary>
    public bool IsPossible => Grouping is not null || Days().Any();

    /// <summary>True where it says just what ISO 8601-1 can: a year of four digits from 0001, a month, a day or a time, all of them certain.</summary>
    public bool IsPlain => !Qualifiers.Any && Grouping is null && Month is not { IsWhole: false } && Day is not { IsWhole: false }
        && Year is { IsOpen: false, Significant: 0, Value: >= 1 and <= 9999 };

    /// <summary>The months it can mean.</summary>
    public IReadOnlyList<int> Months => Month is { } month ? month.Between(1, 12) : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    /// <summary>The days of the month it can mean, in any of its years and months.</summary>
    public IReadOnlyList<int> DaysOfMonth => Day is not { } day ? [] : day.Between(1, Months.Max(month => Year.Candidates.Max(year => EdtfDay.DaysIn(year, month))));

    private IEnumerable<EdtfDay> Days(bool backwards = false) =>
        from year in Ordered(Year.Candidates, backwards)
        from month in Ordered(Months, backwards)
        from day in Ordered((Day ?? new EdtfDigits("XX")).Between(1, EdtfDay.DaysIn(year, month)), backwards)
        select new EdtfDay(year, month, day);

    private static IEnumerable<T> Ordered<T>(IEnumerable<T> values, bool backwards) => backwards ? values.Reverse() : values;
}
