using Yujiang.Static.Text;

namespace Yujiang.Static.Files;

/// <summary>
/// The folder of the finished site. A build writes into a stage beside it and replaces the site only as a whole: at any moment the old
/// site or the new one stands there. Thread-safe between <see cref="Open"/> and <see cref="Publish"/>.
/// </summary>
internal interface IOutputTree
{
    /// <summary>Prepares an empty stage; says what forbids it, or nothing.</summary>
    OutputFault Open();

    /// <summary>Writes a file into the stage.</summary>
    void Write(ContentPath path, ReadOnlySpan<byte> bytes);

    /// <summary>The bytes of a file of the stage.</summary>
    byte[] Staged(ContentPath path);

    /// <summary>The bytes of a file of the last finished site, or null.</summary>
    byte[]? Previous(ContentPath path);

    /// <summary>Puts the stage in the site's place.</summary>
    void Publish();

    /// <summary>Throws the stage away; the site stays as it is.</summary>
    void Abandon();
}

/// <summary>What forbids writing the site.</summary>
internal enum OutputFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The folder holds files that are not a site made by this program.</summary>
    Foreign,

    /// <summary>Another build is writing the same site.</summary>
    Busy,

    /// <summary>The folder or the one around it cannot be written.</summary>
    Denied,
}
