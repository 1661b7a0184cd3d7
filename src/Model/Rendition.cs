using Yujiang.Static.Text;

namespace Yujiang.Static.Model;

/// <summary>
/// One size and format of a photo: planned here, made by the photo lab when no file of its name exists yet. The name holds a hash of all
/// that determines the bytes of any rendition of the photo, so each is made once and reused by name.
/// </summary>
internal sealed record Rendition(ContentPath Path, Photo Photo, RenditionRecipe Recipe, int Width, int Height);

/// <summary>How a rendition is made from its master.</summary>
internal sealed record RenditionRecipe
{
    /// <summary>The encoder.</summary>
    public required PictureFormat Format { get; init; }

    /// <summary>Width in pixels, never more than the master's.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels. Where its ratio differs from the master's, the picture is cropped around the focal point.</summary>
    public required int Height { get; init; }

    /// <summary>The encoder's quality, 1 to 100; the most it may be where there is a target.</summary>
    public required int Quality { get; init; }

    /// <summary>
    /// The dissimilarity from the master that may be seen: the quality is lowered as far as it allows. 0 to keep the quality as it is.
    /// </summary>
    public double Target { get; init; }

    /// <summary>The XMP packet written into the file: creator, credit, copyright, captions, licence; nothing about place or device.</summary>
    public required string Xmp { get; init; }
}

/// <summary>The picture formats published.</summary>
internal enum PictureFormat
{
    /// <summary>AV1 still picture, 8 bit 4:2:0.</summary>
    Avif,

    /// <summary>Lossy WebP.</summary>
    Webp,

    /// <summary>Progressive JPEG.</summary>
    Jpeg,

    /// <summary>PNG, for icons.</summary>
    Png,
}
