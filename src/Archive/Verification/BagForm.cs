using Yujiang.Static.Archive.Formats;
using Yujiang.Static.Files;

namespace Yujiang.Static.Archive.Verification;

/// <summary>
/// The form of a bag that this program packed: more than BagIt asks for. Both tag manifests are there, and they list every tag file, so that
/// none can be added or taken away unnoticed; nothing vouches for them, so they have one form only, to the byte.
/// </summary>
internal static class BagForm
{
    private static readonly string[] TagFiles = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt", "metadata/dublin-core.xml"];
    private static readonly string[] TagManifests = ["tagmanifest-sha256.txt", "tagmanifest-sha512.txt"];

    /// <summary>Holds a bag against this form; bags of other programs pass.</summary>
    public static void Compare(IContent bag, BagMetadata? metadata, IReadOnlyList<BagManifest> manifests, Findings findings)
    {
        if (!IsOurs(metadata, manifests))
            return;
        foreach (var missing in TagManifests.Where(file => !bag.Files.Contains(file)))
            findings.Missing(missing);
        var tags = manifests.Where(manifest => manifest.IsOfTags).ToList();
        foreach (var manifest in tags.Where(manifest => !bag.ReadAll(manifest.File).AsSpan().SequenceEqual(BagTags.ManifestOf(manifest.Digests))))
            findings.OutOfForm(manifest.File);
        foreach (var manifest in tags)
            foreach (var other in tags.Where(other => other != manifest && bag.Files.Any(file => Denies(manifest, file, bag) && Affirms(other, file, bag))))
                findings.Invalid(manifest.File, $"What {other.File} holds right, it holds wrong: the damage is here.", $"{other.File}核对无误之处，此清单有误：损坏在此清单。");
        foreach (var file in bag.Files.Where(file => !file.StartsWith("data/", StringComparison.Ordinal) && tags.All(manifest => manifest.File != file)))
            foreach (var without in tags.Where(manifest => !manifest.Digests.ContainsKey(file)))
            {
                if (tags.Any(manifest => manifest.Digests.ContainsKey(file)))
                    findings.Invalid(without.File, $"It does not list {file}, which another tag manifest does: the damage is here.", $"未列出{file}，而另一标签清单列有：损坏在此清单。");
                findings.Extra(file, without.File);
            }
    }

    // A bag of ours says so in bag-info.txt; where that is gone, a tag manifest still shows the files that ours have.
    private static bool IsOurs(BagMetadata? metadata, IReadOnlyList<BagManifest> manifests) => metadata is null
        ? manifests.Any(manifest => manifest.IsOfTags && manifest.Digests.Keys.Order(StringComparer.Ordinal).SequenceEqual(TagFiles))
        : metadata.Fields.Contains(("Bag-Software-Agent", PackingDesk.Software));

    private static bool Denies(BagManifest manifest, string file, IContent bag) => manifest.Digests.ContainsKey(file) && !Affirms(manifest, file, bag);

    private static bool Affirms(BagManifest manifest, string file, IContent bag) =>
        manifest.Digests.TryGetValue(file, out var digest) && Digests.Of(manifest.Algorithm) is { } algorithm && bag.Digest(file, algorithm) == digest;
}
