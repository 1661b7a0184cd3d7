using Yujiang.Static.Files;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>Makes the permanent copies alone, into a folder of the operator's choice.</summary>
internal static class CopyExport
{
    /// <summary>True for an edition of the input.</summary>
    public static bool HasEdition(BuildOptions options, Slug edition) => Disk.IsFolder(Path.Combine(options.Input, "editions", edition.Value));

    /// <summary>
    /// Builds, and writes the copies of each edition into a folder of its name below <paramref name="target"/>. Gives the path below the target
    /// and the SHA-256 of each.
    /// </summary>
    public static (BuildReport Report, IReadOnlyList<(string Path, string Hash)> Copies) Run(
        BuildOptions options, string target, IProgress<Model.BuildProgress> progress, CancellationToken cancellation)
    {
        using var workshop = new Workshop("archive");
        var report = new BuildPipeline(options with { Output = workshop.Site }, progress).Run(cancellation);
        if (report.Outcome != Outcome.Published)
            return (report, []);
        var copies = new List<(string, string)>();
        using var site = new FolderContent(workshop.Site);
        foreach (var file in site.Files.Where(file => file.Split('/') is ["archive", _, _] && !(file.EndsWith(".br", StringComparison.Ordinal) || file.EndsWith(".gz", StringComparison.Ordinal))))
        {
            cancellation.ThrowIfCancellationRequested();
            using var stream = site.Open(file);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var path = file["archive/".Length..];
            Disk.Write(Path.Combine(target, path), memory.ToArray());
            copies.Add((path, ContentHash.Of(memory)));
        }
        return (report, copies);
    }
}
