using System.Text;
using NetVips;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Photos;

/// <summary>
/// The photo lab on libvips. Work is parallel by picture and never inside one: libvips is pinned to one thread, since the AV1 encoder
/// cuts a picture differently for each number of threads and its bytes would depend on the machine.
/// </summary>
internal sealed class VipsPhotoLab : IPhotoLab
{
    /// <summary>The most pixels a master may have; a whole newspaper page at 600 dpi has about 100 million.</summary>
    public const long MostPixels = 300_000_000;

    /// <summary>The most bytes of XMP: beyond it libvips leaves the packet out of a JPEG without an error.</summary>
    public const int LongestXmp = 60_000;

    // To be raised when Make treats pixels in another way; settings of the encoders tell themselves.
    private const int Darkroom = 1;
    private const int SampleSize = 48;
    private const string Xmp = "xmp-data";
    private const string ExifPlace = "exif-ifd3-GPSLatitude";

    /// <summary>Opens the lab; libvips knows these settings for the whole process only.</summary>
    public VipsPhotoLab()
    {
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        // What it mutters about a broken file would go past the reporter to the terminal; the fault is told in a Measurement.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });
    }

    /// <inheritdoc/>
    public string Version { get; } =
        $"libvips {string.Join('.', Enumerable.Range(0, 3).Select(i => NetVips.NetVips.Version(i)))}, "
        + $"darkroom {Darkroom}, encoders {VipsEncoders.Fingerprint}";

    /// <inheritdoc/>
    public Measurement Measure(string physicalPath, ContentPath file)
    {
        using var stream = new FileStream(physicalPath, FileMode.Open, FileAccess.Read, FileShare.Read);
        var format = PictureSignature.Of(PictureSignature.Head(stream, PictureSignature.HeadLength));
        if (format == MasterFormat.LfsPointer)
            return new Measurement(null, PhotoFault.LfsPointer, "Git LFS");
        if (!PictureSignature.IsReadable(format))
            return new Measurement(null, PhotoFault.Unreadable, Name(format));
        try
        {
            using var picture = Enlarger.Open(physicalPath);
            if ((long)picture.Width * picture.Height > MostPixels)
                return new Measurement(null, PhotoFault.TooLarge, $"{picture.Width} × {picture.Height}");
            var master = MasterOf(picture, physicalPath, file, stream);
            var isNamedRight = PictureSignature.Promised(file.Extension) == format;
            return new Measurement(master, isNamedRight ? PhotoFault.None : PhotoFault.Misnamed, isNamedRight ? "" : Name(format));
        }
        catch (VipsException)
        {
            // What libvips says is kept for the whole process and may be about another picture: the file itself is asked.
            var fault = PictureSignature.EndsEarly(stream, format) ? PhotoFault.Truncated : PhotoFault.Unreadable;
            return new Measurement(null, fault, Name(format));
        }
    }

    /// <inheritdoc/>
    public byte[] Make(string physicalPath, RenditionRecipe recipe, FocalPoint focus)
    {
        try
        {
            var xmp = Encoding.UTF8.GetBytes(recipe.Xmp);
            if (xmp.Length > LongestXmp)
                throw new ArgumentException($"{xmp.Length} bytes of XMP are more than {LongestXmp}.", nameof(recipe));
            using var master = Enlarger.Open(physicalPath);
            var (width, height) = Enlarger.UprightSize(master);
            if (recipe.Width < 1 || recipe.Height < 1 || recipe.Width > width || recipe.Height > height)
                throw new ArgumentException($"{recipe.Width} × {recipe.Height} cannot be made of {width} × {height}.", nameof(recipe));
            var framing = Framing.Of(width, height, recipe, focus);
            using var scaled = Enlarger.Scaled(physicalPath, master, framing.ScaledWidth, framing.ScaledHeight);
            using var window = scaled.ExtractArea(framing.Left, framing.Top, recipe.Width, recipe.Height);
            using var opaque = recipe.Format == PictureFormat.Jpeg ? PictureColour.OnWhite(window) : window.Copy();
            using var worded = opaque.Mutate(image => Reword(image, xmp));
            return VipsEncoders.Encode(worded, recipe.Format, recipe.Quality);
        }
        catch (VipsException e)
        {
            throw new InvalidDataException($"The picture at {physicalPath} cannot be made into {recipe.Format}.", e);
        }
    }

    private static Master MasterOf(Image picture, string physicalPath, ContentPath file, Stream stream)
    {
        var (width, height) = Enlarger.UprightSize(picture);
        var scale = Math.Min(1.0, (double)SampleSize / Math.Max(width, height));
        using var sample = Enlarger.Scaled(physicalPath, picture, Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        using var printed = PictureColour.OnWhite(sample);
        using var still = printed.CopyMemory();
        var embedded = EmbeddedTextReader.Read(stream, picture.Contains(Xmp) ? (byte[])picture.Get(Xmp) : null);
        return new Master
        {
            File = file,
            Hash = ContentHash.Of(stream),
            Width = width,
            Height = height,
            Colour = PictureColour.Average(still),
            IsCmyk = PictureColour.IsCmyk(picture),
            HasProfile = PictureColour.HasForeignProfile(picture),
            HasGps = embedded.HasPlace || picture.Contains(ExifPlace),
            Embedded = embedded.Text,
        };
    }

    // The master's own packet would be kept where the recipe has none.
    private static void Reword(MutableImage image, byte[] xmp)
    {
        if (xmp.Length > 0)
            image.Set(GValue.BlobType, Xmp, xmp);
        else
            image.Remove(Xmp);
    }

    private static string Name(MasterFormat format) => format switch
    {
        MasterFormat.Unknown or MasterFormat.Empty or MasterFormat.Text => format.ToString().ToLowerInvariant(),
        MasterFormat.Webp => "WebP",
        _ => format.ToString().ToUpperInvariant(),
    };
}
