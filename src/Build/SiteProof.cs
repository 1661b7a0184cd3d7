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
        return (report, new Verdict(CopyKind.Site, published.Files.Count, Compare(published, rebuilt, cancellation)));
    }

    private static IReadOnlyList<Finding> Compare(FolderContent published, FolderContent rebuilt, CancellationToken cancellation)
    {
        var findings = new Findings();
        foreach (var path in published.Files.Union(rebuilt.Files).Where(path => !path.StartsWith('.') || rebuilt.Files.Contains(path)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!rebuilt.Files.Contains(path))
                findings.Extra(path, "the rebuilt site");
            else if (!published.Files.Contains(path))
                findings.Missing(path, "the rebuilt site");
            else if (!published.ReadAll(path).AsSpan().SequenceEqual(rebuilt.ReadAll(path)))
                findings.Changed(path, "the rebuilt site");
        }
        return findings.InOrder;
    }
}
