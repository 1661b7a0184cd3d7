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
                yield return (Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/'), !isLink && Disk.IsPlainFile(entry.FullName));
            else
                foreach (var inside in Walk(entry.FullName))
                    yield return inside;
        }
    }
}
