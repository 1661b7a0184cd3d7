using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Output;

/// <summary>What a build wrote: sizes of pages and files, photos made and reused. Thread-safe.</summary>
internal sealed class OutputTally
{
    private readonly Lock gate = new();
    private readonly List<PageWeight> pages = [];
    private readonly Dictionary<ContentPath, long> files = [];
    private readonly List<PageLoad> loads = [];

    /// <summary>Renditions made in this build.</summary>
    public int Made { get; private set; }

    /// <summary>Renditions taken from the last site or the cache.</summary>
    public int Reused { get; private set; }

    /// <summary>Bytes of all renditions.</summary>
    public long PhotoBytes => files.Where(file => file.Key.Value.StartsWith("photos/", StringComparison.Ordinal)).Sum(file => file.Value);

    /// <summary>The number of files.</summary>
    public int FileCount => files.Count;

    /// <summary>The pages by path.</summary>
    public IReadOnlyList<PageWeight> Pages => [.. pages.OrderBy(page => page.Path)];

    /// <summary>What the pages with a budget fetch, in the order they were made.</summary>
    public IReadOnlyList<PageLoad> Loads => loads;

    /// <summary>The bytes that travel for a file: its Brotli twin where it has one. 0 for a file that was not staged.</summary>
    public long OnTheWire(ContentPath path) =>
        files.TryGetValue(ContentPath.Of(path + ".br"), out var brotli) ? brotli : files.GetValueOrDefault(path);

    /// <summary>The bytes of a page and its lead picture.</summary>
    public long FirstView(PageLoad load) => OnTheWire(load.Page) + (load.Lead is { } lead ? OnTheWire(lead) : 0);

    /// <summary>The bytes of a page, its script and its pictures.</summary>
    public long Scrolled(PageLoad load) =>
        OnTheWire(load.Page) + (load.Script is { } script ? OnTheWire(script) : 0) + load.Pictures.Sum(OnTheWire);

    /// <summary>Notes what pages fetch.</summary>
    public void Load(IEnumerable<PageLoad> pageLoads)
    {
        lock (gate)
            loads.AddRange(pageLoads);
    }

    /// <summary>Counts a page.</summary>
    public void Page(PageWeight page)
    {
        lock (gate)
            pages.Add(page);
    }

    /// <summary>Counts a rendition.</summary>
    public void Photo(bool isReused)
    {
        lock (gate)
            (Made, Reused) = isReused ? (Made, Reused + 1) : (Made + 1, Reused);
    }

    /// <summary>Counts a file.</summary>
    public void File(ContentPath path, long length)
    {
        lock (gate)
            files.Add(path, length);
    }
}

/// <summary>The weight of a page in bytes: as it is, under Brotli, under gzip.</summary>
internal sealed record PageWeight(ContentPath Path, int Bytes, int Brotli, int Gzip);
