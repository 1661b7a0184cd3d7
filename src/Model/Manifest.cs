using System.Text;
using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>
/// archive/manifest-sha256.txt: every published file with its SHA-256, in the form coreutils' <c>sha256sum -c</c> accepts when run in the
/// site's folder. It is also how a build knows what of the last one can be trusted.
/// </summary>
internal sealed class Manifest
{
    /// <summary>Where it is published. It lists all files but itself.</summary>
    public static readonly ContentPath Path = ContentPath.Of("archive/manifest-sha256.txt");

    private readonly SortedDictionary<ContentPath, string> hashes = [];

    /// <summary>Reads a manifest; lines that are not of its form are passed over.</summary>
    public static Manifest Parse(byte[]? bytes)
    {
        var manifest = new Manifest();
        foreach (var line in Encoding.UTF8.GetString(bytes ?? []).Split('\n'))
        {
            if (line.Length > 66 && line[64] == ' ' && ContentPath.TryParse(line[66..], out var path))
                manifest.hashes[path] = line[..64];
        }
        return manifest;
    }

    /// <summary>The files it lists, in ordinal order.</summary>
    public IEnumerable<ContentPath> Paths => hashes.Keys;

    /// <summary>The hash of a file, or an empty text where it is not listed.</summary>
    public string this[ContentPath path] => hashes.GetValueOrDefault(path, "");

    /// <summary>Lists a file. Thread-safe.</summary>
    public void Add(ContentPath path, string hash)
    {
        lock (hashes)
            hashes.Add(path, hash);
    }

    /// <summary>The one form in which a manifest is written: hash and path, in ordinal order of the paths.</summary>
    public static string Write(IEnumerable<(string Path, string Hash)> files) =>
        string.Concat(files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Hash}  {file.Path}\n"));

    /// <inheritdoc/>
    public override string ToString() => Write(hashes.Select(entry => (entry.Key.Value, entry.Value)));
}
