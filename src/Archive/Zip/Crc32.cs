namespace Yujiang.Static.Archive.Zip;

/// <summary>CRC-32 as ZIP uses it (ISO 3309; APPNOTE 4.4.7).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Shift((uint)value))];

    /// <summary>The checksum of the bytes, continued from that of those before them.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var crc = ~before;
        foreach (var value in bytes)
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    /// <summary>The checksum of all that a stream still holds.</summary>
    public static uint Of(Stream stream)
    {
        var (buffer, crc) = (new byte[1 << 16], 0u);
        while (stream.Read(buffer) is > 0 and var count)
            crc = Of(buffer.AsSpan(0, count), crc);
        return crc;
    }

    private static uint Shift(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }
}
