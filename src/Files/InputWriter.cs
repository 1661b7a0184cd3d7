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

    /// <summary>
    /// Writes a file that must still be what it was when it was read; false, and nothing is touched, where it is not. Links are followed and
    /// permissions kept.
    /// </summary>
    public bool Replace(ContentPath path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var named = Path.Combine(Path.GetFullPath(root), path.Value.Replace('/', Path.DirectorySeparatorChar));
        var file = File.ResolveLinkTarget(named, returnFinalTarget: true)?.FullName ?? named;
        if (!File.Exists(file) || !before.SequenceEqual(File.ReadAllBytes(file)))
            return false;
        var draft = file + ".tmp";
        File.WriteAllBytes(draft, after);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(draft, File.GetUnixFileMode(file));
        File.Move(draft, file, overwrite: true);
        return true;
    }
}
