using System.Text.Json;
using System.Text.Json.Serialization;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>
/// A photo lab that remembers between runs what a master measured: decoding eight of them takes a second of a processor, and most checks come
/// after another. A record is known by the master's bytes and by the program that measured it, so it never outlives either. Faults are looked
/// at anew.
/// </summary>
internal sealed partial class CachingLab(IPhotoLab lab, BuildCache cache, bool isKeeping) : IPhotoLab
{
    private static readonly Guid Program = typeof(CachingLab).Module.ModuleVersionId;

    /// <inheritdoc/>
    public string Version => lab.Version;

    /// <inheritdoc/>
    public Measurement Measure(string physicalPath, ContentPath file)
    {
        var hash = HashOf(physicalPath);
        // The extension too, since a picture whose content is of another type than its name is a fault.
        var name = "master-" + ContentHash.Of($"{hash} {file.Extension} {lab.Version} {Program}");
        if (cache.Find(name) is { } kept && JsonSerializer.Deserialize(kept, RecordJson.Default.Record) is { } record)
            return new Measurement(record.For(file), PhotoFault.None, "");
        var measurement = lab.Measure(physicalPath, file);
        if (isKeeping && measurement is { Master: { } master, Fault: PhotoFault.None } && master.Hash == hash)
            cache.Keep(name, JsonSerializer.SerializeToUtf8Bytes(Record.Of(master), RecordJson.Default.Record));
        return measurement;
    }

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Make(string physicalPath, IReadOnlyList<RenditionRecipe> recipes, FocalPoint focus) => lab.Make(physicalPath, recipes, focus);

    private static string HashOf(string physicalPath)
    {
        using var stream = Disk.Open(physicalPath);
        return ContentHash.Of(stream);
    }

    private sealed record Record(
        string Hash, int Width, int Height, long Bytes, string Colour, bool IsCmyk, bool HasProfile, bool HasGps, EmbeddedText Embedded)
    {
        public static Record Of(Master master) => new(
            master.Hash, master.Width, master.Height, master.Bytes, master.Colour, master.IsCmyk, master.HasProfile, master.HasGps, master.Embedded);

        public Master For(ContentPath file) => new()
        {
            File = file,
            Hash = Hash,
            Width = Width,
            Height = Height,
            Bytes = Bytes,
            Colour = Colour,
            IsCmyk = IsCmyk,
            HasProfile = HasProfile,
            HasGps = HasGps,
            Embedded = Embedded,
        };
    }

    [JsonSerializable(typeof(Record))]
    private sealed partial class RecordJson : JsonSerializerContext;
}
