using System.Globalization;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>
/// Photo x the theme's widths and formats -> Renditions. Arithmetic only: nothing is decoded or encoded here. All renditions of a photo have
/// one hash in their names, of the master, every recipe, the metadata they carry and the version of the encoder: names that differ in
/// nothing but the width compress well.
/// </summary>
internal sealed class RenditionPlanner(ThemeSettings settings, Edition edition, Languages languages, string encoder)
{
    private const int ShareWidth = 1200;
    private const int ShareHeight = 630;
    private const int PlainWidth = 1080;

    private readonly FormatSetting shared =
        settings.Formats.LastOrDefault(format => format.Format == PictureFormat.Jpeg) ?? new FormatSetting(PictureFormat.Jpeg, 75, []);

    /// <summary>The renditions of a photo by format, in the theme's order; widths ascend and never exceed the master's.</summary>
    public IReadOnlyList<(PictureFormat Format, IReadOnlyList<Rendition> Renditions)> Plan(Photo photo)
    {
        var series = SeriesOf(photo);
        return [.. settings.Formats.Select(format => (format.Format, (IReadOnlyList<Rendition>)[.. WidthsOf(photo.Master, format)
            .Select(width => Make(series, format, (width, HeightAt(photo.Master, width)), width.ToString(CultureInfo.InvariantCulture)))]))];
    }

    /// <summary>
    /// The renditions that a place of the page offers browsers: of every format but the one for all, those whose width the theme's range for the
    /// place holds, and all of a format that has none in it.
    /// </summary>
    public IReadOnlyList<(PictureFormat Format, IReadOnlyList<Rendition> Renditions)> Offer(Photo photo, string place) =>
        [.. Plan(photo).SkipLast(1).Select(format => (format.Format, Within(format.Renditions, place)))];

    /// <summary>
    /// The one picture for readers who are offered no choice, old browsers and feed readers: in the format for all, 1080 pixels wide or the
    /// next width below, the smallest where all are wider.
    /// </summary>
    public Rendition PlanPlain(Photo photo)
    {
        var fallback = Plan(photo)[^1].Renditions;
        return fallback.LastOrDefault(rendition => rendition.Width <= PlainWidth) ?? fallback[0];
    }

    /// <summary>The picture shown where the page is shared: JPEG, 1200 x 630, cropped around the focal point; smaller where the master is.</summary>
    public Rendition PlanShare(Photo photo)
    {
        var scale = Math.Min(1.0, Math.Min((double)photo.Master.Width / ShareWidth, (double)photo.Master.Height / ShareHeight));
        return Make(SeriesOf(photo), shared, ((int)(ShareWidth * scale), (int)(ShareHeight * scale)), "share");
    }

    /// <summary>The hash that all renditions of a photo have in their names.</summary>
    public string HashOf(Photo photo) => SeriesOf(photo).Hash;

    /// <summary>The media type of a format (IANA).</summary>
    public static string MediaTypeOf(PictureFormat format) => format switch
    {
        PictureFormat.Avif => "image/avif",
        PictureFormat.Webp => "image/webp",
        PictureFormat.Png => "image/png",
        _ => "image/jpeg",
    };

    private Rendition Make(Series series, FormatSetting format, (int Width, int Height) size, string label)
    {
        var recipe = new RenditionRecipe
        {
            Format = format.Format,
            Width = size.Width,
            Height = size.Height,
            Quality = format.Quality,
            Target = settings.PhotoTarget,
            Xmp = series.Xmp,
        };
        var path = PagePlan.Photos(series.Photo.Edition).Below($"{series.Photo.Name}-{label}.{series.Hash}.{ExtensionOf(format.Format)}");
        return new Rendition(path, series.Photo, recipe, size.Width, size.Height);
    }

    private Series SeriesOf(Photo photo)
    {
        var xmp = RenditionXmp.Of(photo, edition, languages);
        var recipes = string.Join(' ', settings.Formats.Append(shared).Select(format => $"{format.Format}:{format.Quality}:{string.Join(',', format.Widths)}"));
        var cause = string.Create(CultureInfo.InvariantCulture,
            $"{photo.Master.Hash}|{photo.Focus.X}|{photo.Focus.Y}|{recipes}|{settings.PhotoTarget}|{ShareWidth}x{ShareHeight}|{encoder}|{xmp}");
        return new Series(photo, xmp, ContentHash.Short(cause));
    }

    private IReadOnlyList<Rendition> Within(IReadOnlyList<Rendition> renditions, string place)
    {
        if (!settings.Ranges.TryGetValue(place, out var range))
            return renditions;
        var fitting = renditions.Where(rendition => rendition.Width >= range.Least && rendition.Width <= range.Most).ToList();
        return fitting.Count > 0 ? fitting : renditions;
    }

    // A master that is smaller than a width asked for stands in for it in its own.
    private static IEnumerable<int> WidthsOf(Master master, FormatSetting format)
    {
        var widths = format.Widths.Where(width => width < master.Width);
        return format.Widths.Any(width => width >= master.Width) ? widths.Append(master.Width) : widths;
    }

    private static int HeightAt(Master master, int width) =>
        Math.Max(1, (int)Math.Round((double)width * master.Height / master.Width, MidpointRounding.AwayFromZero));

    private static string ExtensionOf(PictureFormat format) => format == PictureFormat.Jpeg ? "jpg" : format.ToString().ToLowerInvariant();

    // What all renditions of a photo have in common.
    private sealed record Series(Photo Photo, string Xmp, string Hash);
}
