using System.Security.Cryptography;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy;

/// <summary>Reads the finished site once, whole, and holds every file against the site's own manifest.</summary>
internal static class SiteInspection
{
    /// <summary>Every file of the site by path, the manifest included; <see cref="TargetRefusedException"/> where it is no whole site.</summary>
    public static IReadOnlyList<SiteFile> Read(FinishedSite site, CancellationToken cancellation)
    {
        if (!site.Has(Manifest.Path))
            throw new TargetRefusedException(DeployWords.NoSite, site.Root);
        var seal = Measure(site, Manifest.Path);
        var manifest = Manifest.Parse(ReadAll(site, Manifest.Path));
        // A line that was torn off or written over is no line that the parser passes over.
        if (ContentHash.Of(manifest.ToString()) != seal.Sha256)
            throw new TargetRefusedException(DeployWords.Damaged, site.Root, 1, Manifest.Path);
        var files = new List<SiteFile> { seal };
        var damaged = new List<ContentPath>();
        foreach (var path in manifest.Paths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (site.Has(path) && Measure(site, path) is var file && file.Sha256 == manifest[path])
                files.Add(file);
            else
                damaged.Add(path);
        }
        return damaged.Count == 0
            ? [.. files.OrderBy(file => file.Path)]
            : throw new TargetRefusedException(DeployWords.Damaged, site.Root, damaged.Count, damaged[0]);
    }

    private static byte[] ReadAll(FinishedSite site, ContentPath path)
    {
        using var file = site.Open(path);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static SiteFile Measure(FinishedSite site, ContentPath path)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Not for safety: it is the checksum that stores keep (an S3 ETag) and take (Content-MD5).
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var file = site.Open(path);
        var buffer = new byte[1 << 16];
        long size = 0;
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            sha256.AppendData(buffer, 0, read);
            md5.AppendData(buffer, 0, read);
            size += read;
        }
        return new SiteFile(path, size, Convert.ToHexStringLower(sha256.GetHashAndReset()), Convert.ToHexStringLower(md5.GetHashAndReset()));
    }
}
