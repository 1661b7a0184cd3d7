using System.Text;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Search;

/// <summary>
/// What of a text can be searched for. Width, case and accents are folded; punctuation of either script, spaces and line ends only part words. A Han
/// character is a token of its own, anything else a whole word; digits keep their decimal point and lose their commas (50,600 is 50600). The
/// theme's search.js reads texts by the same rules.
/// </summary>
internal static class SearchText
{
    // Latin, Greek, Cyrillic and their like; what lies beyond is not written with accents that readers leave out.
    private const int FirstAccented = 0xC0, LastAccented = 0x1FFF;

    /// <summary>The keys of texts, each once, in ordinal order: their words, their Han characters, and the pairs of adjacent ones in a text.</summary>
    public static IReadOnlyList<string> KeysOf(IEnumerable<string> texts)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
            Add(text, keys);
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    private static void Add(string text, HashSet<string> keys)
    {
        var (word, before) = (new StringBuilder(), "");
        var runes = text.EnumerateRunes().ToList();
        for (var i = 0; i < runes.Count; i++)
        {
            var rune = Fold(runes[i]);
            if (IsOfWord(rune) || (rune.Value == '.' && IsBetweenDigits(runes, i)))
            {
                word.Append(rune);
                before = "";
                continue;
            }
            if (IsIgnored(runes, i))
                continue;
            End(word, keys);
            if (!IsHan(rune))
                continue;
            var character = rune.ToString();
            keys.Add(character);
            if (before.Length > 0)
                keys.Add(before + character);
            before = character;
        }
        End(word, keys);
    }

    private static void End(StringBuilder word, HashSet<string> keys)
    {
        if (word.Length > 0)
            keys.Add(word.ToString());
        word.Clear();
    }

    // Full-width forms of ASCII (U+FF01 to U+FF5E) lie in the order of ASCII.
    private static Rune Fold(Rune rune) => Rune.ToLowerInvariant(rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => new Rune(rune.Value - 0xFEE0),
        >= FirstAccented and <= LastAccented => Rune.GetRuneAt(CanonicalForm.Of(rune.ToString()), 0),
        _ => rune,
    });

    private static bool IsHan(Rune rune) => rune.Value is 0x3005 or 0x3007
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) && !IsHan(rune);

    private static bool IsIgnored(List<Rune> runes, int i) =>
        runes[i].Value is '\'' or '’' or (>= 0x300 and <= 0x36F) || (runes[i].Value == ',' && IsBetweenDigits(runes, i));

    private static bool IsBetweenDigits(List<Rune> runes, int i) =>
        i > 0 && i + 1 < runes.Count && IsDigit(Fold(runes[i - 1])) && IsDigit(Fold(runes[i + 1]));

    private static bool IsDigit(Rune rune) => rune.Value is >= '0' and <= '9';
}
