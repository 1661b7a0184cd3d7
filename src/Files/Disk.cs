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

    /// <summary>The file's bytes.</summary>
    public static byte[] Read(string path) => File.ReadAllBytes(path);

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
