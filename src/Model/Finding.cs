namespace Yujiang.Static.Model;

/// <summary>What verifying found of one file, or of the whole where the path is empty. The sentence is English and Chinese.</summary>
internal sealed record Finding(FindingKind Kind, string Path, string English, string Chinese);

/// <summary>What is the matter with a file of a copy.</summary>
internal enum FindingKind
{
    /// <summary>Its bytes are not those that were recorded.</summary>
    Changed,

    /// <summary>It was recorded and is not there.</summary>
    Missing,

    /// <summary>It is there and was not recorded.</summary>
    Extra,

    /// <summary>It breaks the rules of its format.</summary>
    Invalid,

    /// <summary>It is allowed, but will make trouble somewhere.</summary>
    Warning,
}

/// <summary>
/// The result of verifying: what the thing is, the version of its format as it says itself (empty where it says none), how many files were
/// read, what was found.
/// </summary>
internal sealed record Verdict(CopyKind Kind, string Version, int FileCount, IReadOnlyList<Finding> Findings)
{
    /// <summary>The size of the files that were read, unpacked, in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>True where nothing but warnings was found.</summary>
    public bool IsSound => Findings.All(finding => finding.Kind == FindingKind.Warning);
}

/// <summary>What can be verified.</summary>
internal enum CopyKind
{
    /// <summary>Nothing that carries digests of its own.</summary>
    Unknown,

    /// <summary>A published site with its manifest.</summary>
    Site,

    /// <summary>A BagIt bag.</summary>
    Bag,

    /// <summary>A web archive (WACZ).</summary>
    Wacz,
}
