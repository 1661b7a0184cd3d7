using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>
/// Files that come into the input together or not at all: all are written beside their places first, then moved there, and what was moved is
/// taken back where a later one fails. No file is ever written over, but for one that is replaced knowingly.
/// </summary>
internal sealed class InputAddition(string root)
{
    private readonly string root = Path.GetFullPath(root);
    private readonly List<(string File, byte[] After, byte[]? Before)> files = [];

    /// <summary>A file that is not there yet.</summary>
    public void Add(ContentPath path, byte[] bytes) => files.Add((PathOf(path), bytes, null));

    /// <summary>A file that stands there and reads <paramref name="before"/>.</summary>
    public void Replace(ContentPath path, byte[] before, byte[] after) => files.Add((PathOf(path), after, before));

    /// <summary>Writes all of them.</summary>
    /// <exception cref="IOException">One could not be written, or a file came in between; then the input is as it was.</exception>
    public void Commit()
    {
        var (folders, moved) = (new List<string>(), new List<(string File, byte[]? Before)>());
        try
        {
            foreach (var (file, after, before) in files)
            {
                if (before is not null && !File.ReadAllBytes(file).AsSpan().SequenceEqual(before))
                    throw new IOException($"{file} changed while it was being read.");
                MakeFolder(Path.GetDirectoryName(file)!, folders);
                File.WriteAllBytes(DraftOf(file), after);
            }
            foreach (var (file, _, before) in files)
            {
                File.Move(DraftOf(file), file, overwrite: before is not null);
                moved.Add((file, before));
            }
        }
        catch
        {
            TakeBack(moved, folders);
            throw;
        }
    }

    private void TakeBack(List<(string File, byte[]? Before)> moved, List<string> folders)
    {
        foreach (var (file, _, _) in files.Where(file => File.Exists(DraftOf(file.File))))
            File.Delete(DraftOf(file));
        foreach (var (file, before) in moved)
        {
            if (before is null)
                File.Delete(file);
            else
                File.WriteAllBytes(file, before);
        }
        foreach (var folder in Enumerable.Reverse(folders).Where(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
            Directory.Delete(folder);
    }

    // Folders that were not there are noted, the outermost first.
    private static void MakeFolder(string folder, List<string> made)
    {
        if (Directory.Exists(folder))
            return;
        MakeFolder(Path.GetDirectoryName(folder)!, made);
        Directory.CreateDirectory(folder);
        made.Add(folder);
    }

    private static string DraftOf(string file) => file + ".tmp";

    private string PathOf(ContentPath path) => Path.Combine(root, path.Value.Replace('/', Path.DirectorySeparatorChar));
}
