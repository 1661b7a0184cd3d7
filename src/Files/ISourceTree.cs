using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>A folder that is read and never written: the input or the theme. Paths given and returned are relative to it.</summary>
internal interface ISourceTree
{
    /// <summary>Every file below the folder, in ordinal order; hidden files and folders (leading dot) and other <see cref="Litter"/> are left out.</summary>
    IReadOnlyList<ContentPath> Enumerate(ContentPath folder);

    /// <summary>True where a file stands at the path.</summary>
    bool Exists(ContentPath path);

    /// <summary>The bytes of a file.</summary>
    byte[] ReadBytes(ContentPath path);

    /// <summary>The path as the operating system knows it, for libraries that open files themselves.</summary>
    string PhysicalPath(ContentPath path);

    /// <summary>The path as diagnostics name it: with the tree's own name (input, theme) in front.</summary>
    ContentPath Named(ContentPath path);
}
