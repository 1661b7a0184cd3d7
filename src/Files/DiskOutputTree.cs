using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>The site on the disk. The stage is a hidden sibling, so that publishing is two renames on one file system.</summary>
internal sealed class DiskOutputTree : IOutputTree, IDisposable
{
    private readonly string root;
    private readonly string stage;
    private readonly string last;
    private FileStream? guard;

    public DiskOutputTree(string root)
    {
        this.root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        var (parent, name) = (Path.GetDirectoryName(this.root) ?? this.root, Path.GetFileName(this.root));
        stage = Path.Combine(parent, $".{name}.next");
        last = Path.Combine(parent, $".{name}.last");
    }

    /// <inheritdoc/>
    public OutputFault Open()
    {
        if (File.Exists(root))
            return OutputFault.Foreign;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(root)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return OutputFault.Denied;
        }
        try
        {
            guard = new FileStream(stage + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return OutputFault.Busy;
        }
        catch (UnauthorizedAccessException)
        {
            return OutputFault.Denied;
        }
        Recover();
        if (IsForeign())
            return OutputFault.Foreign;
        Directory.CreateDirectory(stage);
        return OutputFault.None;
    }

    /// <inheritdoc/>
    public void Write(ContentPath path, ReadOnlySpan<byte> bytes)
    {
        var file = PathIn(stage, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        stream.Write(bytes);
    }

    /// <inheritdoc/>
    public byte[] Staged(ContentPath path) => File.ReadAllBytes(PathIn(stage, path));

    /// <inheritdoc/>
    public byte[]? Previous(ContentPath path) => PathIn(root, path) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null;

    /// <inheritdoc/>
    public void Publish()
    {
        if (Directory.Exists(root))
        {
            KeepHidden();
            Directory.Move(root, last);
        }
        Directory.Move(stage, root);
        if (Directory.Exists(last))
            Directory.Delete(last, recursive: true);
    }

    /// <inheritdoc/>
    public void Abandon()
    {
        if (Directory.Exists(stage))
            Directory.Delete(stage, recursive: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (guard is null)
            return;
        Abandon();
        guard.Dispose();
    }

    // A build that was killed leaves its stage, or, between the two renames, the site under its old name.
    private void Recover()
    {
        Abandon();
        if (!Directory.Exists(last))
            return;
        if (Directory.Exists(root))
            Directory.Delete(last, recursive: true);
        else
            Directory.Move(last, root);
    }

    private bool IsForeign() =>
        Directory.Exists(root)
        && Directory.EnumerateFileSystemEntries(root).Any(entry => !Path.GetFileName(entry).StartsWith('.'))
        && !File.Exists(PathIn(root, Manifest.Path));

    // .gitignore, .git of a publishing branch and the like belong to the folder's owner, not to the site. What the last site listed as its
    // own (.nojekyll, .htaccess) does not: kept, it would make the site differ from one built afresh, and be obeyed by the host.
    private void KeepHidden()
    {
        var own = Manifest.Parse(Previous(Manifest.Path)).Paths.Select(path => path.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in Directory.EnumerateFileSystemEntries(root).Where(entry => Path.GetFileName(entry).StartsWith('.') && !own.Contains(Path.GetFileName(entry))))
        {
            var target = Path.Combine(stage, Path.GetFileName(entry));
            if (File.Exists(target) || Directory.Exists(target))
                continue;
            if (File.Exists(entry))
                File.Copy(entry, target);
            else
                Copy(entry, target);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private static string PathIn(string folder, ContentPath path) => Path.Combine(folder, path.Value.Replace('/', Path.DirectorySeparatorChar));
}
