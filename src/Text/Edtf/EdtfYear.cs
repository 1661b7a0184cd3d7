namespace Yujiang.Static.Text.Edtf;

/// <summary>
/// A year of EDTF, astronomical: four digits, any of them perhaps X; or more, perhaps with an exponent (Y17E7); of these perhaps only the
/// first are certain (1950S2). Digits are those without sign, prefix and exponent; of all years that fit into 18 digits.
/// </summary>
internal sealed record EdtfYear(EdtfDigits Digits, bool IsNegative)
{
    /// <summary>The power of ten it is written with; 0 without.</summary>
    public int Exponent { get; init; }

    /// <summary>How many of its digits are certain; 0 where nothing is said of it.</summary>
    public int Significant { get; init; }

    /// <summary>True where digits are unspecified.</summary>
    public bool IsOpen => !Digits.IsWhole;

    /// <summary>The year, or the best estimate of it; of unspecified digits, zeros.</summary>
    public long Value => IsNegative ? -Magnitude(Digits.Least) : Magnitude(Digits.Least);

    /// <summary>The earliest year it can mean.</summary>
    public long First => IsNegative ? -Greatest : Smallest;

    /// <summary>The latest year it can mean.</summary>
    public long Last => IsNegative ? -Smallest : Greatest;

    /// <summary>Years it can mean, in order: of unspecified digits every one, else the first and the last.</summary>
    public IEnumerable<long> Candidates => !IsOpen
        ? new[] { First, Last }.Distinct()
        : IsNegative ? Digits.Between(0, 9999).Reverse().Select(year => -(long)year) : Digits.Between(0, 9999).Select(year => (long)year);

    private long Smallest => Magnitude(Digits.Least) / Unit * Unit;

    private long Greatest => Magnitude(Digits.Most) / Unit * Unit + Unit - 1;

    // What the last certain digit counts.
    private long Unit => Significant == 0 ? 1 : Power(Digits.Pattern.Length + Exponent - Significant);

    private long Magnitude(long digits) => digits * Power(Exponent);

    private static long Power(int exponent) => Enumerable.Repeat(10L, exponent).Aggregate(1L, (product, ten) => product * ten);
}
