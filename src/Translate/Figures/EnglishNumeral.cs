namespace Yujiang.Static.Translate.Figures;

/// <summary>Numbers written in English words: seven, twenty-first, two hundred and fifteen, a hundred.</summary>
internal static class EnglishNumeral
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] SmallOrdinals =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    /// <summary>The value, and whether it is an ordinal; null for what is no number (two three).</summary>
    public static (decimal Value, bool IsOrdinal)? Parse(string text)
    {
        var (total, current, isOrdinal, room) = (0m, 0m, false, 100m);
        foreach (var word in text.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "and" or "a" or "an")
                continue;
            if (ScaleOf(word.EndsWith("th", StringComparison.Ordinal) ? word[..^2] : word) is > 1 and var scale)
            {
                isOrdinal |= word.EndsWith("th", StringComparison.Ordinal);
                current = Math.Max(current, 1) * scale;
                if (scale >= 1_000)
                    (total, current) = (total + current, 0);
                room = 100;
                continue;
            }
            var (value, ordinal) = ValueOf(word);
            // twenty leaves room for one digit, a digit for nothing.
            if (value < 0 || value >= room)
                return null;
            (current, isOrdinal, room) = (current + value, isOrdinal || ordinal, value >= 20 ? 10 : 0);
        }
        return (total + current, isOrdinal);
    }

    /// <summary>The value of digits or of one word; null for anything else.</summary>
    public static decimal? ParseAny(string text) =>
        decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : text.ToLowerInvariant() is "a" or "an" ? 1
        : Parse(text)?.Value;

    /// <summary>The multiplier a word stands for, or 1.</summary>
    public static decimal ScaleOf(string word) => word.ToLowerInvariant() switch
    {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" or "k" => 1_000,
        "million" or "mn" => 1_000_000,
        "billion" or "bn" => 1_000_000_000,
        "trillion" or "tn" => 1_000_000_000_000,
        _ => 1,
    };

    private static (int Value, bool IsOrdinal) ValueOf(string word)
    {
        if (Array.IndexOf(Small, word) is >= 0 and var small)
            return (small, false);
        if (Array.IndexOf(Tens, word) is > 0 and var tens)
            return (tens * 10, false);
        if (Array.IndexOf(SmallOrdinals, word) is > 0 and var ordinal)
            return (ordinal, true);
        return word.EndsWith("ieth", StringComparison.Ordinal) && Array.IndexOf(Tens, word[..^4] + "y") is > 0 and var round ? (round * 10, true) : (-1, false);
    }
}
