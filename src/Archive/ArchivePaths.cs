using Yujiang.Static.Text;

namespace Yujiang.Static.Archive;

/// <summary>Where permanent copies are published.</summary>
internal static class ArchivePaths
{
    /// <summary>archive/EDITION/EDITION.SUFFIX.</summary>
    public static ContentPath Of(Slug edition, string suffix) => ContentPath.Of($"archive/{edition}/{edition}.{suffix}");
}
