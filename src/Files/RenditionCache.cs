using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>
/// Renditions kept between builds, so that deleting the site does not mean encoding every photo again. A file is named after the
/// rendition and the hash of its own bytes, and is believed only if that hash still holds. Losing the folder loses nothing but time.
/// </summary>
internal sealed class RenditionCache(string? folder)
{
    private readonly Lazy<Dictionary<string, string>> files = new(() => folder is not null && Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
        : []);

    /// <summary>The bytes of a rendition, or null where the cache has none that can be believed.</summary>
    public byte[]? Find(ContentPath rendition)
    {
        if (!files.Value.TryGetValue(rendition.Name, out var file) || !File.Exists(file))
            return null;
        var bytes = File.ReadAllBytes(file);
        return Path.GetExtension(file) == "." + ContentHash.Of(bytes) ? bytes : null;
    }

    /// <summary>Keeps the bytes of a rendition.</summary>
    public void Keep(ContentPath rendition, byte[] bytes)
    {
        if (folder is null)
            return;
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{rendition.Name}.{ContentHash.Of(bytes)}");
        var draft = file + ".tmp";
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, file, overwrite: true);
    }
}
