using System.Formats.Tar;

namespace Yujiang.Static.Files;

/// <summary>What stands at a path that an operator typed.</summary>
internal static class Disk
{
    /// <summary>True for a folder.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>True for a file.</summary>
    public static bool IsFile(string path) => File.Exists(path);

    /// <summary>True for a file that only holds bytes: no pipe, socket or device.</summary>
    public static bool IsPlainFile(string path)
    {
        var file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
        if (!file.Exists || file.Length > 0)
            return file.Exists;
        // What is none has no length, and opening it may never come back. Only the writer of tar archives tells what it is without opening it.
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(file.FullName, "file");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Opens a file to be read, and keeps nobody from saving, moving or deleting it meanwhile: an editor's programs go first.</summary>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>The file's bytes.</summary>
    public static byte[] Read(string path)
    {
        using var file = Open(path);
        using var bytes = new MemoryStream(file.CanSeek ? (int)Math.Min(file.Length, Array.MaxLength) : 0);
        file.CopyTo(bytes);
        return bytes.GetBuffer() is var whole && whole.Length == bytes.Length ? whole : bytes.ToArray();
    }

    /// <summary>Writes a file, and the folder around it.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Deletes a folder with all that is in it.</summary>
    public static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }
}
