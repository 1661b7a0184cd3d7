using System.Globalization;
using NetVips;

namespace Yujiang.Static.Photos;

/// <summary>The colour side of a picture: which space its pixels are in, and how they become sRGB with 8 bits.</summary>
internal static class PictureColour
{
    private const string Profile = "icc-profile-data";

    // Corners and middles of the cube, where spaces differ most: three bytes a pixel.
    private static readonly byte[] Patches =
    [
        0, 0, 0, 255, 255, 255, 128, 128, 128, 64, 64, 64, 255, 0, 0, 0, 255, 0, 0, 0, 255, 200, 120, 60, 60, 120, 200,
    ];

    /// <summary>True where the pixels are CMYK.</summary>
    public static bool IsCmyk(Image picture) => picture.Interpretation == Enums.Interpretation.Cmyk;

    /// <summary>
    /// True where an embedded profile says another space than sRGB. Found by trying: names in profiles are not to be trusted, and a
    /// profile that changes no colour by more than 3 of 255 is sRGB whatever it is called.
    /// </summary>
    public static bool HasForeignProfile(Image picture)
    {
        if (!picture.Contains(Profile))
            return false;
        var bands = picture.HasAlpha() ? picture.Bands - 1 : picture.Bands;
        if (bands is not (1 or 3))
            return true;
        var numbers = bands == 3 ? Patches : [0, 32, 64, 96, 128, 160, 192, 224, 255];
        try
        {
            return Moves(numbers, bands, (byte[])picture.Get(Profile));
        }
        catch (VipsException)
        {
            // A broken profile says nothing.
            return false;
        }
    }

    /// <summary>
    /// A picture that came out of a thumbnail (where its profile was applied) as sRGB with 8 bits, three bands and alpha where it has it.
    /// </summary>
    public static Image ToSrgb(Image picture) =>
        picture is { Interpretation: Enums.Interpretation.Srgb, Format: Enums.BandFormat.Uchar }
            ? picture.Copy()
            : picture.Colourspace(Enums.Interpretation.Srgb).Cast(Enums.BandFormat.Uchar);

    /// <summary>
    /// CMYK as sRGB: through its own profile or the usual inks. Relative colorimetric with black point compensation, as it was most likely
    /// made in the newsroom; without the compensation the black of newsprint would be a grey on the screen.
    /// </summary>
    public static Image FromInk(Image picture)
    {
        using var converted = picture.IccTransform(
            "srgb", intent: Enums.Intent.Relative, blackPointCompensation: true, embedded: true, inputProfile: "cmyk");
        return ToSrgb(converted);
    }

    /// <summary>The picture on white paper where it is transparent.</summary>
    public static Image OnWhite(Image picture) => picture.HasAlpha() ? picture.Flatten(background: [255, 255, 255]) : picture.Copy();

    /// <summary>The average colour of an sRGB picture as #rrggbb.</summary>
    public static string Average(Image picture)
    {
        var hex = Enumerable.Range(0, 3).Select(band => (int)Math.Round(picture[band].Avg(), MidpointRounding.AwayFromZero))
            .Select(value => value.ToString("x2", CultureInfo.InvariantCulture));
        return $"#{string.Concat(hex)}";
    }

    private static bool Moves(byte[] numbers, int bands, byte[] profile)
    {
        using var raw = Image.NewFromMemory(numbers, numbers.Length / bands, 1, bands, Enums.BandFormat.Uchar);
        using var named = raw.Copy(interpretation: bands == 3 ? Enums.Interpretation.Srgb : Enums.Interpretation.Bw);
        using var tagged = named.Mutate(image => image.Set(GValue.BlobType, Profile, profile));
        using var converted = tagged.IccTransform("srgb", embedded: true, intent: Enums.Intent.Relative);
        var result = converted.WriteToMemory<byte>();
        var each = result.Length / numbers.Length;
        return Enumerable.Range(0, result.Length).Any(i => Math.Abs(result[i] - numbers[i / each]) > 3);
    }
}
