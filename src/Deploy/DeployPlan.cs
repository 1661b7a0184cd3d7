using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy;

/// <summary>What a deployment will do, decided before anything is sent.</summary>
internal sealed record DeployPlan
{
    /// <summary>Files to send in their order, in groups: a group begins when the one before it is complete.</summary>
    public required IReadOnlyList<IReadOnlyList<SiteFile>> Groups { get; init; }

    /// <summary>Of those, the ones the target has no file for, by path.</summary>
    public required IReadOnlyList<SiteFile> New { get; init; }

    /// <summary>Of those, the ones that replace a file, by path.</summary>
    public required IReadOnlyList<SiteFile> Changed { get; init; }

    /// <summary>Files that are removed at the end, by path.</summary>
    public required IReadOnlyList<ContentPath> Gone { get; init; }

    /// <summary>
    /// Hashed files no new page names, by path. They stay until the next deployment, because a reader may still have an old page open.
    /// </summary>
    public required IReadOnlyList<ContentPath> Kept { get; init; }

    /// <summary>The number of files that already are what they should be.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The number of files at the target that no deployment put there. They are left alone.</summary>
    public required int Foreign { get; init; }

    /// <summary>The number of files of the last complete deployment that are in this one no more, and the number it had.</summary>
    public required (int Lost, int Of) Share { get; init; }

    /// <summary>Bytes to send.</summary>
    public long Bytes => New.Concat(Changed).Sum(file => file.Size);

    /// <summary>True where the target needs nothing, not even a note of what lies there.</summary>
    public required bool IsIdle { get; init; }
}
