using System.Globalization;

namespace Yujiang.Static.Text.Edtf;

/// <summary>The digits of a year, month or day as written, X where a digit is unspecified: 15XX, XX, 1X.</summary>
internal readonly record struct EdtfDigits(string Pattern)
{
    /// <summary>True where every digit is given.</summary>
    public bool IsWhole => !Pattern.Contains('X');

    /// <summary>True where none is.</summary>
    public bool IsBlank => Pattern.All(digit => digit == 'X');

    /// <summary>The least number it can mean.</summary>
    public long Least => long.Parse(Pattern.Replace('X', '0'), CultureInfo.InvariantCulture);

    /// <summary>The greatest number it can mean.</summary>
    public long Most => long.Parse(Pattern.Replace('X', '9'), CultureInfo.InvariantCulture);

    /// <summary>Every number from one to another, both included, that it can mean, in order.</summary>
    public IReadOnlyList<int> Between(int first, int last)
    {
        var (pattern, numbers) = (Pattern, new List<int>());
        for (var number = Math.Max(first, (int)Least); number <= Math.Min(last, (int)Most); number++)
        {
            var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(pattern.Length, '0');
            if (digits.Zip(pattern).All(pair => pair.Second == 'X' || pair.First == pair.Second))
                numbers.Add(number);
        }
        return numbers;
    }
}
