using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy;

/// <summary>A file to be published: its size in bytes and its hashes, SHA-256 (FIPS 180-4) and MD5 (RFC 1321), in lower-case hex.</summary>
internal sealed record SiteFile(ContentPath Path, long Size, string Sha256, string Md5);

/// <summary>
/// A file that stands at the target: its size in bytes and, where the target tells, its hash in lower-case hex, SHA-256 with 64 digits or
/// MD5 with 32; else empty.
/// </summary>
internal sealed record TargetFile(ContentPath Path, long Size, string Hash)
{
    /// <summary>True where it certainly is the file, false where it certainly is not, null where the target tells too little.</summary>
    public bool? Is(SiteFile file)
    {
        if (Size != file.Size)
            return false;
        return Hash.Length switch
        {
            64 => Hash == file.Sha256,
            32 => Hash == file.Md5,
            _ => null,
        };
    }
}
