namespace Yujiang.Static.Photos;

/// <summary>What the first bytes of a master say it is. The names are also shown to editors, in either language.</summary>
internal enum MasterFormat
{
    /// <summary>None of those below.</summary>
    Unknown,

    /// <summary>No byte at all.</summary>
    Empty,

    /// <summary>Written text of any kind, SVG and HTML among it.</summary>
    Text,

    /// <summary>The three lines that Git LFS leaves where the file was not fetched.</summary>
    LfsPointer,

    /// <summary>JPEG (ISO/IEC 10918).</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>TIFF 6.0 or BigTIFF.</summary>
    Tiff,

    /// <summary>WebP.</summary>
    Webp,

    /// <summary>GIF; its first frame counts.</summary>
    Gif,

    /// <summary>AVIF.</summary>
    Avif,

    /// <summary>HEIC, as phones store it; its codec is patented and not built in.</summary>
    Heic,

    /// <summary>Windows bitmap.</summary>
    Bmp,

    /// <summary>Photoshop document.</summary>
    Psd,

    /// <summary>PDF, or PostScript.</summary>
    Pdf,
}
