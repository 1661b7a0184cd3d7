using System.Text;
using Yujiang.Static.Files;

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
        catch (NotSupportedException)
        {
            // UTF-7, which this platform refuses to read.
            return null;
        }
        catch (ArgumentException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
    }

    /// <summary>
    /// The text of a tag file, without its byte order mark; null, and a finding, where the bytes are no text of the declared encoding. UTF-8
    /// needs no mark, and the RFC allows none there (2.3).
    /// </summary>
    public static string? Read(IContent bag, string file, BagDeclaration declaration, Findings findings)
    {
        var bytes = bag.ReadAll(file);
        if (HasMark(bytes) && declaration.Encoding.CodePage == Encoding.UTF8.CodePage)
            findings.Frown(declaration.IsFinal, file, "It begins with a byte order mark, which UTF-8 must not have here.", "文件以字节顺序标记（BOM）开头，此处的UTF-8不允许。");
        var text = Decode(bytes, declaration.Encoding);
        if (text is null)
            findings.Invalid(file, "It is no text of the encoding that bagit.txt declares.", "文件内容不符合bagit.txt声明的编码。");
        return text;
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
