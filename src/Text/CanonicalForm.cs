using System.Globalization;
using System.Text;

namespace Yujiang.Static.Text;

/// <summary>
/// Unicode's canonical decomposition, NFD (UAX #15), to compare names that one system writes composed and another decomposed. The runtime
/// normalises only with ICU, which this program does without, so the table comes along as canonical.txt.
/// </summary>
internal static class CanonicalForm
{
    private static readonly Lazy<(Dictionary<int, int[]> Decompositions, Dictionary<int, int> Classes)> Table = new(Load);

    /// <summary>The text, decomposed; two texts are the same to Unicode if these are equal.</summary>
    public static string Of(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        var (decompositions, classes) = Table.Value;
        var runes = new List<int>();
        foreach (var rune in text.EnumerateRunes())
            runes.AddRange(decompositions.GetValueOrDefault(rune.Value) ?? Hangul(rune.Value));
        // Marks on one letter stand in the order of their classes; a stable sort of each run of marks (UAX #15, D109).
        for (var i = 1; i < runes.Count; i++)
            for (var k = i; k > 0 && ClassOf(runes[k]) is > 0 and var own && ClassOf(runes[k - 1]) > own; k--)
                (runes[k - 1], runes[k]) = (runes[k], runes[k - 1]);
        return string.Concat(runes.Select(rune => new Rune(rune).ToString()));

        int ClassOf(int rune) => classes.GetValueOrDefault(rune);
    }

    private static int[] Hangul(int rune)
    {
        var index = rune - 0xAC00;
        if (index is < 0 or >= 11172)
            return [rune];
        var (lead, vowel, tail) = (0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28);
        return tail == 0x11A7 ? [lead, vowel] : [lead, vowel, tail];
    }

    private static (Dictionary<int, int[]>, Dictionary<int, int>) Load()
    {
        var (decompositions, classes) = (new Dictionary<int, int[]>(), new Dictionary<int, int>());
        using var reader = new StreamReader(typeof(CanonicalForm).Assembly.GetManifestResourceStream("canonical.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            if (line.Split('=') is [var rune, var parts])
                decompositions[Hex(rune)] = [.. parts.Split(' ').Select(Hex)];
            else if (line.Split('-', ':') is [var first, var last, var order])
                for (var mark = Hex(first); mark <= Hex(last); mark++)
                    classes[mark] = int.Parse(order, CultureInfo.InvariantCulture);
        }
        return (decompositions, classes);
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
