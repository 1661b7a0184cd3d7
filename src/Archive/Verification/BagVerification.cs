using Yujiang.Static.Files;
using Yujiang.Static.Model;

namespace Yujiang.Static.Archive.Verification;

/// <summary>
/// Is a bag valid (RFC 8493, section 3: complete, and every digest right)? Versions 0.93 to 1.0, on every system alike: names are compared
/// as they are written, not as the disk at hand happens to compare them.
/// </summary>
internal sealed class BagVerification(IContent bag, IProgress<BuildProgress> progress)
{
    private readonly Findings findings = new();
    private readonly Dictionary<(string File, string Algorithm), string> computed = [];
    private int total;

    /// <summary>The version that the bag declares; empty until its declaration was read, and where it cannot be used.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Everything that is found.</summary>
    public IReadOnlyList<Finding> Run(CancellationToken cancellation)
    {
        foreach (var entry in bag.Refused)
            findings.Invalid(entry, "It is no plain file inside the bag, and was not opened.", "不是存档包内的普通文件，未打开。");
        var declaration = BagDeclaration.Read(bag, findings);
        Version = declaration?.Version.ToString() ?? "";
        Inspect(declaration ?? BagDeclaration.Assumed, cancellation);
        return findings.InOrder;
    }

    private void Inspect(BagDeclaration declaration, CancellationToken cancellation)
    {
        if (!bag.HasFolder("data"))
            findings.Invalid("data/", "A bag must have this folder.", "存档包必须有此文件夹。");
        var payload = bag.Files.Where(file => file.StartsWith("data/", StringComparison.Ordinal)).ToList();
        var metadata = BagMetadata.Read(bag, declaration, findings);
        metadata?.CompareOxum(payload.Sum(bag.SizeOf), payload.Count, declaration.IsFinal, findings);
        var manifests = BagManifest.ReadAll(bag, declaration, findings);
        var ofPayload = manifests.Where(manifest => !manifest.IsOfTags).ToList();
        if (ofPayload.Count == 0)
            findings.Invalid("", "There is no payload manifest (manifest-ALGORITHM.txt).", "没有载荷清单（manifest-算法.txt）。");

        var names = new BagNames(bag, declaration.IsFinal, findings);
        names.Compare(payload.Concat(ofPayload.SelectMany(manifest => manifest.Digests.Keys)).Distinct());
        var fetched = BagFetch.Read(bag, declaration, findings);
        total = manifests.Sum(manifest => manifest.Digests.Count);
        var listed = manifests.ToDictionary(manifest => manifest.File, manifest => Compare(manifest, names, fetched, cancellation));
        LookForUnlisted(payload, [.. ofPayload.Select(manifest => (manifest.File, listed[manifest.File]))], declaration.IsFinal);
        foreach (var (path, source) in fetched)
        {
            if (!path.StartsWith("data/", StringComparison.Ordinal))
                LookForFetched(path, source);
            else if (ofPayload.Any(manifest => declaration.IsFinal && !manifest.Digests.ContainsKey(path)) || ofPayload.All(manifest => !manifest.Digests.ContainsKey(path)))
                findings.Invalid(path, "fetch.txt names it, but a payload manifest does not.", "fetch.txt列有此文件，但载荷清单没有。");
        }
        if (declaration.IsFinal)
            CompareTagManifests(manifests);
        BagForm.Compare(bag, metadata, manifests, findings);
    }

    private HashSet<string> Compare(BagManifest manifest, BagNames names, IReadOnlyDictionary<string, string> fetched, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, digest) in manifest.Digests)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Report(new BuildProgress("verify", Math.Min(computed.Count + 1, total), total));
            if (names.Find(path, manifest.File) is not { } file)
            {
                if (fetched.TryGetValue(path, out var source))
                    LookForFetched(path, source);
                else
                    findings.Missing(path, manifest.File);
                continue;
            }
            found.Add(file);
            if (DigestOf(file, manifest.Algorithm) != digest)
                findings.Changed(file, manifest.File);
        }
        return found;
    }

    private void LookForFetched(string path, string source)
    {
        if (!bag.Files.Contains(path))
            findings.Invalid(path, $"It is still to be fetched from {source}.", $"尚待从{source}取回。");
    }

    private string DigestOf(string file, string algorithm)
    {
        if (!computed.TryGetValue((file, algorithm), out var digest))
            computed[(file, algorithm)] = digest = bag.Digest(file, Digests.Of(algorithm)!);
        return digest;
    }

    private void LookForUnlisted(List<string> payload, List<(string Manifest, HashSet<string> Files)> manifests, bool isFinal)
    {
        foreach (var file in payload)
        {
            var without = manifests.Where(manifest => !manifest.Files.Contains(file)).Select(manifest => manifest.Manifest).ToList();
            if (without.Count == manifests.Count || isFinal)
                foreach (var manifest in without)
                    findings.Extra(file, manifest);
        }
    }

    private void CompareTagManifests(IReadOnlyList<BagManifest> manifests)
    {
        foreach (var tags in manifests.Where(manifest => manifest.IsOfTags))
            foreach (var unlisted in manifests.Where(manifest => !manifest.IsOfTags && !tags.Digests.ContainsKey(manifest.File)))
                findings.Extra(unlisted.File, tags.File);
    }
}
