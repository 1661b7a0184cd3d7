using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Yujiang.Static.Files;

namespace Yujiang.Static.Archive.Verification;

/// <summary>
/// The records behind an index (CDXJ 0.1.0): each line's bytes must unpack to one WARC record of that address, whose block and payload are
/// what their digests say.
/// </summary>
internal sealed class WarcVerification(IContent wacz, Findings findings)
{
    private static readonly (string English, string Chinese) NoRecord = ("leads to no record.", "所指之处没有记录。");

    /// <summary>Follows every line of every index that is plain text.</summary>
    public void Run(CancellationToken cancellation)
    {
        var warcs = wacz.Files.Where(file => file.StartsWith("archive/", StringComparison.Ordinal)).ToDictionary(file => file["archive/".Length..], wacz.ReadAll, StringComparer.Ordinal);
        foreach (var index in wacz.Files.Where(file => file.StartsWith("indexes/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cdx" or ".cdxj"))
        {
            var (number, before) = (0, "");
            foreach (var line in TagText.LinesOf(Encoding.UTF8.GetString(wacz.ReadAll(index))))
            {
                cancellation.ThrowIfCancellationRequested();
                number++;
                if (string.CompareOrdinal(before, line) > 0)
                    findings.Invalid(index, $"Line {number} is out of order.", $"第{number}行次序不对。");
                if (Follow(line, warcs) is var (english, chinese) && english.Length > 0)
                    findings.Invalid(index, $"Line {number} {english}", $"第{number}行{chinese}");
                before = line;
            }
        }
    }

    private static (string English, string Chinese) Follow(string line, Dictionary<string, byte[]> warcs)
    {
        try
        {
            using var entry = JsonDocument.Parse(line[Math.Max(0, line.IndexOf('{'))..]);
            var (fields, file) = (entry.RootElement, entry.RootElement.GetProperty("filename").GetString()!);
            if (!warcs.TryGetValue(file, out var warc))
                return ($"names {file}, which is not there.", $"所指的{file}不在。");
            var (offset, length) = (Number(fields, "offset"), Number(fields, "length"));
            if (offset < 0 || length <= 0 || offset > warc.Length || length > warc.Length - offset)
                return ("leads past the end of the file.", "指到文件末尾之后。");
            return Judge(Unpack(warc.AsMemory((int)offset, (int)length)), fields.GetProperty("url").GetString()!);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or ArgumentNullException)
        {
            return ("is no line of an index.", "不是索引行。");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // What unpacks to more than can be held is no record either.
            return NoRecord;
        }
    }

    // Sizes stand as numbers or, in older archives, as texts.
    private static long Number(JsonElement fields, string name) => fields.GetProperty(name) is { ValueKind: JsonValueKind.Number } number
        ? number.GetInt64()
        : long.Parse(fields.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Unpack(ReadOnlyMemory<byte> member)
    {
        if (!member.Span.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]))
            return member.ToArray();
        using var gzip = new GZipStream(new MemoryStream(member.ToArray()), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        gzip.CopyTo(memory);
        return memory.ToArray();
    }

    private static (string English, string Chinese) Judge(byte[] record, string address)
    {
        var head = record.AsSpan().IndexOf("\r\n\r\n"u8);
        if (head < 0 || !record.AsSpan().StartsWith("WARC/"u8))
            return NoRecord;
        var headers = Encoding.UTF8.GetString(record.AsSpan(0, head)).Split("\r\n").Skip(1).Select(line => line.Split(": ", 2)).Where(field => field.Length == 2)
            .ToLookup(field => field[0], field => field[1], StringComparer.OrdinalIgnoreCase);
        if (headers["WARC-Target-URI"].FirstOrDefault()?.Trim('<', '>') != address)
            return ($"leads to the record of another address than {address}.", $"所指的记录不是{address}的。");
        if (!int.TryParse(headers["Content-Length"].FirstOrDefault(), out var length) || length < 0 || length > record.Length - head - 4)
            return ("leads to a record that is cut off.", "所指的记录不完整。");
        var block = record.AsSpan(head + 4, length);
        var answer = block.IndexOf("\r\n\r\n"u8);
        if (!Holds(block, headers["WARC-Block-Digest"].FirstOrDefault()))
            return ("leads to a record whose block differs from its digest.", "所指记录的内容块与摘要不符。");
        return answer < 0 || Holds(block[(answer + 4)..], headers["WARC-Payload-Digest"].FirstOrDefault())
            ? ("", "")
            : ("leads to a record whose payload differs from its digest.", "所指记录的载荷与摘要不符。");
    }

    // Digests in base32, as many crawlers write them, are of another form of the same bytes and are left to their own tools.
    private static bool Holds(ReadOnlySpan<byte> bytes, string? digest)
    {
        if (digest?.Split(':') is not [var algorithm, var hex] || Digests.Of(algorithm) is not { } compute || !hex.All(char.IsAsciiHexDigit))
            return true;
        var computed = compute(new MemoryStream(bytes.ToArray()));
        return hex.Length != computed.Length * 2 || hex.Equals(Convert.ToHexString(computed), StringComparison.OrdinalIgnoreCase);
    }
}
