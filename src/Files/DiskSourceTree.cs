using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>A source tree on the disk.</summary>
internal sealed class DiskSourceTree(string root, string name) : ISourceTree
{
    private readonly string root = Path.GetFullPath(root);

    /// <inheritdoc/>
    public IReadOnlyList<ContentPath> Enumerate(ContentPath folder)
    {
        var start = PhysicalPath(folder);
        if (!Directory.Exists(start))
            return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System };
        return [.. Directory.EnumerateFiles(start, "*", options)
            .Select(file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !Litter.IsIn(file))
            .Where(file => ContentPath.TryParse(file, out _))
            .Select(ContentPath.Of)
            .Order()];
    }

    /// <inheritdoc/>
    public bool Exists(ContentPath path) => File.Exists(PhysicalPath(path));

    /// <inheritdoc/>
    public byte[] ReadBytes(ContentPath path) => Disk.Read(PhysicalPath(path));

    /// <inheritdoc/>
    public string PhysicalPath(ContentPath path) => Path.Combine(root, path.Value.Replace('/', Path.DirectorySeparatorChar));

    /// <inheritdoc/>
    public ContentPath Named(ContentPath path) => path.Value.Length == 0 ? ContentPath.Of(name) : ContentPath.Of(name).Below(path.Value);
}
