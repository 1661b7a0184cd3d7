using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess.Dates;

/// <summary>What the unspecified digits of a year leave of it.</summary>
internal enum YearForm
{
    /// <summary>Nothing: XXXX.</summary>
    Unknown,

    /// <summary>A century: 15XX, also before our era, where the digits happen to agree with the count of centuries.</summary>
    Century,

    /// <summary>A decade of our era: 156X.</summary>
    Decade,

    /// <summary>The years between two: 1XXX.</summary>
    Between,

    /// <summary>The last digits: XX61.</summary>
    Ending,

    /// <summary>The last digits of the years between two: 1X61.</summary>
    BetweenEnding,

    /// <summary>Anything else: 1X6X.</summary>
    Scattered,
}

/// <summary>Reads <see cref="YearForm"/>s off years with unspecified digits.</summary>
internal static class YearForms
{
    /// <summary>The form of a year with unspecified digits.</summary>
    public static YearForm Of(EdtfYear year)
    {
        var (before, after) = (year.Digits.Pattern.Split('X')[0], year.Digits.Pattern.Split('X')[^1]);
        var isOneGap = before.Length + after.Length + year.Digits.Pattern.Count(digit => digit == 'X') == year.Digits.Pattern.Length;
        if (year.Digits.IsBlank)
            return YearForm.Unknown;
        if (!isOneGap || (year.IsNegative && after.Length > 0))
            return YearForm.Scattered;
        return (before.Length, after.Length) switch
        {
            (2, 0) => YearForm.Century,
            (3, 0) when !year.IsNegative => YearForm.Decade,
            (_, 0) => YearForm.Between,
            (0, _) => YearForm.Ending,
            _ => YearForm.BetweenEnding,
        };
    }

    /// <summary>The number of a century, from 1 on both sides of the era.</summary>
    public static long CenturyOf(EdtfYear year) => year.IsNegative ? (1 - year.First) / 100 : year.Last / 100 + 1;

    /// <summary>The digits after the last unspecified one.</summary>
    public static string EndOf(EdtfYear year) => year.Digits.Pattern.Split('X')[^1];
}
