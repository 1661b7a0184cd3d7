using System.IO.Compression;
using Yujiang.Static.Text;

namespace Yujiang.Static.Output;

/// <summary>Compressed twins beside what compresses: Brotli (RFC 7932), quality 11 and gzip level 9 (RFC 1952, no name, no time).</summary>
internal static class Compression
{
    private const int Smallest = 1000;
    private const int Large = 500_000;
    private static readonly HashSet<string> Compressible = ["css", "html", "js", "json", "svg", "txt", "webmanifest", "xml"];

    /// <summary>True for a text of 1 KB (1,000 bytes) or more.</summary>
    public static bool Suits(ContentPath path, int length) => length >= Smallest && Compressible.Contains(path.Extension);

    /// <summary>
    /// The bytes under Brotli, window 22; quality 9 from 500 kB on, where 11 takes seconds and wins nothing: pages with their pictures inside.
    /// </summary>
    public static byte[] Brotli(ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, buffer, out var written, quality: bytes.Length > Large ? 9 : 11, window: 22)
            ? buffer[..written]
            : throw new InvalidOperationException("Brotli refused its own bound.");
    }

    /// <summary>The bytes under gzip.</summary>
    public static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, new ZLibCompressionOptions { CompressionLevel = 9 }))
            gzip.Write(bytes);
        return memory.ToArray();
    }
}
