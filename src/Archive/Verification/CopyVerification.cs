using Yujiang.Static.Archive.Zip;
using Yujiang.Static.Files;
using Yujiang.Static.Model;

namespace Yujiang.Static.Archive.Verification;

/// <summary>The door of verifying: finds out what stands at a path, and lets it prove itself.</summary>
internal static class CopyVerification
{
    /// <summary>Verifies a site's folder, a bag (folder or ZIP) or a WACZ. Nothing is written, unpacked or fetched.</summary>
    public static Verdict Run(string path, IProgress<BuildProgress> progress, CancellationToken cancellation)
    {
        if (Disk.IsFolder(path))
        {
            using var folder = new FolderContent(path);
            if (!folder.Files.Any(IsMark) && !folder.HasFolder("data"))
                return Unknown("It carries nothing to verify it by: no archive/manifest-sha256.txt, no bagit.txt.", "无可核对的依据：没有archive/manifest-sha256.txt，也没有bagit.txt。");
            return folder.Files.Contains(SiteVerification.Manifest)
                ? new Verdict(CopyKind.Site, folder.Files.Count, new SiteVerification(folder, progress).Run(cancellation))
                : new Verdict(CopyKind.Bag, folder.Files.Count, new BagVerification(folder, progress).Run(cancellation));
        }
        var bytes = Disk.Read(path);
        using var zip = ZipContent.Open(bytes);
        if (zip is null)
            return Unknown("The file is no ZIP archive, or its directory is damaged.", "文件不是ZIP，或其目录已损坏。");
        if (!zip.Files.Any(IsMark) && !zip.HasFolder("data") && !path.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase))
            return Unknown("It carries nothing to verify it by: no bagit.txt, no datapackage.json.", "无可核对的依据：没有bagit.txt，也没有datapackage.json。");
        var isWacz = zip.Files.Contains("datapackage.json") || path.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase);
        var found = isWacz ? new WaczVerification(zip, progress).Run(cancellation) : new BagVerification(zip, progress).Run(cancellation);
        return new Verdict(isWacz ? CopyKind.Wacz : CopyKind.Bag, zip.Files.Count, [.. found, .. FormOf(zip, bytes, found)]);
    }

    private static Verdict Unknown(string english, string chinese) =>
        new(CopyKind.Unknown, 0, [new Finding(FindingKind.Invalid, "", english, chinese)]);

    // What only a site, a bag or a WACZ has; a bag that lost its declaration still shows its manifests.
    private static bool IsMark(string file) =>
        file is SiteVerification.Manifest or BagDeclaration.File or "datapackage.json" || file.StartsWith("manifest-", StringComparison.Ordinal);

    // Our own archives have but one form, so that damage beside the files shows too.
    private static IEnumerable<Finding> FormOf(ZipContent zip, byte[] bytes, IReadOnlyList<Finding> found)
    {
        if (found.Count > 0 || !IsOurs(zip) || zip.EntryOutOfForm(bytes) is not { } entry)
            yield break;
        yield return new Finding(FindingKind.Changed, entry, "The ZIP archive around it was altered.", "包着它的ZIP被改动过。");
    }

    private static bool IsOurs(ZipContent zip) => ((string[])["bag-info.txt", "datapackage.json"])
        .Any(file => zip.Files.Contains(file) && System.Text.Encoding.UTF8.GetString(zip.ReadAll(file)).Contains(PackingDesk.Software, StringComparison.Ordinal));
}
