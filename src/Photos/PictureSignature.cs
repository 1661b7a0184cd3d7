using System.Buffers.Binary;
using System.Text;

namespace Yujiang.Static.Photos;

/// <summary>
/// Tells a picture's format by its first bytes, whatever its name says, and whether its last bytes are those a whole file ends with.
/// </summary>
internal static class PictureSignature
{
    /// <summary>As many first bytes as <see cref="Of"/> looks at.</summary>
    public const int HeadLength = 256;

    /// <summary>The format that the first bytes of a file announce.</summary>
    public static MasterFormat Of(ReadOnlySpan<byte> head) => head switch
    {
        [] => MasterFormat.Empty,
        [0xFF, 0xD8, 0xFF, ..] => MasterFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => MasterFormat.Png,
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => MasterFormat.Tiff,
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => MasterFormat.Bmp,
        _ => ByLetters(head),
    };

    /// <summary>True for the formats masters can be read from.</summary>
    public static bool IsReadable(MasterFormat format) => format
        is MasterFormat.Jpeg or MasterFormat.Png or MasterFormat.Tiff or MasterFormat.Webp or MasterFormat.Gif or MasterFormat.Avif;

    /// <summary>The format a file's name promises, by its extension in lower case.</summary>
    public static MasterFormat Promised(string extension) => extension switch
    {
        "jpg" or "jpeg" or "jpe" or "jfif" => MasterFormat.Jpeg,
        "png" => MasterFormat.Png,
        "tif" or "tiff" => MasterFormat.Tiff,
        "webp" => MasterFormat.Webp,
        "gif" => MasterFormat.Gif,
        "avif" => MasterFormat.Avif,
        _ => MasterFormat.Unknown,
    };

    /// <summary>
    /// True where a file that could not be decoded lacks its end. Asked only then: a whole file may well have a maker's bytes behind it.
    /// </summary>
    public static bool EndsEarly(Stream file, MasterFormat format) => format switch
    {
        MasterFormat.Jpeg => Tail(file, 64).TrimEnd<byte>([0, (byte)'\n', (byte)'\r']) is not [.., 0xFF, 0xD9],
        MasterFormat.Png => Tail(file, 1024).IndexOf("IEND"u8) < 0,
        MasterFormat.Gif => Tail(file, 1) is not [0x3B],
        MasterFormat.Webp => file.Length < 8L + BinaryPrimitives.ReadUInt32LittleEndian(Head(file, 8)[4..]),
        // Neither has an end mark; of a file whose beginning is right the likely thing is that the rest never arrived.
        MasterFormat.Tiff or MasterFormat.Avif => true,
        _ => false,
    };

    /// <summary>The first bytes of a file, fewer where it is shorter.</summary>
    public static ReadOnlySpan<byte> Head(Stream file, int length)
    {
        file.Position = 0;
        var bytes = new byte[length];
        return bytes.AsSpan(0, file.ReadAtLeast(bytes, length, throwOnEndOfStream: false));
    }

    private static ReadOnlySpan<byte> Tail(Stream file, int length)
    {
        file.Position = Math.Max(0, file.Length - length);
        var bytes = new byte[length];
        return bytes.AsSpan(0, file.ReadAtLeast(bytes, length, throwOnEndOfStream: false));
    }

    private static MasterFormat ByLetters(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("version https://git-lfs"u8))
            return MasterFormat.LfsPointer;
        if (head.StartsWith("GIF8"u8))
            return MasterFormat.Gif;
        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8))
            return MasterFormat.Webp;
        if (head.StartsWith("8BPS"u8))
            return MasterFormat.Psd;
        if (head.StartsWith("%PDF"u8) || head.StartsWith("%!PS"u8))
            return MasterFormat.Pdf;
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
            return ByBrand(head);
        return IsText(head) ? MasterFormat.Text : MasterFormat.Unknown;
    }

    // ISO/IEC 14496-12, 4.3: the brands of the first box; AVIF may call itself mif1 first and avif only in its list.
    private static MasterFormat ByBrand(ReadOnlySpan<byte> head)
    {
        var length = Math.Min(head.Length, (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), int.MaxValue));
        var brands = Encoding.ASCII.GetString(head[8..Math.Max(12, length)]);
        if (brands.Contains("avif", StringComparison.Ordinal))
            return MasterFormat.Avif;
        return brands.Contains("hei", StringComparison.Ordinal) || brands.StartsWith("mif1", StringComparison.Ordinal)
            ? MasterFormat.Heic
            : MasterFormat.Unknown;
    }

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                return false;
        }
        return true;
    }
}
