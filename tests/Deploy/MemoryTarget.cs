using System.Text;
using Yujiang.Static.Deploy;
using Yujiang.Static.Files;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>
/// A target in memory that lets a test look at it after every single change, and that breaks down before any change the test chooses. It
/// tells hashes or not, as stores do.
/// </summary>
internal sealed class MemoryTarget(bool tellsHashes = true) : IDeployTarget
{
    private readonly SortedDictionary<ContentPath, byte[]> files = [];

    /// <summary>The number of changes made so far.</summary>
    public int Changes { get; private set; }

    /// <summary>The change before which it breaks down.</summary>
    public int BreaksAt { get; set; } = int.MaxValue;

    public FinishedSite Site { get; set; } = new(".");

    public Action Looks { get; set; } = () => { };

    /// <summary>The changes in their order: a path that was written, or a minus and a path that was removed.</summary>
    public List<string> Log { get; } = [];

    public IEnumerable<string> Paths => files.Keys.Select(path => path.Value);

    public bool Has(string path) => files.ContainsKey(ContentPath.Of(path));

    public byte[] this[string path] => files[ContentPath.Of(path)];

    public string TextOf(string path) => Encoding.UTF8.GetString(this[path]);

    public void Lay(string path, string text) => files[ContentPath.Of(path)] = Encoding.UTF8.GetBytes(text);

    public Task<IReadOnlyList<TargetFile>> ListAsync(IReadOnlyDictionary<ContentPath, SiteFile> site, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<TargetFile>>([.. files.Select(file => new TargetFile(file.Key, file.Value.Length, tellsHashes ? ContentHash.Of(file.Value) : ""))]);

    public Task<byte[]> ReadAsync(ContentPath path, CancellationToken cancellation) => Task.FromResult(files[path]);

    public Task SendAsync(IReadOnlyList<SiteFile> files, Action<SiteFile> arrived, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            using var stream = Site.Open(file.Path);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Change(file.Path.Value, () => this.files[file.Path] = bytes.ToArray());
            arrived(file);
        }
        return Task.CompletedTask;
    }

    public Task WriteAsync(ContentPath path, byte[] bytes, CancellationToken cancellation)
    {
        Change(path.Value, () => files[path] = bytes);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(IReadOnlyList<ContentPath> paths, CancellationToken cancellation)
    {
        foreach (var path in paths)
            Change("-" + path, () => files.Remove(path));
        return Task.CompletedTask;
    }

    public void Dispose()
    {
    }

    private void Change(string entry, Action change)
    {
        if (Changes == BreaksAt)
            throw new BrokenDownException();
        Changes++;
        change();
        Log.Add(entry);
        Looks();
    }
}

/// <summary>The end of a process, as far as a stage can tell.</summary>
internal sealed class BrokenDownException : Exception;
