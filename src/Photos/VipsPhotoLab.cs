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

    // Steps of quality, and bytes a pixel; a drawing full of detail at the least quality has twice as many.
    private const int FewSteps = 4;
    private const double FlatDensity = 0.0125;

    private const string Xmp = "xmp-data";
    private const string ExifPlace = "exif-ifd3-GPSLatitude";

    private readonly QualitySearch search = new();

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
        + $"darkroom {Darkroom}, search {QualitySearch.Edition}, encoders {VipsEncoders.Fingerprint}";

    /// <inheritdoc/>
    public Measurement Measure(string physicalPath, ContentPath file)
    {
        using var stream = new FileStream(physicalPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
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
    public IReadOnlyList<byte[]> Make(string physicalPath, IReadOnlyList<RenditionRecipe> recipes, FocalPoint focus)
    {
        if (recipes.Select(recipe => (recipe.Width, recipe.Height)).Distinct().Count() != 1)
            throw new ArgumentException("The recipes are not of one size.", nameof(recipes));
        try
        {
            using var window = Window(physicalPath, recipes[0], focus);
            return [.. recipes.Select(recipe => Lightest(window, recipe, search.QualityFor(physicalPath, recipe)))];
        }
        catch (VipsException e)
        {
            throw new InvalidDataException($"The picture at {physicalPath} cannot be made into {string.Join(", ", recipes.Select(recipe => recipe.Format))}.", e);
        }
    }

    // In memory, since every format reads it and a master is read from top to bottom once.
    private static Image Window(string physicalPath, RenditionRecipe recipe, FocalPoint focus)
    {
        using var master = Enlarger.Open(physicalPath);
        var (width, height) = Enlarger.UprightSize(master);
        if (recipe.Width < 1 || recipe.Height < 1 || recipe.Width > width || recipe.Height > height)
            throw new ArgumentException($"{recipe.Width} × {recipe.Height} cannot be made of {width} × {height}.", nameof(recipe));
        var framing = Framing.Of(width, height, recipe, focus);
        using var scaled = Enlarger.Scaled(physicalPath, master, framing.ScaledWidth, framing.ScaledHeight);
        using var window = scaled.ExtractArea(framing.Left, framing.Top, recipe.Width, recipe.Height);
        return window.CopyMemory();
    }

    // Less quality is fewer bytes but for two cases: in flat pictures blocks and ringing can cost more than the edges they blur, and a
    // few steps of quality can be none to the encoder. There the most is made as well, and kept where it is no heavier.
    private static byte[] Lightest(Image window, RenditionRecipe recipe, int quality)
    {
        var found = Encode(window, recipe, quality);
        var content = found.Length - Encoding.UTF8.GetByteCount(recipe.Xmp);
        if (quality == recipe.Quality || (recipe.Quality - quality > FewSteps && content > FlatDensity * recipe.Width * recipe.Height))
            return found;
        var most = Encode(window, recipe, recipe.Quality);
        return most.Length <= found.Length ? most : found;
    }

    private static byte[] Encode(Image window, RenditionRecipe recipe, int quality)
    {
        var xmp = Encoding.UTF8.GetBytes(recipe.Xmp);
        if (xmp.Length > LongestXmp)
            throw new ArgumentException($"{xmp.Length} bytes of XMP are more than {LongestXmp}.", nameof(recipe));
        using var opaque = recipe.Format == PictureFormat.Jpeg ? PictureColour.OnWhite(window) : window.Copy();
        using var worded = opaque.Mutate(image => Reword(image, xmp));
        return VipsEncoders.Encode(worded, recipe.Format, quality);
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
            Bytes = stream.Length,
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
