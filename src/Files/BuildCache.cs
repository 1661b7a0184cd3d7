using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>
/// What is kept between builds, so that deleting the site does not mean encoding every photo again: renditions, and what masters measured. A
/// file is named after its content and the hash of its own bytes, and is believed only if that hash still holds. Losing the folder loses
/// nothing but time.
/// </summary>
internal sealed class BuildCache(string? folder)
{
    private readonly Lazy<Dictionary<string, string>> files = new(() => folder is not null && Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).DistinctBy(Path.GetFileNameWithoutExtension).ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
        : []);
    private readonly Lock turn = new();

    /// <summary>The bytes kept under a name, or null where there are none that can be believed.</summary>
    public byte[]? Find(string name)
    {
        if (!files.Value.TryGetValue(name, out var file) || !File.Exists(file))
            return null;
        var bytes = File.ReadAllBytes(file);
        return Path.GetExtension(file) == "." + ContentHash.Of(bytes) ? bytes : null;
    }

    /// <summary>Keeps bytes under a name that tells all they depend on.</summary>
    public void Keep(string name, byte[] bytes)
    {
        if (folder is null)
            return;
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{name}.{ContentHash.Of(bytes)}");
        var draft = file + ".tmp";
        // Two pictures of the same content have one name.
        lock (turn)
        {
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, file, overwrite: true);
        }
    }
}
