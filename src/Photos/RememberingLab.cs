using System.Collections.Concurrent;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Photos;

/// <summary>A photo lab that measures a picture once, for as long as its file has the same size and time: for a process that reads the same folders again and again.</summary>
internal sealed class RememberingLab(IPhotoLab lab) : IPhotoLab
{
    private readonly ConcurrentDictionary<string, (long Length, long Ticks, Measurement Measurement)> known = new();

    /// <inheritdoc/>
    public string Version => lab.Version;

    /// <inheritdoc/>
    public Measurement Measure(string physicalPath, ContentPath file)
    {
        var now = new FileInfo(physicalPath);
        var (length, ticks) = (now.Length, now.LastWriteTimeUtc.Ticks);
        if (known.TryGetValue(physicalPath, out var last) && last.Length == length && last.Ticks == ticks)
            return last.Measurement;
        var measurement = lab.Measure(physicalPath, file);
        known[physicalPath] = (length, ticks, measurement);
        return measurement;
    }

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Make(string physicalPath, IReadOnlyList<RenditionRecipe> recipes, FocalPoint focus) => lab.Make(physicalPath, recipes, focus);
}
