using System.Globalization;

namespace Yujiang.Static.Text.Edtf;

/// <summary>A time of day to the second, and its shift from UTC as written: Z, +08, +05:30, or empty for local time.</summary>
internal sealed record EdtfTime(TimeOnly Clock, string Shift)
{
    /// <summary>How far the clock is ahead of UTC; null for local time.</summary>
    public TimeSpan? Ahead => Shift switch
    {
        "" => null,
        "Z" => TimeSpan.Zero,
        [var sign, var h, var hh, ..] => (sign == '-' ? -1 : 1) * new TimeSpan(Number(h, hh), Shift.Length > 3 ? Number(Shift[4], Shift[5]) : 0, 0),
        _ => throw new InvalidOperationException($"{Shift} is no shift."),
    };

    private static int Number(char tens, char ones) => int.Parse($"{tens}{ones}", CultureInfo.InvariantCulture);
}
