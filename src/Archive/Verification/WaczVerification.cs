using System.Text.Json;
using Yujiang.Static.Archive.Formats;
using Yujiang.Static.Archive.Zip;
using Yujiang.Static.Model;

namespace Yujiang.Static.Archive.Verification;

/// <summary>
/// Is a web archive (WACZ 1.1.1) whole: every file recorded in datapackage.json and unchanged, what must be there there, archives stored
/// and not compressed again, and every line of the index leading to its record?
/// </summary>
internal sealed class WaczVerification(ZipContent wacz, IProgress<BuildProgress> progress)
{
    private const string Package = "datapackage.json";
    private const string PackageDigest = "datapackage-digest.json";
    private readonly Findings findings = new();
    private bool isOurs;

    /// <summary>The version of WACZ that datapackage.json states; empty until it was read, and where it states none.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Everything that is found.</summary>
    public IReadOnlyList<Finding> Run(CancellationToken cancellation)
    {
        foreach (var entry in wacz.Refused)
            findings.Invalid(entry, "This entry cannot be read safely.", "此条目无法安全读取。");
        var resources = Resources();
        CompareDigest();
        LookForParts();
        var done = 0;
        foreach (var (path, (hash, size)) in resources)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Report(new BuildProgress("verify", ++done, resources.Count));
            if (!wacz.Files.Contains(path))
                findings.Missing(path, Package);
            else if (!Holds(path, hash) || (size >= 0 && wacz.SizeOf(path) != size))
                findings.Changed(path, Package);
        }
        foreach (var file in wacz.Files.Where(file => file is not (Package or PackageDigest) && !resources.ContainsKey(file)))
            findings.Extra(file, Package);
        new WarcVerification(wacz, findings).Run(cancellation);
        return findings.InOrder;
    }

    private SortedDictionary<string, (string Hash, long Size)> Resources()
    {
        var resources = new SortedDictionary<string, (string, long)>(StringComparer.Ordinal);
        if (Json(Package) is not { } package)
            return resources;
        if (Text(package, "profile") != "data-package")
            findings.Invalid(Package, "Its profile is not “data-package”.", "profile不是“data-package”。");
        // Nothing vouches for the digest of datapackage.json, so that ours has one form only, to the byte.
        isOurs = Text(package, "software") == PackingDesk.Software;
        Version = Text(package, "wacz_version");
        if (Version.Length == 0)
            findings.Invalid(Package, "It has no wacz_version.", "缺wacz_version。");
        if (!package.TryGetProperty("resources", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            findings.Invalid(Package, "It has no list of resources.", "缺resources列表。");
            return resources;
        }
        foreach (var resource in list.EnumerateArray())
        {
            var path = Text(resource, "path");
            if (CopyPath.IsUnsafe(path))
                findings.Invalid(Package, $"It names “{path}”, which is no path inside the archive.", $"所列“{path}”不是存档内的路径。");
            else if (!resources.TryAdd(path, (Text(resource, "hash"), Size(resource))))
                findings.Invalid(Package, $"It lists “{path}” twice.", $"两次列出“{path}”。");
        }
        return resources;
    }

    private void CompareDigest()
    {
        if (!wacz.Files.Contains(PackageDigest))
        {
            if (isOurs)
                findings.Missing(PackageDigest);
            else
                findings.Warn(PackageDigest, "It is not there, so nothing vouches for datapackage.json.", "文件不在，无从核对datapackage.json。");
        }
        else if (Json(PackageDigest) is { } digest && wacz.Files.Contains(Package))
        {
            if (Text(digest, "path") != Package)
                findings.Invalid(PackageDigest, "Its path is not “datapackage.json”.", "path不是“datapackage.json”。");
            else if (!Holds(Package, Text(digest, "hash")))
            {
                findings.Changed(Package, PackageDigest);
                findings.Invalid(PackageDigest, $"It does not fit {Package}: one of the two was altered.", $"与{Package}不符：两者之一被改动。");
            }
            else if (isOurs && !wacz.ReadAll(PackageDigest).AsSpan().SequenceEqual(WaczDescriptor.DigestOf(wacz.ReadAll(Package))))
                findings.OutOfForm(PackageDigest);
        }
    }

    private void LookForParts()
    {
        if (!wacz.Files.Any(file => file.StartsWith("archive/", StringComparison.Ordinal) && (file.EndsWith(".warc", StringComparison.Ordinal) || file.EndsWith(".warc.gz", StringComparison.Ordinal))))
            findings.Invalid("archive/", "There is no WARC file.", "没有WARC文件。");
        if (!wacz.Files.Any(file => file.StartsWith("indexes/", StringComparison.Ordinal)))
            findings.Invalid("indexes/", "There is no index.", "没有索引。");
        if (!wacz.Files.Contains("pages/pages.jsonl"))
            findings.Invalid("pages/pages.jsonl", "It must be there.", "必须有此文件。");
        foreach (var file in wacz.Files.Where(file => file.EndsWith(".gz", StringComparison.Ordinal) && wacz.IsCompressed(file)))
            findings.Invalid(file, "It is compressed again inside the ZIP file; readers need it stored.", "在ZIP内被再次压缩，应当存储而不压缩。");
    }

    private JsonElement? Json(string path)
    {
        if (!wacz.Files.Contains(path))
        {
            findings.Invalid(path, "It must be there.", "必须有此文件。");
            return null;
        }
        try
        {
            using var document = JsonDocument.Parse(wacz.ReadAll(path));
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Said below.
        }
        findings.Invalid(path, "It is not a JSON object.", "不是JSON对象。");
        return null;
    }

    // "sha256:…", or another algorithm that is known.
    private bool Holds(string path, string hash) =>
        hash.Split(':') is [var algorithm, var digest] && Digests.Of(algorithm) is { } compute && wacz.Digest(path, compute).Equals(digest, StringComparison.OrdinalIgnoreCase);

    private static string Text(JsonElement parent, string name)
    {
        try
        {
            return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which is no text.
            return "";
        }
    }

    private static long Size(JsonElement resource) =>
        resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty("bytes", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var size) ? size : -1;
}
