using NetVips;

namespace Yujiang.Static.Photos;

/// <summary>
/// Brings a master to a size: turned upright, in sRGB with 8 bits, decoded no larger than needed. A file that ends early is an exception.
/// </summary>
internal static class Enlarger
{
    private const string Orientation = "orientation";

    /// <summary>Reads the header; the pixels follow when they are asked for, once and from top to bottom.</summary>
    public static Image Open(string physicalPath) =>
        Image.NewFromFile(physicalPath, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated);

    /// <summary>The size a reader sees.</summary>
    public static (int Width, int Height) UprightSize(Image master) =>
        IsOnItsSide(master) ? (master.Height, master.Width) : (master.Width, master.Height);

    /// <summary>The picture at <paramref name="physicalPath"/>, whose opened header is given, in exactly this size.</summary>
    public static Image Scaled(string physicalPath, Image master, int width, int height)
    {
        if (PictureColour.IsCmyk(master))
            return ScaledInk(physicalPath, master, width, height);
        using var thumbnail = Image.Thumbnail(
            physicalPath,
            width,
            height: height,
            size: Enums.Size.Force,
            // Linear light in floating point is brought to sRGB without a profile; a profile beside it is not about such numbers.
            outputProfile: master.Interpretation == Enums.Interpretation.Scrgb ? null : "srgb",
            intent: Enums.Intent.Relative,
            failOn: Enums.FailOn.Truncated);
        return PictureColour.ToSrgb(thumbnail);
    }

    // A libvips thumbnail converts CMYK by itself but cannot compensate the black point.
    private static Image ScaledInk(string physicalPath, Image master, int width, int height)
    {
        var (across, down) = IsOnItsSide(master) ? (height, width) : (width, height);
        using var loaded = OpenSmall(physicalPath, master, Math.Min((double)master.Width / across, (double)master.Height / down));
        using var resized = loaded.Resize((double)across / loaded.Width, vscale: (double)down / loaded.Height);
        using var still = resized.CopyMemory();
        using var upright = still.Autorot();
        return PictureColour.FromInk(upright);
    }

    // JPEG can be decoded at a half, a quarter or an eighth; a factor of two is left to the better filter of the resize.
    private static Image OpenSmall(string physicalPath, Image master, double factor)
    {
        var shrink = factor switch { >= 16 => 8, >= 8 => 4, >= 4 => 2, _ => 1 };
        return shrink > 1 && (string)master.Get("vips-loader") == "jpegload"
            ? Image.Jpegload(physicalPath, shrink: shrink, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated)
            : Open(physicalPath);
    }

    // EXIF orientations 5 to 8.
    private static bool IsOnItsSide(Image master) => master.Contains(Orientation) && (int)master.Get(Orientation) >= 5;
}
