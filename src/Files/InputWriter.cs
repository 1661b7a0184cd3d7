using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>
/// The one way to write into the input, for commands whose purpose that is. A file is written beside its place and moved there, so that no
/// crash leaves half of it.
/// </summary>
internal sealed class InputWriter(string root)
{
    private readonly string root = Path.GetFullPath(root);

    /// <summary>Writes a file as UTF-8 without byte order mark, newlines as given; false where it already reads so.</summary>
    public bool Write(ContentPath path, string text)
    {
        var file = PlaceOf(path);
        if (File.Exists(file) && File.ReadAllText(file) == text)
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = DraftOf(file);
        File.WriteAllText(draft, text);
        File.Move(draft, file, overwrite: true);
        return true;
    }

    /// <summary>
    /// Writes a file that must still be what it was when it was read; false, and nothing is touched, where it is not. Links are followed and
    /// permissions kept.
    /// </summary>
    public bool Replace(ContentPath path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var named = PlaceOf(path);
        var file = File.ResolveLinkTarget(named, returnFinalTarget: true)?.FullName ?? named;
        if (!File.Exists(file) || !before.SequenceEqual(File.ReadAllBytes(file)))
            return false;
        var draft = DraftOf(file);
        File.WriteAllBytes(draft, after);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(draft, File.GetUnixFileMode(file));
        File.Move(draft, file, overwrite: true);
        return true;
    }

    /// <summary>Where a file of the input lies on the disk.</summary>
    public string PlaceOf(ContentPath path) => Path.Combine(root, path.Value.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Where a file is written before it is moved to its place.</summary>
    public static string DraftOf(string file) => file + ".tmp";
}
