using System.Globalization;
using NetVips;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Photos;

/// <summary>
/// The encoders and their settings, one row per published format. Every one keeps the XMP packet and drops EXIF, IPTC and profiles.
/// </summary>
internal static class VipsEncoders
{
    /// <summary>A short hash of all settings, so that a changed setting gives renditions new names.</summary>
    public static string Fingerprint { get; } =
        ContentHash.Short(string.Join('\n', Enum.GetValues<PictureFormat>().Select(Described)))[..8];

    /// <summary>The picture as a file of its format.</summary>
    public static byte[] Encode(Image picture, PictureFormat format, int quality) =>
        (byte[])Operation.Call(Encoder(format), Settings(format, quality), picture);

    // Named here and not found by suffix: for .jpg libvips would choose between two encoders by what is in the picture.
    private static string Encoder(PictureFormat format) => format switch
    {
        PictureFormat.Avif => "heifsave_buffer",
        PictureFormat.Webp => "webpsave_buffer",
        PictureFormat.Jpeg => "jpegsave_buffer",
        PictureFormat.Png => "pngsave_buffer",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no encoder"),
    };

    private static VOption Settings(PictureFormat format, int quality) => format switch
    {
        PictureFormat.Avif => new VOption
        {
            { "Q", quality }, { "keep", Enums.ForeignKeep.Xmp }, { "compression", Enums.ForeignHeifCompression.Av1 }, { "effort", 3 },
            { "bitdepth", 8 }, { "subsample_mode", Enums.ForeignSubsample.On },
        },
        PictureFormat.Webp => new VOption
        {
            { "Q", quality }, { "keep", Enums.ForeignKeep.Xmp }, { "effort", 5 }, { "smart_subsample", true },
        },
        // The last four need mozjpeg, which the packaged libvips has; another build leaves them out without a word.
        PictureFormat.Jpeg => new VOption
        {
            { "Q", quality }, { "keep", Enums.ForeignKeep.Xmp }, { "interlace", true }, { "optimize_coding", true },
            { "subsample_mode", Enums.ForeignSubsample.Auto },
            { "trellis_quant", true }, { "overshoot_deringing", true }, { "optimize_scans", true }, { "quant_table", 3 },
        },
        PictureFormat.Png => new VOption
        {
            { "keep", Enums.ForeignKeep.Xmp }, { "palette", false }, { "compression", 9 }, { "bitdepth", 8 },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no settings"),
    };

    private static string Described(PictureFormat format) =>
        string.Join(' ', Settings(format, 0)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key}={s.Value}"))
            .Prepend(Encoder(format)));
}
