using System.Buffers.Binary;

namespace Yujiang.Static.Tests.Photos;

/// <summary>Writes IPTC IIM 4.2 application records byte by byte, as old newsroom software does.</summary>
internal static class IptcRecord
{
    public const byte Caption = 120, ByLine = 80, Credit = 110, Copyright = 116;

    public static byte[] Of(params (byte Dataset, byte[] Value)[] fields) =>
        [.. fields.SelectMany(f => (byte[])[0x1C, 2, f.Dataset, .. BigEndian((ushort)f.Value.Length), .. f.Value])];

    /// <summary>The same inside the resource block that JPEG carries in APP13.</summary>
    public static byte[] InPhotoshopBlock(byte[] record)
    {
        byte[] size = [0, 0, .. BigEndian((ushort)record.Length)];
        byte[] padding = record.Length % 2 == 0 ? [] : [0];
        return [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x04, 0, 0, .. size, .. record, .. padding];
    }

    private static byte[] BigEndian(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        return bytes;
    }
}
