using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>The folder of a finished site, read and never written.</summary>
internal sealed class FinishedSite(string root)
{
    /// <summary>The folder as the operating system knows it.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>True where a file stands at the path.</summary>
    public bool Has(ContentPath path) => File.Exists(PhysicalPath(path));

    /// <summary>A file, to be read once from its first byte.</summary>
    public FileStream Open(ContentPath path) => new(PhysicalPath(path), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    private string PhysicalPath(ContentPath path) => Path.Combine(Root, path.Value.Replace('/', Path.DirectorySeparatorChar));
}
