using System.Security.Cryptography;
using System.Text;

namespace Yujiang.Static.Text;

/// <summary>Names that are the same for the same content: UUID version 5 (RFC 9562, 5.5) in the namespace of URLs.</summary>
internal static class StableId
{
    private static readonly byte[] Urls = Convert.FromHexString("6ba7b8119dad11d180b400c04fd430c8");

    /// <summary>The identifier of a content as a URN (RFC 9562, section 4): urn:uuid:….</summary>
    public static string Urn(string content) => "urn:uuid:" + Of(content);

    /// <summary>The identifier of a content.</summary>
    public static Guid Of(string content)
    {
        // RFC 9562 prescribes SHA-1; nothing here relies on its strength.
#pragma warning disable CA5350
        var id = SHA1.HashData([.. Urls, .. Encoding.UTF8.GetBytes(content)])[..16];
#pragma warning restore CA5350
        id[6] = (byte)((id[6] & 0x0f) | 0x50);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
