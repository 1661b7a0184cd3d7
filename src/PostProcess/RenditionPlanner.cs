using System.Globalization;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>
/// Photo x the theme's widths and formats -> Renditions. Arithmetic only: nothing is decoded or encoded here. The name of a rendition is a
/// hash of the master, the recipe, the metadata it carries and the version of the encoder.
/// </summary>
internal sealed class RenditionPlanner(ThemeSettings settings, Edition edition, Languages languages, string encoder)
{
    private const int ShareWidth = 1200;
    private const int ShareHeight = 630;

    /// <summary>The renditions of a photo by format, in the theme's order; widths ascend and never exceed the master's.</summary>
    public IReadOnlyList<(PictureFormat Format, IReadOnlyList<Rendition> Renditions)> Plan(Photo photo)
    {
        var widths = settings.Widths.Where(width => width < photo.Master.Width).ToList();
        if (widths.Count < settings.Widths.Count)
            widths.Add(photo.Master.Width);
        return [.. settings.Formats.Select(format => (format.Format,
            (IReadOnlyList<Rendition>)[.. widths.Select(width => Make(photo, format, width, HeightAt(photo.Master, width)))]))];
    }

    /// <summary>The picture shown where the page is shared: JPEG, 1200 x 630, cropped around the focal point; smaller where the master is.</summary>
    public Rendition PlanShare(Photo photo)
    {
        var scale = Math.Min(1.0, Math.Min((double)photo.Master.Width / ShareWidth, (double)photo.Master.Height / ShareHeight));
        var jpeg = settings.Formats.LastOrDefault(format => format.Format == PictureFormat.Jpeg) ?? new FormatSetting(PictureFormat.Jpeg, 75);
        return Make(photo, jpeg, (int)(ShareWidth * scale), (int)(ShareHeight * scale), "share");
    }

    /// <summary>The media type of a format (IANA).</summary>
    public static string MediaTypeOf(PictureFormat format) => format switch
    {
        PictureFormat.Avif => "image/avif",
        PictureFormat.Webp => "image/webp",
        PictureFormat.Png => "image/png",
        _ => "image/jpeg",
    };

    private Rendition Make(Photo photo, FormatSetting format, int width, int height, string label = "")
    {
        var recipe = new RenditionRecipe
        {
            Format = format.Format,
            Width = width,
            Height = height,
            Quality = format.Quality,
            Xmp = RenditionXmp.Of(photo, edition, languages),
        };
        var cause = string.Create(CultureInfo.InvariantCulture,
            $"{photo.Master.Hash}|{recipe.Format}|{width}x{height}|{recipe.Quality}|{photo.Focus.X}|{photo.Focus.Y}|{encoder}|{recipe.Xmp}");
        var size = label.Length > 0 ? label : width.ToString(CultureInfo.InvariantCulture);
        var path = PagePlan.Photos(photo.Edition).Below($"{photo.Name}-{size}.{ContentHash.Short(cause)}.{ExtensionOf(format.Format)}");
        return new Rendition(path, photo, recipe, width, height);
    }

    private static int HeightAt(Master master, int width) =>
        Math.Max(1, (int)Math.Round((double)width * master.Height / master.Width, MidpointRounding.AwayFromZero));

    private static string ExtensionOf(PictureFormat format) => format == PictureFormat.Jpeg ? "jpg" : format.ToString().ToLowerInvariant();
}
