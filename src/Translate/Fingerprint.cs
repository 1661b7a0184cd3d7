using System.Text;
using Yujiang.Static.Text;

namespace Yujiang.Static.Translate;

/// <summary>
/// A text reduced to what a translator would have to act upon: the width of letters and marks, spacing, the kind of quotation marks, doubled
/// marks and a closing full stop make no difference to it. Characters are never composed or decomposed (NFC changes Han compatibility
/// ideographs). A change here is a change of <see cref="Model.TranslationLock.Version"/>: every lock would be stale.
/// </summary>
internal static class Fingerprint
{
    private const int Digits = 16;

    /// <summary>The first 16 hex digits of SHA-256 (FIPS 180-4) over the reduced text in UTF-8.</summary>
    public static string Of(string text) => ContentHash.Of(Reduce(text))[..Digits];

    /// <summary>The reduced text.</summary>
    public static string Reduce(string text)
    {
        var reduced = new StringBuilder(text.Length);
        var isParted = false;
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsInvisible(rune.Value)))
        {
            if (IsSpace(rune.Value))
            {
                isParted = true;
                continue;
            }
            var folded = Fold(rune);
            if (isParted && reduced.Length > 0 && IsWord(reduced[^1]) && IsWord(folded[0]))
                reduced.Append(' ');
            isParted = false;
            if (reduced.Length == 0 || folded.Length > 1 || char.IsLetterOrDigit(folded[0]) || reduced[^1] != folded[0])
                reduced.Append(folded);
        }
        return reduced.ToString().TrimEnd('.');
    }

    /// <summary>How alike two reduced texts are, 0 to 1: twice the pairs of characters they share by the pairs they have (Dice).</summary>
    public static double Likeness(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2)
            return one == other ? 1 : 0;
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 0; i + 1 < one.Length; i++)
            pairs[(one[i], one[i + 1])] = pairs.GetValueOrDefault((one[i], one[i + 1])) + 1;
        var shared = 0;
        for (var i = 0; i + 1 < other.Length; i++)
        {
            if (pairs.GetValueOrDefault((other[i], other[i + 1])) is > 0 and var left)
            {
                pairs[(other[i], other[i + 1])] = left - 1;
                shared++;
            }
        }
        return 2.0 * shared / (one.Length + other.Length - 2);
    }

    private static string Fold(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => Fold(new Rune(rune.Value - 0xFEE0)),
        '。' or '｡' or '…' or '⋯' => ".",
        '"' or '“' or '”' or '„' or '「' or '」' or '『' or '』' => "\"",
        '‘' or '’' or '`' => "'",
        '—' or '–' or '―' or '‐' or '‑' or '−' or '~' or '〜' or '∼' => "-",
        '【' or '〔' => "[",
        '】' or '〕' => "]",
        '•' or '・' or '‧' => "·",
        _ => rune.ToString(),
    };

    // Between words written in letters a space means something; beside Han characters and marks it is a matter of style.
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && !IsHan(c);

    private static bool IsHan(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || char.IsSurrogate(c);

    private static bool IsSpace(int c) => c is ' ' or '\n' or '\r' or '\t' or 0xA0 or 0x3000 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F;

    private static bool IsInvisible(int c) => c is 0xAD or 0x200B or 0x2060 or 0xFEFF;
}
