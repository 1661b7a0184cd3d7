using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Photos;

/// <summary>Where pictures are measured and made. Thread-safe.</summary>
internal interface IPhotoLab
{
    /// <summary>The version of the encoders, part of what determines a rendition's bytes.</summary>
    string Version { get; }

    /// <summary>
    /// Measures the picture at <paramref name="physicalPath"/>: decodes it once, at a small size, so that a truncated file is found here.
    /// </summary>
    Measurement Measure(string physicalPath, ContentPath file);

    /// <summary>
    /// Makes renditions of the picture at <paramref name="physicalPath"/>, all of one size, and returns their bytes in the order of the
    /// recipes. The picture is decoded once for all of them.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The recipes differ in size or ask for more pixels than the master has, or their XMP is too long.
    /// </exception>
    /// <exception cref="InvalidDataException">The picture cannot be decoded: it changed since it was measured.</exception>
    IReadOnlyList<byte[]> Make(string physicalPath, IReadOnlyList<RenditionRecipe> recipes, FocalPoint focus);
}

/// <summary>
/// A measured master, or why it could not be measured. The detail fits a sentence in any language: what the bytes are (PNG, HEIC, text,
/// empty, unknown) or, of a picture too large, its size (20001 × 15000); empty where there is no fault.
/// </summary>
internal sealed record Measurement(Master? Master, PhotoFault Fault, string Detail);

/// <summary>What can be wrong with a picture file.</summary>
internal enum PhotoFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Not a picture libvips can read.</summary>
    Unreadable,

    /// <summary>Its data ends early.</summary>
    Truncated,

    /// <summary>Its content is another format than its name says; it could still be measured.</summary>
    Misnamed,

    /// <summary>A Git LFS pointer stands in its place.</summary>
    LfsPointer,

    /// <summary>More pixels than the limit.</summary>
    TooLarge,
}
