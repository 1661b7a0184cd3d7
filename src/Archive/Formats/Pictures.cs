using Yujiang.Static.Model;

namespace Yujiang.Static.Archive.Formats;

/// <summary>What copies need to know of a rendition.</summary>
internal static class Pictures
{
    /// <summary>The media type (IANA).</summary>
    public static string MediaTypeOf(Rendition rendition) => rendition.Recipe.Format switch
    {
        PictureFormat.Avif => "image/avif",
        PictureFormat.Webp => "image/webp",
        PictureFormat.Png => "image/png",
        _ => "image/jpeg",
    };

    /// <summary>The widest rendition up to a width in pixels, else the narrowest.</summary>
    public static Rendition UpTo(this CopyPicture picture, int width) =>
        picture.Renditions.LastOrDefault(rendition => rendition.Width <= width) ?? picture.Renditions[0];
}
