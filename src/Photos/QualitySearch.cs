using System.Collections.Concurrent;
using NetVips;
using Yujiang.Static.Model;

namespace Yujiang.Static.Photos;

/// <summary>
/// Finds, for each master and format, the lowest quality whose dissimilarity (<see cref="Similarity"/>) is within the recipe's target: a flat
/// poster and a crowded photo then look equally good, in every format. Searched once, at one or two widths; the others follow by a measured
/// rule. Thread-safe. What was found holds for the life of the search, one build: masters are known by path.
/// </summary>
internal sealed class QualitySearch
{
    /// <summary>The rules below, part of what determines a rendition's bytes: to be raised when one of them or the measure changes.</summary>
    public const int Edition = 1;

    private const int Narrow = 360;
    private const int Wide = 720;

    // Of a picture as tall as a scroll a narrower copy is measured: no measurement takes more memory than that of an upright photo.
    private const double MostPixels = Wide * 1080;

    // How far beyond the allowed qualities the line is followed: a width's own quality may be allowed where those searched at are not.
    private const int Margin = 12;

    // A third of a quality is less than the line is true to.
    private const double Tolerance = 0.3;

    // Of the qualities at both widths, of drawings in WebP and JPEG.
    private const double UsualDifference = 12;

    private readonly ConcurrentDictionary<(string Path, PictureFormat Format, int Quality, double Target), Lazy<(double Wide, double Difference)>> found = new();

    /// <summary>The quality for a rendition of the master: never more than the recipe's, and that one where it has no target.</summary>
    public int QualityFor(string physicalPath, RenditionRecipe recipe)
    {
        var floor = FloorOf(recipe.Format);
        if (recipe.Target <= 0 || floor >= recipe.Quality)
            return recipe.Quality;
        var (wide, difference) = found.GetOrAdd(
            (physicalPath, recipe.Format, recipe.Quality, recipe.Target),
            _ => new Lazy<(double, double)>(() => Search(physicalPath, recipe))).Value;
        var quality = wide - (SlopeAt(recipe, difference) * Math.Log2((double)recipe.Width / Wide));
        return Math.Clamp((int)Math.Ceiling(quality - Tolerance), floor, recipe.Quality);
    }

    // Below these even a picture that measures well shows blocks and smears in its calm parts.
    private static int FloorOf(PictureFormat format) => format switch
    {
        PictureFormat.Avif => 28,
        PictureFormat.Webp => 20,
        PictureFormat.Jpeg => 40,
        _ => int.MaxValue,
    };

    // How much less quality twice the width needs. Drawings need less and less, the grain of photos as much in every size: what a picture
    // needs between the two widths searched tells it for those beyond, in part (docs/benchmarks.md).
    private static double SlopeAt(RenditionRecipe recipe, double difference) => recipe switch
    {
        { Width: <= Wide } => difference,
        { Format: PictureFormat.Avif } => 0.75 * Math.Clamp(difference, 0, 20),
        _ => 0,
    };

    private static (double Wide, double Difference) Search(string physicalPath, RenditionRecipe recipe)
    {
        var wide = SearchAt(Wide, physicalPath, recipe);
        // What drawings and photos need in WebP and JPEG differs too little between sizes to pay for a second search.
        return recipe.Format == PictureFormat.Avif ? (wide, SearchAt(Narrow, physicalPath, recipe) - wide) : (wide, UsualDifference);
    }

    // The logarithm of the dissimilarity falls with the quality nearly on a line: two points give it, a third corrects it.
    private static double SearchAt(int width, string physicalPath, RenditionRecipe recipe)
    {
        using var original = Reference(physicalPath, width);
        using var measure = new Similarity(original);
        var (least, most) = (FloorOf(recipe.Format), recipe.Quality);
        var (low, high) = (At(least), At(most));
        var guess = Crossing(low, high);
        if (guess <= least || guess >= most || width == Narrow)
            return Math.Clamp(guess, least - Margin, most + Margin);
        var middle = At((int)Math.Round(guess, MidpointRounding.AwayFromZero));
        return Math.Clamp(middle.Loss > 0 ? Crossing(middle, high) : Crossing(low, middle), least, most);

        (int Quality, double Loss) At(int quality) =>
            (quality, Math.Log(Math.Max(1e-9, DissimilarityAt(quality, original, measure, recipe.Format)) / recipe.Target));
    }

    // Where the line through two points meets the target, of which the loss is the logarithm of the multiple. A picture that hardly changes
    // with its quality has no such place: it is well with the least or needs the most.
    private static double Crossing((int Quality, double Loss) low, (int Quality, double Loss) high)
    {
        if (high.Quality <= low.Quality || high.Loss >= low.Loss)
            return high.Loss <= 0 ? low.Quality : high.Quality;
        return low.Quality + ((high.Quality - low.Quality) * low.Loss / (low.Loss - high.Loss));
    }

    private static double DissimilarityAt(int quality, Image original, Similarity measure, PictureFormat format)
    {
        using var decoded = Image.NewFromBuffer(VipsEncoders.Encode(original, format, quality));
        using var copy = decoded.CopyMemory();
        return measure.DissimilarityOf(copy);
    }

    private static Image Reference(string physicalPath, int width)
    {
        using var master = Enlarger.Open(physicalPath);
        var size = Enlarger.UprightSize(master);
        var shape = (double)size.Height / size.Width;
        var across = Math.Max(1, Math.Min(Math.Min(width, size.Width), (int)Math.Sqrt(MostPixels / shape)));
        var down = Math.Clamp((int)Math.Round(across * shape, MidpointRounding.AwayFromZero), 1, size.Height);
        using var scaled = Enlarger.Scaled(physicalPath, master, across, down);
        using var opaque = PictureColour.OnWhite(scaled);
        return opaque.CopyMemory();
    }
}
