using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>
/// A finished site as a build would leave it, small and of two versions: the second has other pictures on every page, an edition more and
/// one less. A page names its pictures by their paths from the root.
/// </summary>
internal sealed partial class PaperSite
{
    private const int PhotosOfAnEdition = 8;
    private readonly int photoBytes;

    private PaperSite(string folder, int photoBytes) => (Folder, this.photoBytes) = (folder, photoBytes);

    public string Folder { get; }

    public FinishedSite Finished => new(Folder);

    /// <summary>The paths of all files, the manifest included.</summary>
    public IReadOnlyList<string> Paths => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static PaperSite Old(string folder, int photoBytes = 500) => new PaperSite(folder, photoBytes).Write("old", ["spring", "summer", "winter"]);

    public static PaperSite New(string folder, int photoBytes = 500) => new PaperSite(folder, photoBytes).Write("new", ["spring", "summer", "autumn"]);

    /// <summary>The pictures a page names.</summary>
    public static IReadOnlyList<string> PicturesOf(string page) => [.. Picture().Matches(page).Select(match => match.Value)];

    public byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Folder, path));

    /// <summary>Adds a file and names it in the manifest.</summary>
    public void Add(string path, byte[] bytes)
    {
        Put(path, bytes);
        Seal();
    }

    /// <summary>Removes files and their lines in the manifest.</summary>
    public void Remove(Func<string, bool> which)
    {
        foreach (var path in Paths.Where(which))
            File.Delete(Path.Combine(Folder, path));
        Seal();
    }

    private PaperSite Write(string version, string[] editions)
    {
        foreach (var edition in editions)
        {
            var pictures = Enumerable.Range(0, PhotosOfAnEdition).Select(number => PutPhoto(edition, number, number < 3 ? version : "both"));
            PutPage($"zh/{edition}/index.html", version, pictures);
            PutPage($"zh/{edition}/lite/index.html", version, []);
        }
        PutPage("index.html", version, []);
        PutPage("zh/index.html", version, [PutPhoto("front", 0, version)]);
        PutText("zh/feed.xml", $"<feed>{version}</feed>");
        PutText("sw.js", $"// {version}");
        PutText("manifest.webmanifest", "{}");
        PutText("robots.txt", "User-agent: *");
        PutText(".nojekyll", "");
        Seal();
        return this;
    }

    private string PutPhoto(string edition, int number, string version)
    {
        var bytes = new byte[photoBytes];
        new Random(HashCode(edition + number + version)).NextBytes(bytes);
        var path = $"photos/{edition}/photo{number}-360.{ContentHash.Short(bytes)}.jpg";
        Put(path, bytes);
        return path;
    }

    private void PutPage(string path, string version, IEnumerable<string> pictures)
    {
        var page = $"<!doctype html>\n<p>{version} {path}\n{string.Concat(pictures.Select(picture => $"<img src=\"/{picture}\">\n"))}";
        PutText(path, page);
        using var twin = new MemoryStream();
        using (var gzip = new GZipStream(twin, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(page));
        Put(path + ".gz", twin.ToArray());
    }

    private void Seal()
    {
        var manifest = new Manifest();
        foreach (var path in Paths.Where(path => path != Manifest.Path.Value))
            manifest.Add(ContentPath.Of(path), ContentHash.Of(Read(path)));
        PutText(Manifest.Path.Value, manifest.ToString());
    }

    private void PutText(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    private void Put(string path, byte[] bytes)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    private static int HashCode(string text) => text.Aggregate(7, (code, letter) => unchecked((code * 31) + letter));

    [GeneratedRegex(@"photos/[a-z0-9./-]+\.jpg")]
    private static partial Regex Picture();
}
