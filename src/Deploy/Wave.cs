using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy;

/// <summary>
/// When a file is sent. A wave begins when the one before it is complete, so that whatever a file names is there before the file itself.
/// </summary>
internal enum Wave
{
    /// <summary>Renditions and assets, whose names change with their bytes: no old page names them.</summary>
    Hashed,

    /// <summary>What pages lead to besides: permanent copies, the web app manifest.</summary>
    Needed,

    /// <summary>The pages.</summary>
    Pages,

    /// <summary>What lists pages or tells a host about them: feeds, sitemap, rules.</summary>
    Listings,

    /// <summary>The service worker, which acts on pages by itself.</summary>
    Worker,
}

/// <summary>Knows the wave of a file by its path.</summary>
internal static class Waves
{
    private static readonly ContentPath[] HashedFolders = [ContentPath.Of("photos"), ContentPath.Of("assets")];
    private static readonly ContentPath Archive = ContentPath.Of("archive");
    private static readonly HashSet<string> OfListings = ["xml", "txt", "json", ""];

    /// <summary>The wave of a file; a compressed twin goes with its file.</summary>
    public static Wave Of(ContentPath path)
    {
        var file = path.Extension is "br" or "gz" ? ContentPath.Of(path.Value[..^(path.Extension.Length + 1)]) : path;
        if (IsHashed(file))
            return Wave.Hashed;
        if (file.IsWithin(Archive))
            return Wave.Needed;
        if (file.Extension == "html")
            return Wave.Pages;
        if (file.Value == "sw.js")
            return Wave.Worker;
        return OfListings.Contains(file.Extension) || file.Name.StartsWith('.') ? Wave.Listings : Wave.Needed;
    }

    /// <summary>True for a file whose name changes with its bytes.</summary>
    public static bool IsHashed(ContentPath path) => HashedFolders.Any(path.IsWithin);
}
