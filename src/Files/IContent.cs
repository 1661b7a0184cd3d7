namespace Yujiang.Static.Files;

/// <summary>
/// The files of something that came from elsewhere, a folder or a ZIP file, by relative path with forward slashes, just as they are named
/// there: paths are not to be trusted. Nothing outside is ever opened.
/// </summary>
internal interface IContent : IDisposable
{
    /// <summary>Every file, hidden ones too, in ordinal order.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Entries that are no plain files (links, pipes, sockets, devices) or cannot be read safely; they are not opened.</summary>
    IReadOnlyList<string> Refused { get; }

    /// <summary>True where a folder of that name stands at the root.</summary>
    bool HasFolder(string name);

    /// <summary>The size of a file of <see cref="Files"/> in bytes.</summary>
    long SizeOf(string path);

    /// <summary>A file of <see cref="Files"/>, from its first byte.</summary>
    Stream Open(string path);
}
