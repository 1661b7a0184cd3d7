using System.Collections.Concurrent;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>
/// Makes renditions when a browser asks for them, one at a time, the same bytes that a build makes: they go into the cache that builds take
/// them from.
/// </summary>
internal sealed class PictureDesk(ISourceTree input, BuildCache cache) : IDisposable
{
    private readonly ConcurrentDictionary<ContentPath, byte[]> made = new();
    private readonly SemaphoreSlim turn = new(1);

    // What a lab has found out about a picture holds as long as the master is the same.
    private (string Hash, VipsPhotoLab Lab) last = ("", new VipsPhotoLab());

    /// <summary>The bytes of a rendition; null where the master has changed or gone since it was planned.</summary>
    public async Task<byte[]?> DevelopAsync(Rendition rendition, CancellationToken cancellation)
    {
        if (Find(rendition) is { } ready)
            return ready;
        await turn.WaitAsync(cancellation);
        try
        {
            return Find(rendition) ?? await Task.Run(() => Make(rendition), cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The bytes of a rendition that was made before; null where it was not.</summary>
    public byte[]? Find(Rendition rendition) => made.TryGetValue(rendition.Path, out var bytes) ? bytes : cache.Find(rendition.Path.Name);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private byte[]? Make(Rendition rendition)
    {
        var master = rendition.Photo.Master;
        var file = input.PhysicalPath(master.File);
        try
        {
            if (last.Hash != master.Hash)
                last = (master.Hash, new VipsPhotoLab());
            var bytes = IsStill(master) ? last.Lab.Make(file, [rendition.Recipe], rendition.Photo.Focus)[0] : null;
            // A master that was replaced meanwhile must not leave its picture under the old one's name.
            if (bytes is null || !IsStill(master))
                return null;
            cache.Keep(rendition.Path.Name, bytes);
            return made[rendition.Path] = bytes;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private bool IsStill(Master master) => input.Exists(master.File) && ContentHash.Of(input.ReadBytes(master.File)) == master.Hash;
}
