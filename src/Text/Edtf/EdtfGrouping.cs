namespace Yujiang.Static.Text.Edtf;

/// <summary>
/// A sub-year grouping (ISO 8601-2, 4.8): seasons 21 to 24 of no hemisphere, 25 to 28 northern, 29 to 32 southern, quarters 33 to 36,
/// quadrimesters 37 to 39, halves 40 and 41. Seasons of no hemisphere are reckoned as the northern ones; a winter, or a southern summer,
/// begins in December of its year and ends in the next.
/// </summary>
internal readonly record struct EdtfGrouping(int Code)
{
    /// <summary>The first month, 1 to 12.</summary>
    public int FirstMonth => Code switch
    {
        <= 28 => 3 + 3 * ((Code - 21) % 4),
        <= 32 => (9 + 3 * (Code - 29) - 1) % 12 + 1,
        <= 36 => 1 + 3 * (Code - 33),
        <= 39 => 1 + 4 * (Code - 37),
        _ => 1 + 6 * (Code - 40),
    };

    /// <summary>How many months it has.</summary>
    public int Months => Code switch { <= 36 => 3, <= 39 => 4, _ => 6 };

    /// <summary>True for a season.</summary>
    public bool IsSeason => Code <= 32;

    /// <summary>Spring 0, summer 1, autumn 2, winter 3; of other groupings, which of its kind in the year, from 0.</summary>
    public int Index => Code switch { <= 32 => (Code - 21) % 4, <= 36 => Code - 33, <= 39 => Code - 37, _ => Code - 40 };

    /// <summary>True for codes that mean a grouping.</summary>
    public static bool IsCode(int code) => code is >= 21 and <= 41;
}
