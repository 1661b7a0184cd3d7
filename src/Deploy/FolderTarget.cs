using Yujiang.Static.Files;
using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy;

/// <summary>A folder or mounted share that a web server reads. Every file takes its place by a rename.</summary>
internal sealed class FolderTarget(TargetRequest request) : IDeployTarget
{
    // Linux' ENOSPC and EDQUOT as .NET hands them on, and Windows' ERROR_DISK_FULL.
    private static readonly int[] NoSpace = [28, 122, unchecked((int)0x80070070)];
    private readonly ServedFolder folder = new(request.Address);

    /// <summary>How it is known.</summary>
    public static TargetForm Form { get; } = new("", "/srv/www/site", request => new FolderTarget(request));

    /// <inheritdoc/>
    public Task<IReadOnlyList<TargetFile>> ListAsync(IReadOnlyDictionary<ContentPath, SiteFile> site, CancellationToken cancellation) => Try<IReadOnlyList<TargetFile>>(() =>
    {
        if (folder.IsFile)
            throw new TargetRefusedException(DeployWords.IsAFile, request.Address);
        return [.. folder.Enumerate().Select(file =>
        {
            cancellation.ThrowIfCancellationRequested();
            var isLikely = site.TryGetValue(file.Path, out var own) && own.Size == file.Size;
            return new TargetFile(file.Path, file.Size, isLikely ? folder.HashOf(file.Path) : "");
        })];
    });

    /// <inheritdoc/>
    public Task<byte[]> ReadAsync(ContentPath path, CancellationToken cancellation) => Try(() => folder.Read(path));

    /// <inheritdoc/>
    public Task SendAsync(IReadOnlyList<SiteFile> files, Action<SiteFile> arrived, CancellationToken cancellation) => Try(() =>
    {
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            using var bytes = request.Site.Open(file.Path);
            if (folder.Put(file.Path, bytes, file.Sha256) != file.Sha256)
                throw new TargetRefusedException(DeployWords.ChangedMeanwhile, file.Path);
            arrived(file);
        }
        return true;
    });

    /// <inheritdoc/>
    public Task WriteAsync(ContentPath path, byte[] bytes, CancellationToken cancellation) => Try(() =>
    {
        folder.Sweep();
        using var stream = new MemoryStream(bytes);
        return folder.Put(path, stream, ContentHash.Of(bytes));
    });

    /// <inheritdoc/>
    public Task DeleteAsync(IReadOnlyList<ContentPath> paths, CancellationToken cancellation) => Try(() =>
    {
        foreach (var path in paths)
            folder.Delete(path);
        return true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private Task<T> Try<T>(Func<T> work)
    {
        try
        {
            return Task.FromResult(work());
        }
        catch (UnauthorizedAccessException)
        {
            throw new TargetRefusedException(DeployWords.FolderDenied, request.Address);
        }
        catch (IOException exception) when (NoSpace.Contains(exception.HResult))
        {
            throw new TargetRefusedException(DeployWords.DiskFull, request.Address);
        }
        catch (IOException exception)
        {
            throw new TargetRefusedException(DeployWords.DiskFailed, request.Address, exception.Message);
        }
    }
}
