using System.Buffers.Binary;
using System.Text;

namespace Yujiang.Static.Archive.Zip;

/// <summary>
/// The one form in which <see cref="ZipPacker"/> writes, held against an archive that may be damaged: files are taken from where this form
/// has them, so that every place that departs from it can be told, whatever else is wrong.
/// </summary>
internal static class ZipForm
{
    private const uint LocalSignature = 0x04034b50;

    /// <summary>
    /// The files an archive of this form has by the headers before them, as far as these can be followed: what is left where its directory
    /// is damaged or cut off.
    /// </summary>
    public static IReadOnlyList<(string Name, long Size)> Walk(ReadOnlySpan<byte> archive)
    {
        var files = new List<(string, long)>();
        for (long place = 0; place + ZipPacker.LocalLength <= archive.Length && files.Count < ushort.MaxValue;)
        {
            var header = archive[(int)place..];
            var (length, size) = (BinaryPrimitives.ReadUInt16LittleEndian(header[26..]), BinaryPrimitives.ReadUInt32LittleEndian(header[22..]));
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalSignature || ZipPacker.LocalLength + length + (long)size > header.Length)
                break;
            files.Add((Encoding.UTF8.GetString(header.Slice(ZipPacker.LocalLength, length)), size));
            place += ZipPacker.LocalLength + length + size;
        }
        return files;
    }

    /// <summary>The archive as this form has it, of the files that stand in <paramref name="archive"/> one after the other.</summary>
    public static byte[] Write(ReadOnlyMemory<byte> archive, IReadOnlyList<(string Name, long Size)> files)
    {
        var (entries, place) = (new List<(string, ReadOnlyMemory<byte>)>(), 0L);
        foreach (var (name, size) in files)
        {
            place += ZipPacker.LocalLength + Encoding.UTF8.GetByteCount(name);
            entries.Add((name, archive[(int)Math.Min(place, archive.Length)..(int)Math.Clamp(place + size, 0, archive.Length)]));
            place = Math.Clamp(place + size, 0, archive.Length);
        }
        return ZipPacker.Write(entries);
    }

    /// <summary>
    /// The files at which an archive departs from this form; an empty name for its end. Damage that reading passes over shows here, such as
    /// a wrong time or a byte between two files.
    /// </summary>
    public static IReadOnlyList<string> Departures(ReadOnlyMemory<byte> archive, IReadOnlyList<(string Name, long Size)> files)
    {
        if (files.Count > ushort.MaxValue)
            return [""];
        var form = Write(archive, files);
        var (names, stretches) = (Disordered(files).ToList(), Stretches(files).Append(("", form.Length)));
        // Where something was put in or left out, all that follows stands elsewhere: the first place tells.
        var length = form.Length == archive.Length ? form.Length : Math.Min(form.Length, archive.Span.CommonPrefixLength(form) + 1);
        var place = 0;
        foreach (var (name, size) in stretches)
        {
            var end = (int)Math.Min(place + size, length);
            if (end <= place)
                break;
            if (end > archive.Length || !archive.Span[place..end].SequenceEqual(form.AsSpan(place..end)))
                names.Add(name);
            place = end;
        }
        if (form.Length != archive.Length && length == form.Length && names.Count == 0)
            names.Add("");
        return [.. names.Distinct()];
    }

    private static IEnumerable<string> Disordered(IReadOnlyList<(string Name, long Size)> files) =>
        files.Zip(files.Skip(1)).Where(pair => string.CompareOrdinal(pair.First.Name, pair.Second.Name) >= 0).Select(pair => pair.Second.Name)
            .Concat(files.Select(file => file.Name).Where(name => name.EndsWith('/')));

    // Headers and bodies of all files, then their lines in the directory.
    private static IEnumerable<(string Name, long Length)> Stretches(IReadOnlyList<(string Name, long Size)> files) =>
        files.Select(file => (file.Name, ZipPacker.LocalLength + Encoding.UTF8.GetByteCount(file.Name) + file.Size))
            .Concat(files.Select(file => (file.Name, (long)ZipPacker.CentralLength + Encoding.UTF8.GetByteCount(file.Name))));
}
