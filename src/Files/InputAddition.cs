using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>
/// Files that come into the input together or not at all: all are written beside their places first, then moved there, and what was moved is
/// taken back where a later one fails. No file is ever written over, but for one that is replaced knowingly, as the last.
/// </summary>
internal sealed class InputAddition(string root)
{
    private readonly InputWriter writer = new(root);
    private readonly List<(string File, byte[] Bytes)> files = [];
    private (ContentPath Path, byte[] Before, byte[] After)? replaced;

    /// <summary>A file that is not there yet.</summary>
    public void Add(ContentPath path, byte[] bytes) => files.Add((writer.PlaceOf(path), bytes));

    /// <summary>The one file that stands there and reads <paramref name="before"/>.</summary>
    public void Replace(ContentPath path, byte[] before, byte[] after) => replaced = (path, before, after);

    /// <summary>Writes all of them.</summary>
    /// <exception cref="IOException">One could not be written, or a file came in between; then the input is as it was.</exception>
    public void Commit()
    {
        var (folders, moved) = (new List<string>(), new List<string>());
        try
        {
            foreach (var (file, bytes) in files)
            {
                MakeFolder(Path.GetDirectoryName(file)!, folders);
                File.WriteAllBytes(InputWriter.DraftOf(file), bytes);
            }
            foreach (var (file, _) in files)
            {
                File.Move(InputWriter.DraftOf(file), file, overwrite: false);
                moved.Add(file);
            }
            if (replaced is var (path, before, after) && !writer.Replace(path, before, after))
                throw new IOException($"{path} changed while it was being read.");
        }
        catch
        {
            TakeBack(moved, folders);
            throw;
        }
    }

    private void TakeBack(List<string> moved, List<string> folders)
    {
        foreach (var file in files.Select(file => InputWriter.DraftOf(file.File)).Where(File.Exists).Concat(moved))
            File.Delete(file);
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
}
