using Yujiang.Static.Archive.Verification;
using Yujiang.Static.Files;
using Yujiang.Static.Model;

namespace Yujiang.Static.Build;

/// <summary>Verifies what stands at a path; on request, too, that the input still gives the same site, byte by byte.</summary>
internal static class SiteProof
{
    /// <summary>True where a file or folder stands at the path.</summary>
    public static bool Exists(string path) => Disk.IsFolder(path) || Disk.IsFile(path);

    /// <summary>The copy held against its own digests.</summary>
    public static Verdict Verify(string path, IProgress<BuildProgress> progress, CancellationToken cancellation) =>
        CopyVerification.Run(path, progress, cancellation);

    /// <summary>
    /// Builds the site anew, every picture too, and holds the published one against it. The report is null where the build was refused;
    /// then it says why.
    /// </summary>
    public static (BuildReport Report, Verdict? Verdict) Rebuild(string path, BuildOptions options, IProgress<BuildProgress> progress, CancellationToken cancellation)
    {
        using var workshop = new Workshop("rebuild");
        var anew = options with { Output = workshop.Site, CacheFolder = null };
        var report = new BuildPipeline(anew, progress).Run(cancellation);
        if (report.Outcome != Outcome.Published)
            return (report, null);
        using var published = new FolderContent(path);
        using var rebuilt = new FolderContent(workshop.Site);
        return (report, new Verdict(CopyKind.Site, "", published.Files.Count, Compare(published, rebuilt, cancellation)) { Bytes = published.Files.Sum(published.SizeOf) });
    }

    private static List<Finding> Compare(FolderContent published, FolderContent rebuilt, CancellationToken cancellation)
    {
        var (findings, anew, old) = (new List<Finding>(), rebuilt.Files.ToHashSet(StringComparer.Ordinal), published.Files.ToHashSet(StringComparer.Ordinal));
        foreach (var path in anew.Union(old.Where(path => !path.StartsWith('.'))).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!anew.Contains(path))
                findings.Add(new Finding(FindingKind.Extra, path, "The site built anew does not have it.", "重新构建的站点没有此文件。"));
            else if (!old.Contains(path))
                findings.Add(new Finding(FindingKind.Missing, path, "The site built anew has it.", "重新构建的站点有此文件。"));
            else if (!published.ReadAll(path).AsSpan().SequenceEqual(rebuilt.ReadAll(path)))
                findings.Add(new Finding(FindingKind.Changed, path, "The site built anew has other bytes.", "重新构建的站点字节不同。"));
        }
        return findings;
    }
}
