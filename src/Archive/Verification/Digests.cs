using System.Security.Cryptography;

namespace Yujiang.Static.Archive.Verification;

/// <summary>Digest algorithms by the names manifests use: lower case, no punctuation (RFC 8493, 2.4).</summary>
internal static class Digests
{
    /// <summary>Computes the digest of a stream, or null for an algorithm that is not known here.</summary>
    public static Func<Stream, byte[]>? Of(string algorithm) => algorithm.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        // Old bags have no better; a digest here tells accidents, not attackers.
#pragma warning disable CA5350, CA5351
        "md5" => MD5.HashData,
        "sha1" => SHA1.HashData,
#pragma warning restore CA5350, CA5351
        "sha224" => Sha224.HashData,
        "sha256" => SHA256.HashData,
        "sha384" => SHA384.HashData,
        "sha512" => SHA512.HashData,
        "sha3256" when SHA3_256.IsSupported => SHA3_256.HashData,
        "sha3384" when SHA3_384.IsSupported => SHA3_384.HashData,
        "sha3512" when SHA3_512.IsSupported => SHA3_512.HashData,
        _ => null,
    };

    /// <summary>The number of hex digits an algorithm gives.</summary>
    public static int DigitsOf(Func<Stream, byte[]> algorithm) => algorithm(Stream.Null).Length * 2;
}
