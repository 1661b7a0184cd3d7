using System.Security.Cryptography;
using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>
/// A folder that a web server reads while files are put into it, on a disk or a mounted share. A file is written beside its place under a
/// hidden name and takes its place by a rename, so that whoever reads gets the old file or the new one, whole.
/// </summary>
internal sealed class ServedFolder(string root)
{
    private const string DraftMark = ".incoming-";
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>True where a file stands in the folder's own place.</summary>
    public bool IsFile => File.Exists(root);

    /// <summary>Every file with its size in bytes, hidden ones too, without the drafts that an interrupted run left.</summary>
    public IReadOnlyList<(ContentPath Path, long Size)> Enumerate()
    {
        var found = new List<(ContentPath, long)>();
        foreach (var file in Walk("*").Where(file => !file.Name.StartsWith(DraftMark, StringComparison.Ordinal)))
        {
            if (ContentPath.TryParse(Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), out var path))
                found.Add((path, file.Length));
        }
        return found;
    }

    /// <summary>Removes the drafts that an interrupted run left.</summary>
    public void Sweep()
    {
        foreach (var draft in Walk(DraftMark + "*").ToList())
            draft.Delete();
    }

    /// <summary>SHA-256 of a file, in lower-case hex.</summary>
    public string HashOf(ContentPath path)
    {
        using var file = Disk.Open(PathIn(path));
        return ContentHash.Of(file);
    }

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(ContentPath path) => Disk.Read(PathIn(path));

    /// <summary>
    /// Puts a file in its place; what stood there is replaced. Returns the SHA-256 of what was written, and keeps the old file where that is
    /// not <paramref name="expected"/>.
    /// </summary>
    public string Put(ContentPath path, Stream bytes, string expected)
    {
        var place = PathIn(path);
        var folder = Path.GetDirectoryName(place)!;
        var draft = Path.Combine(folder, DraftMark + Path.GetFileName(place));
        Directory.CreateDirectory(folder);
        try
        {
            var written = Copy(bytes, draft);
            if (written == expected)
                File.Move(draft, place, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Removes a file, and the folders that it leaves empty.</summary>
    public void Delete(ContentPath path)
    {
        File.Delete(PathIn(path));
        for (var folder = path.Folder; folder != ContentPath.Root && !Directory.EnumerateFileSystemEntries(PathIn(folder)).Any(); folder = folder.Folder)
            Directory.Delete(PathIn(folder));
    }

    private IEnumerable<FileInfo> Walk(string pattern) => Directory.Exists(root)
        ? new DirectoryInfo(root).EnumerateFiles(pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        : [];

    private static string Copy(Stream bytes, string draft)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        var buffer = new byte[1 << 16];
        for (var read = bytes.Read(buffer); read > 0; read = bytes.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
            file.Write(buffer, 0, read);
        }
        // A rename must not outlive a power failure that its bytes did not.
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string PathIn(ContentPath path) => Path.Combine(root, path.Value.Replace('/', Path.DirectorySeparatorChar));
}
