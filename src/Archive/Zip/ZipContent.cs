using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Yujiang.Static.Files;

namespace Yujiang.Static.Archive.Zip;

/// <summary>
/// The files of a ZIP archive, or those below one folder of it. Entries that lie (a path that leads out, a name twice, a checksum that does
/// not hold) are refused.
/// </summary>
internal sealed partial class ZipContent : IContent
{
    private readonly ZipArchive archive;
    private readonly string prefix;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);
    private readonly List<string> refused = [];
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    private ZipContent(ZipArchive archive, string prefix)
    {
        (this.archive, this.prefix) = (archive, prefix);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var name = entry.FullName[prefix.Length..];
            if (name.Contains('/'))
                folders.Add(name.Split('/')[0]);
            if (name.Length == 0 || name.EndsWith('/'))
                continue;
            if (Verification.CopyPath.IsUnsafe(name) || entry.IsEncrypted || !IsWhole(entry) || !entries.TryAdd(name, entry))
                refused.Add(name);
        }
        // A bag in a ZIP file stands in one folder, and nothing beside it (RFC 8493, 4.2).
        refused.AddRange(archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith(prefix, StringComparison.Ordinal)));
        Files = [.. entries.Keys.Except(refused).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Opens an archive; null where the bytes are none. The folder at its root that holds a bag is entered, else a single one; what stands
    /// beside it is refused.
    /// </summary>
    public static ZipContent? Open(byte[] bytes)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            // Entries laid over each other unpack to any size.
            if (archive.Entries.Sum(entry => entry.CompressedLength) > bytes.Length)
                return null;
            return new ZipContent(archive, BaseOf([.. archive.Entries.Select(entry => entry.FullName)]));
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Files { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Refused => refused;

    /// <summary>True for a file that is deflated inside the archive.</summary>
    public bool IsCompressed(string path) => entries[path].CompressedLength != entries[path].Length;

    /// <inheritdoc/>
    public bool HasFolder(string name) => folders.Contains(name);

    /// <inheritdoc/>
    public Stream Open(string path) => entries[path].Open();

    /// <inheritdoc/>
    public long SizeOf(string path) => entries[path].Length;

    /// <summary>The text of a file, though its checksum does not hold; empty where it is not there or cannot be read.</summary>
    public string TextOf(string path)
    {
        try
        {
            return archive.GetEntry(prefix + path) is { } entry ? Encoding.UTF8.GetString(Read(entry)) : "";
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return "";
        }
    }

    /// <summary>For an archive of our own making, which has but one form: the entries at which <paramref name="bytes"/> depart from it.</summary>
    public IEnumerable<string> Departures(byte[] bytes) =>
        ZipForm.Departures(bytes, [.. archive.Entries.Select(entry => (entry.FullName, entry.Length))]).Select(Inside);

    private string Inside(string name) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    // The folder with the most of what stands in a bag's base directory: one entry whose name is damaged moves no other.
    private static string BaseOf(IReadOnlyList<string> names)
    {
        var marks = names.Where(name => Mark().IsMatch(name)).GroupBy(RootOf).MaxBy(group => group.Count());
        return marks is not null ? marks.Key : names.Select(RootOf).Distinct().ToList() is [var only] ? only : "";
    }

    private static string RootOf(string name) => name[..(name.IndexOf('/', StringComparison.Ordinal) + 1)];

    [GeneratedRegex(@"^([^/]+/)?(bagit|(tag)?manifest-[^/]+)\.txt$")]
    private static partial Regex Mark();

    private static bool IsWhole(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            return Crc32.Of(stream) == entry.Crc32;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return false;
        }
    }

    // What the framework's reader says of headers that contradict themselves.
    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
