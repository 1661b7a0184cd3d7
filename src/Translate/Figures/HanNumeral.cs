using System.Globalization;

namespace Yujiang.Static.Translate.Figures;

/// <summary>Numbers written in Chinese characters: 十五, 一百零八, 三千二百, 二〇二三, 五万六千.</summary>
internal static class HanNumeral
{
    /// <summary>The value of digits or characters, with a decimal point or 点; null for what is no number.</summary>
    public static decimal? ParseAny(string text)
    {
        if (decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        var parts = text.Split('点');
        if (parts.Length == 1)
            return Parse(text);
        return Parse(parts[0]) is { } whole ? whole + parts[1].Select((c, i) => DigitOf(c) / (decimal)Math.Pow(10, i + 1)).Sum() : null;
    }

    /// <summary>The value; null for what is no number (七八, two digits side by side, unless they are a year's four).</summary>
    public static decimal? Parse(string text)
    {
        if (text.Length == 4 && text.All(c => DigitOf(c) >= 0))
            return text.Aggregate(0m, (value, c) => (value * 10) + DigitOf(c));
        var (total, section, digit) = (0m, 0m, -1);
        var (last, before) = (10_000m, 1m);
        foreach (var c in text)
        {
            if (c is '〇' or '零')
            {
                before = 1;
                continue;
            }
            if (DigitOf(c) is >= 0 and var value)
            {
                if (digit >= 0)
                    return null;
                digit = value;
                continue;
            }
            var unit = before = UnitOf(c);
            if (unit >= 10_000)
            {
                total = (total + section + Math.Max(digit, 0)) * unit;
                (section, digit, last) = (0, -1, 10_000);
                continue;
            }
            if (unit >= last)
                return null;
            section += (digit < 0 ? 1 : digit) * unit;
            (digit, last) = (-1, unit);
        }
        // 三万五 is 35,000: the digit after a unit counts tenths of it.
        return total + section + (Math.Max(digit, 0) * (before >= 100 ? before / 10 : 1));
    }

    /// <summary>The digit a character stands for, or -1.</summary>
    public static int DigitOf(char c) => c switch { '〇' or '零' => 0, '两' => 2, _ => "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1 };

    /// <summary>The multiplier a character stands for: 十, 百, 千, 万, 亿; else 1.</summary>
    public static decimal UnitOf(char c) => c switch { '十' => 10, '百' => 100, '千' => 1_000, '万' => 10_000, '亿' => 100_000_000, _ => 1 };
}
