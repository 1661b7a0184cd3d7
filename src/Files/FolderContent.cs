namespace Yujiang.Static.Files;

/// <summary>A folder on the disk. Links are refused: they may lead out of it.</summary>
internal sealed class FolderContent : IContent
{
    private readonly string root;

    public FolderContent(string root)
    {
        this.root = Path.GetFullPath(root);
        var entries = Walk(this.root).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        Files = [.. entries.Where(entry => !entry.IsLink).Select(entry => entry.Path)];
        Refused = [.. entries.Where(entry => entry.IsLink).Select(entry => entry.Path)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Files { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Refused { get; }

    /// <inheritdoc/>
    public bool HasFolder(string name) => Directory.Exists(Path.Combine(root, name));

    /// <inheritdoc/>
    public Stream Open(string path)
    {
        var file = new FileInfo(Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar)));
        // Pipes and devices have no length, and opening one may never come back.
        return file.Length == 0 ? new MemoryStream([]) : file.OpenRead();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private IEnumerable<(string Path, bool IsLink)> Walk(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || entry.Attributes.HasFlag(FileAttributes.Device);
            if (isLink || entry is FileInfo)
                yield return (Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/'), isLink);
            else
                foreach (var inside in Walk(entry.FullName))
                    yield return inside;
        }
    }
}
