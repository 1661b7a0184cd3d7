using System.Text;

namespace Yujiang.Static.Archive.Verification;

/// <summary>Reads the text files of a bag: encodings, byte order marks, line ends of any system.</summary>
internal static class TagText
{
    private static readonly byte[][] Marks = [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]];

    /// <summary>True where a byte order mark stands first.</summary>
    public static bool HasMark(byte[] bytes) => Marks.Any(mark => bytes.AsSpan().StartsWith(mark));

    /// <summary>The encoding of an IANA name, strict about malformed bytes; null for a name that is not known.</summary>
    public static Encoding? EncodingOf(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
    }

    /// <summary>The text of a file, without its byte order mark; null where the bytes are no text of that encoding.</summary>
    public static string? Decode(byte[] bytes, Encoding declared)
    {
        try
        {
            return Written(bytes, declared).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // UTF-16 of either byte order follows its mark (RFC 2781, 4.3). Bags that declare it often keep their manifests in UTF-8: without a zero
    // byte no ASCII was written in UTF-16.
    private static Encoding Written(byte[] bytes, Encoding declared) => declared.CodePage is not (1200 or 1201) ? declared
        : bytes.AsSpan().StartsWith(Marks[1]) ? EncodingOf("utf-16BE")!
        : bytes.AsSpan().StartsWith(Marks[2]) ? EncodingOf("utf-16LE")!
        : bytes.Contains((byte)0) ? declared : Encoding.UTF8;

    /// <summary>The lines of a text, whether LF, CR or CRLF ends them (and nothing else: names may hold other separators of Unicode); a line end at the end begins no further line.</summary>
    public static IReadOnlyList<string> LinesOf(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
