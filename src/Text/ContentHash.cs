using System.Security.Cryptography;
using System.Text;

namespace Yujiang.Static.Text;

/// <summary>SHA-256 (FIPS 180-4) of bytes, in lower-case hex: whole in manifests, its first ten digits in file names.</summary>
internal static class ContentHash
{
    /// <summary>All 64 digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>All 64 digits, of a file from its first byte, however large.</summary>
    public static string Of(Stream file)
    {
        file.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>All 64 digits, of the text as UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Ten digits, for names that already differ by photo and size: 40 bits.</summary>
    public static string Short(ReadOnlySpan<byte> bytes) => Of(bytes)[..10];

    /// <summary>Ten digits of the text as UTF-8, for names.</summary>
    public static string Short(string text) => Of(text)[..10];
}
