using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>A source tree with some of its files as they might read; nothing is written.</summary>
internal sealed class PatchedSourceTree(ISourceTree source) : ISourceTree
{
    private readonly SortedDictionary<ContentPath, (byte[] Before, byte[] After)> patches = [];

    /// <summary>The patched files: as they were read, and as they would read.</summary>
    public IReadOnlyDictionary<ContentPath, (byte[] Before, byte[] After)> Patches => patches;

    /// <summary>Lets the file read otherwise.</summary>
    public void Patch(ContentPath path, byte[] content) =>
        patches[path] = (patches.TryGetValue(path, out var earlier) ? earlier.Before : source.ReadBytes(path), content);

    /// <inheritdoc/>
    public IReadOnlyList<ContentPath> Enumerate(ContentPath folder) => source.Enumerate(folder);

    /// <inheritdoc/>
    public bool Exists(ContentPath path) => source.Exists(path);

    /// <inheritdoc/>
    public byte[] ReadBytes(ContentPath path) => patches.TryGetValue(path, out var patch) ? patch.After : source.ReadBytes(path);

    /// <inheritdoc/>
    public string PhysicalPath(ContentPath path) => source.PhysicalPath(path);

    /// <inheritdoc/>
    public ContentPath Named(ContentPath path) => source.Named(path);
}
