using System.Formats.Tar;

namespace Yujiang.Static.Files;

/// <summary>A folder on the disk. Links are refused: they may lead out of it; so is all that only looks like a file (pipes, sockets, devices).</summary>
internal sealed class FolderContent : IContent
{
    private readonly string root;

    public FolderContent(string root)
    {
        this.root = Path.GetFullPath(root);
        var entries = Walk(this.root).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        Files = [.. entries.Where(entry => entry.IsFile).Select(entry => entry.Path)];
        Refused = [.. entries.Where(entry => !entry.IsFile).Select(entry => entry.Path)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Files { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Refused { get; }

    /// <inheritdoc/>
    public bool HasFolder(string name) => Directory.Exists(Path.Combine(root, name));

    /// <inheritdoc/>
    public long SizeOf(string path) => FileOf(path).Length;

    /// <inheritdoc/>
    public Stream Open(string path) => FileOf(path).OpenRead();

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private FileInfo FileOf(string path) => new(Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar)));

    private IEnumerable<(string Path, bool IsFile)> Walk(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || entry.Attributes.HasFlag(FileAttributes.Device);
            if (isLink || entry is FileInfo)
                yield return (Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/'), !isLink && IsPlain((FileInfo)entry));
            else
                foreach (var inside in Walk(entry.FullName))
                    yield return inside;
        }
    }

    // Pipes, sockets and devices have no length, and opening one may never come back. Only the writer of tar archives tells what they are
    // without opening them.
    private static bool IsPlain(FileInfo file)
    {
        if (file.Length > 0)
            return true;
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(file.FullName, "file");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
