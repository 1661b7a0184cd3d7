using System.Buffers.Binary;
using System.Text;

namespace Yujiang.Static.Archive.Zip;

/// <summary>
/// Writes a ZIP file (APPNOTE 6.3.10) whose bytes depend on its content alone: entries stored, not deflated, in ordinal order, every time
/// 1980-01-01 00:00, every mode 0644, no extra fields, no comments. System.IO.Compression writes the host's system into each entry and
/// leaves the order to chance, so it is not used.
/// </summary>
internal sealed class ZipPacker
{
    /// <summary>The length of the header before a file, without its name (APPNOTE 4.3.7).</summary>
    public const int LocalLength = 30;

    /// <summary>The length of a file's line in the directory, without its name (APPNOTE 4.3.12).</summary>
    public const int CentralLength = 46;

    private const ushort Version = 20;
    private const ushort MadeOnUnix = 0x0300 | Version;
    private const ushort Utf8Names = 0x0800;
    private const ushort FirstDay = 0x0021;
    private const uint Mode = 0x81A4u << 16;
    private readonly List<(string Name, ReadOnlyMemory<byte> Bytes)> entries = [];

    /// <summary>Adds a file. Names have forward slashes.</summary>
    public ZipPacker Add(string name, ReadOnlyMemory<byte> bytes)
    {
        entries.Add((name, bytes));
        return this;
    }

    /// <summary>Adds a text as UTF-8.</summary>
    public ZipPacker Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The archive; <paramref name="first"/> names the entry that must come before all others (EPUB's mimetype).</summary>
    public byte[] Pack(string first = "") =>
        Write([.. entries.OrderBy(entry => entry.Name != first).ThenBy(entry => entry.Name, StringComparer.Ordinal)]);

    /// <summary>An archive of these entries in this order.</summary>
    public static byte[] Write(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> ordered)
    {
        using var file = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, bytes) in ordered)
            Write(new Entry(Encoding.UTF8.GetBytes(name), bytes, Crc32.Of(bytes.Span), checked((uint)file.Position)), file, directory);
        var start = checked((uint)file.Position);
        directory.WriteTo(file);
        file.Write(End(checked((ushort)ordered.Count), (uint)directory.Length, start));
        return file.ToArray();
    }

    private static void Write(Entry entry, MemoryStream file, MemoryStream directory)
    {
        file.Write(Fields(0x04034b50, Version, entry).Span);
        file.Write(entry.Name);
        file.Write(entry.Bytes.Span);
        directory.Write(Fields(0x02014b50, MadeOnUnix, entry).Span);
        directory.Write(entry.Name);
    }

    // The local header (APPNOTE 4.3.7) and the central one (4.3.12) share all but their first and last fields.
    private static ReadOnlyMemory<byte> Fields(uint signature, ushort version, Entry entry)
    {
        var isCentral = version == MadeOnUnix;
        var header = new List<byte>();
        Put32(header, signature);
        Put16(header, version);
        if (isCentral)
            Put16(header, Version);
        Put16(header, entry.Name.Any(letter => letter >= 0x80) ? Utf8Names : (ushort)0);
        Put16(header, 0);
        Put16(header, 0);
        Put16(header, FirstDay);
        Put32(header, entry.Crc);
        Put32(header, (uint)entry.Bytes.Length);
        Put32(header, (uint)entry.Bytes.Length);
        Put16(header, (ushort)entry.Name.Length);
        Put16(header, 0);
        if (isCentral)
        {
            header.AddRange(new byte[6]);
            Put32(header, Mode);
            Put32(header, entry.Offset);
        }
        return header.ToArray();
    }

    private static byte[] End(ushort count, uint length, uint start)
    {
        var end = new List<byte>();
        Put32(end, 0x06054b50);
        Put32(end, 0);
        Put16(end, count);
        Put16(end, count);
        Put32(end, length);
        Put32(end, start);
        Put16(end, 0);
        return [.. end];
    }

    private static void Put16(List<byte> bytes, ushort value) => bytes.AddRange([(byte)value, (byte)(value >> 8)]);

    private static void Put32(List<byte> bytes, uint value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(four, value);
        bytes.AddRange(four);
    }

    private sealed record Entry(byte[] Name, ReadOnlyMemory<byte> Bytes, uint Crc, uint Offset);
}
