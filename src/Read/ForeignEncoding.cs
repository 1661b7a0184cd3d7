using System.Text;

namespace Yujiang.Static.Read;

/// <summary>
/// What a text that is no UTF-8 is written in, where its bytes show it: nearly any bytes can be decoded as GB18030 or Big5, but the characters of a real
/// text are nearly all among the few thousand that the older standard beneath each begins with. iconv knows the names.
/// </summary>
internal static class ForeignEncoding
{
    public const string Gb18030 = "GB18030";
    public const string Big5 = "BIG5";
    public const string Windows = "WINDOWS-1252";

    private const double Most = 0.9;

    /// <summary>The encoding of a text, or null where it cannot be told, or where it is UTF-8 with a byte or two damaged.</summary>
    public static string? Of(byte[] bytes)
    {
        if (ShareOfUtf8(bytes) > 0.5)
            return null;
        var pairs = Pairs(bytes).ToList();
        if (IsWestern(bytes))
            return Windows;
        var (simplified, traditional) = (Share(pairs, IsGb2312), Share(pairs, IsCommonBig5));
        var (name, share) = traditional > simplified ? (Big5, traditional) : (Gb18030, simplified);
        return share > (name == Big5 ? Most : 0.5) && Decodes(bytes, name) ? name : null;
    }

    // The share of bytes beyond ASCII that are part of a whole character of UTF-8.
    private static double ShareOfUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, all) = (0, 0);
        while (bytes.Length > 0)
        {
            var isWhole = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!isWhole || rune.Value >= 0x80)
                all += length;
            if (isWhole && rune.Value >= 0x80)
                whole += length;
            bytes = bytes[length..];
        }
        return all == 0 ? 1 : (double)whole / all;
    }

    private static IEnumerable<(byte Lead, byte Trail)> Pairs(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80)
                yield return (bytes[i], ++i < bytes.Length ? bytes[i] : (byte)0);
        }
    }

    private static double Share(List<(byte Lead, byte Trail)> pairs, Func<byte, byte, bool> fits) =>
        pairs.Count == 0 ? 0 : (double)pairs.Count(pair => fits(pair.Lead, pair.Trail)) / pairs.Count;

    private static bool IsGb2312(byte lead, byte trail) => lead is >= 0xA1 and <= 0xF7 && trail >= 0xA1;

    // Marks, and the 5,401 characters of the first level.
    private static bool IsCommonBig5(byte lead, byte trail) => lead is >= 0xA1 and <= 0xC6 && trail is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE);

    // Letters with accents and curly marks, each alone among letters of ASCII.
    private static bool IsWestern(byte[] bytes)
    {
        var (beyond, alone) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            beyond++;
            if ((i == 0 || bytes[i - 1] < 0x80) && (i + 1 == bytes.Length || bytes[i + 1] < 0x80) && bytes[i] is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D))
                alone++;
        }
        return beyond > 1 && alone > Most * beyond;
    }

    private static bool Decodes(byte[] bytes, string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(bytes).Any(c => c is >= '\u4e00' and <= '\u9fff');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
