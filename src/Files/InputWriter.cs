using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>
/// The one way to write into the input, for commands whose purpose that is. A file is written beside its place and moved there, so that no
/// crash leaves half of it.
/// </summary>
internal sealed class InputWriter(string root)
{
    /// <summary>Writes a file as UTF-8 without byte order mark, newlines as given; false where it already reads so.</summary>
    public bool Write(ContentPath path, string text)
    {
        var file = Path.Combine(Path.GetFullPath(root), path.Value.Replace('/', Path.DirectorySeparatorChar));
        if (File.Exists(file) && File.ReadAllText(file) == text)
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = file + ".tmp";
        File.WriteAllText(draft, text);
        File.Move(draft, file, overwrite: true);
        return true;
    }
}
