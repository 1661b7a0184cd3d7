namespace Yujiang.Static.Text.Edtf;

/// <summary>
/// A day of the proleptic Gregorian calendar (ISO 8601-1) of any year: astronomical, so 0 is 1 BC and -44 is 45 BC. <see cref="DateOnly"/>
/// holds but the years 1 to 9999.
/// </summary>
internal readonly record struct EdtfDay(long Year, int Month, int Day) : IComparable<EdtfDay>
{
    /// <summary>The same day where the calendar of years 1 to 9999 has it, else null.</summary>
    public DateOnly? InCalendar => Year is >= 1 and <= 9999 ? new DateOnly((int)Year, Month, Day) : null;

    /// <inheritdoc/>
    public int CompareTo(EdtfDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>True where the left day is later.</summary>
    public static bool operator >(EdtfDay left, EdtfDay right) => left.CompareTo(right) > 0;

    /// <summary>True where the left day is earlier.</summary>
    public static bool operator <(EdtfDay left, EdtfDay right) => left.CompareTo(right) < 0;

    /// <summary>How many days a month has.</summary>
    public static int DaysIn(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
