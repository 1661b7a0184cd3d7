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
            if (folder.Files.Any(IsMark) || folder.HasFolder("data"))
                return folder.Files.Contains(SiteVerification.Manifest) ? OfSite(folder, progress, cancellation) : OfBag(folder, progress, cancellation);
            return folder.HasFolder(SiteVerification.Folder)
                ? OfSite(folder, progress, cancellation)
                : Unknown("It carries nothing to verify it by: no archive/manifest-sha256.txt, no bagit.txt.", "无可核对的依据：没有archive/manifest-sha256.txt，也没有bagit.txt。");
        }
        if (!Disk.IsPlainFile(path))
            return Unknown("It is no plain file (a pipe, a socket, a device), and was not opened.", "不是普通文件（而是管道、套接字或设备），未打开。");
        var bytes = Disk.Read(path);
        using var zip = ZipContent.Open(bytes);
        return zip is not null ? OfZip(zip, path, bytes, progress, cancellation) : OfRemains(path, bytes, progress, cancellation);
    }

    private static Verdict OfZip(ZipContent zip, string path, byte[] bytes, IProgress<BuildProgress> progress, CancellationToken cancellation)
    {
        if (!zip.Files.Any(IsMark) && !zip.HasFolder("data") && !path.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase))
            return Unknown("It carries nothing to verify it by: no bagit.txt, no datapackage.json.", "无可核对的依据：没有bagit.txt，也没有datapackage.json。");
        var isWacz = zip.Files.Contains("datapackage.json") || path.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase);
        var verdict = isWacz ? OfWacz(zip, progress, cancellation) : OfBag(zip, progress, cancellation);
        return verdict with { Findings = [.. verdict.Findings, .. FormOf(zip, bytes)] };
    }

    // Our own archives can be read without their directory, too: then the damage to it has a name, and the files are still held against
    // their digests.
    private static Verdict OfRemains(string path, byte[] bytes, IProgress<BuildProgress> progress, CancellationToken cancellation)
    {
        var damage = Unknown("The file is no ZIP archive, or its directory is damaged.", "文件不是ZIP，或其目录已损坏。");
        var whole = ZipForm.Write(bytes, ZipForm.Walk(bytes));
        using var zip = ZipContent.Open(whole);
        if (zip is null || !IsOurs(zip))
            return damage;
        // Of one length, the two differ where the damage is.
        if (whole.Length == bytes.Length)
            return OfZip(zip, path, bytes, progress, cancellation);
        var verdict = OfZip(zip, path, whole, progress, cancellation);
        return verdict with { Findings = [.. damage.Findings, .. verdict.Findings] };
    }

    private static Verdict OfSite(FolderContent site, IProgress<BuildProgress> progress, CancellationToken cancellation) =>
        new(CopyKind.Site, "", site.Files.Count, new SiteVerification(site, progress).Run(cancellation)) { Bytes = site.Files.Sum(site.SizeOf) };

    private static Verdict OfBag(IContent bag, IProgress<BuildProgress> progress, CancellationToken cancellation)
    {
        var verification = new BagVerification(bag, progress);
        var found = verification.Run(cancellation);
        return new Verdict(CopyKind.Bag, verification.Version, bag.Files.Count, found) { Bytes = bag.Files.Sum(bag.SizeOf) };
    }

    private static Verdict OfWacz(ZipContent wacz, IProgress<BuildProgress> progress, CancellationToken cancellation)
    {
        var verification = new WaczVerification(wacz, progress);
        var found = verification.Run(cancellation);
        return new Verdict(CopyKind.Wacz, verification.Version, wacz.Files.Count, found) { Bytes = wacz.Files.Sum(wacz.SizeOf) };
    }

    private static Verdict Unknown(string english, string chinese) =>
        new(CopyKind.Unknown, "", 0, [new Finding(FindingKind.Invalid, "", english, chinese)]) { Bytes = 0 };

    // What only a site, a bag or a WACZ has; a bag that lost its declaration still shows its manifests.
    private static bool IsMark(string file) =>
        file is SiteVerification.Manifest or BagDeclaration.File or "datapackage.json" || file.StartsWith("manifest-", StringComparison.Ordinal);

    // Our own archives have but one form, so that damage beside the files shows too.
    private static IEnumerable<Finding> FormOf(ZipContent zip, byte[] bytes) => IsOurs(zip)
        ? zip.Departures(bytes).Select(entry => new Finding(FindingKind.Changed, entry, "The ZIP archive around it was altered.", "包着它的ZIP被改动过。"))
        : [];

    private static bool IsOurs(ZipContent zip) =>
        zip.TextOf("bag-info.txt").Contains($"Bag-Software-Agent: {PackingDesk.Software}\n", StringComparison.Ordinal)
        || zip.TextOf("datapackage.json").Contains($"\"software\": \"{PackingDesk.Software}\"", StringComparison.Ordinal);
}
