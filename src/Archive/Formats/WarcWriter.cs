using System.Globalization;
using System.IO.Compression;
using System.Text;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Formats;

/// <summary>
/// Writes WARC 1.1 (ISO 28500:2017), one gzip member (RFC 1952) per record, so that a reader can fetch any record by offset and length.
/// Record ids follow from the content.
/// </summary>
internal sealed class WarcWriter(string moment) : IDisposable
{
    private readonly MemoryStream file = new();

    /// <summary>The file so far.</summary>
    public byte[] ToArray() => file.ToArray();

    /// <summary>The first record: who wrote the file, and what it is (warcinfo).</summary>
    public void WriteInfo(string name, IEnumerable<(string Name, string Value)> fields)
    {
        var block = Fields(fields);
        Write(block, isCompressible: true,
        [
            ("WARC-Type", "warcinfo"),
            ("WARC-Record-ID", $"<{StableId.Urn($"warcinfo {name} {ContentHash.Of(block)}")}>"),
            ("WARC-Date", moment),
            ("WARC-Filename", name),
            ("WARC-Block-Digest", Digest(block)),
            ("Content-Type", "application/warc-fields"),
        ]);
    }

    /// <summary>An answer as the host would send it; says where it stands.</summary>
    public WarcPlace WriteResponse(Uri address, string head, byte[] payload, bool isCompressible)
    {
        byte[] block = [.. Encoding.ASCII.GetBytes(head), .. payload];
        return Write(block, isCompressible,
        [
            ("WARC-Type", "response"),
            ("WARC-Record-ID", $"<{IdOf(address, payload)}>"),
            ("WARC-Date", moment),
            ("WARC-Target-URI", address.AbsoluteUri),
            ("WARC-Payload-Digest", Digest(payload)),
            ("WARC-Block-Digest", Digest(block)),
            ("Content-Type", "application/http;msgtype=response"),
        ]);
    }

    /// <summary>What is known of an answer (metadata), beside it.</summary>
    public void WriteMetadata(Uri address, byte[] payload, IEnumerable<(string Name, string Value)> fields)
    {
        var block = Fields(fields);
        Write(block, isCompressible: true,
        [
            ("WARC-Type", "metadata"),
            ("WARC-Record-ID", $"<{StableId.Urn($"metadata {address.AbsoluteUri} {ContentHash.Of(block)}")}>"),
            ("WARC-Date", moment),
            ("WARC-Target-URI", address.AbsoluteUri),
            ("WARC-Concurrent-To", $"<{IdOf(address, payload)}>"),
            ("WARC-Block-Digest", Digest(block)),
            ("Content-Type", "application/warc-fields"),
        ]);
    }

    /// <summary>A digest as WARC writes it.</summary>
    public static string Digest(byte[] bytes) => "sha256:" + ContentHash.Of(bytes);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static string IdOf(Uri address, byte[] payload) => StableId.Urn($"response {address.AbsoluteUri} {ContentHash.Of(payload)}");

    private static byte[] Fields(IEnumerable<(string Name, string Value)> fields) => Encoding.UTF8.GetBytes(string.Concat(
        fields.Where(field => field.Value.Length > 0).Select(field => $"{field.Name}: {field.Value.ReplaceLineEndings(" ")}\r\n")));

    private WarcPlace Write(byte[] block, bool isCompressible, IEnumerable<(string Name, string Value)> headers)
    {
        var head = new StringBuilder("WARC/1.1\r\n");
        foreach (var (name, value) in headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {block.Length}\r\n\r\n");
        var offset = file.Position;
        // What is compressed already gains nothing, and stored bytes depend on no encoder.
        using (var member = new GZipStream(file, new ZLibCompressionOptions { CompressionLevel = isCompressible ? 9 : 0 }, leaveOpen: true))
        {
            member.Write(Encoding.UTF8.GetBytes(head.ToString()));
            member.Write(block);
            member.Write("\r\n\r\n"u8);
        }
        return new WarcPlace(offset, file.Position - offset);
    }
}

/// <summary>Where a record stands in its file: the first byte of its gzip member and the member's length.</summary>
internal sealed record WarcPlace(long Offset, long Length);
