using System.Collections.Concurrent;
using Yujiang.Static.Text;

namespace Yujiang.Static.Files.Git;

/// <summary>
/// A source tree as the index or a commit holds it. What is the same in the working copy is read there; the rest comes from git, and is laid
/// into a temporary folder where a library wants a file. Gone when disposed of.
/// </summary>
internal sealed class GitSourceTree(GitFolder folder, IReadOnlyDictionary<ContentPath, string> blobs, DiskSourceTree workingCopy) : ISourceTree, IDisposable
{
    private readonly ConcurrentDictionary<ContentPath, Lazy<byte[]>> read = new();
    private readonly ConcurrentDictionary<ContentPath, Lazy<string>> laid = new();
    private readonly Lazy<string> stage = new(() => Directory.CreateTempSubdirectory("yujiang-staged-").FullName);

    /// <inheritdoc/>
    public IReadOnlyList<ContentPath> Enumerate(ContentPath folder) => [.. blobs.Keys.Where(path => path.IsWithin(folder)).Order()];

    /// <inheritdoc/>
    public bool Exists(ContentPath path) => blobs.ContainsKey(path);

    /// <inheritdoc/>
    public byte[] ReadBytes(ContentPath path) => IsInWorkingCopy(path)
        ? workingCopy.ReadBytes(path)
        : read.GetOrAdd(path, _ => new Lazy<byte[]>(() => folder.Read(path, blobs[path]))).Value;

    /// <inheritdoc/>
    public string PhysicalPath(ContentPath path) => !blobs.ContainsKey(path) || IsInWorkingCopy(path)
        ? workingCopy.PhysicalPath(path)
        : laid.GetOrAdd(path, _ => new Lazy<string>(() => Lay(path))).Value;

    /// <inheritdoc/>
    public ContentPath Named(ContentPath path) => workingCopy.Named(path);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (stage.IsValueCreated)
            Directory.Delete(stage.Value, recursive: true);
    }

    private bool IsInWorkingCopy(ContentPath path) => !folder.Changed.Contains(path) && folder.Index.GetValueOrDefault(path) == blobs[path];

    private string Lay(ContentPath path)
    {
        var file = Path.Combine(stage.Value, path.Value.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, ReadBytes(path));
        return file;
    }
}
