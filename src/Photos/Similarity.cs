using NetVips;

namespace Yujiang.Static.Photos;

/// <summary>
/// How far a copy of a picture differs from it to the eye: 0 for the same pixels, growing with what can be seen; no unit, of use only to
/// compare. Structural similarity (Wang, Bovik, Sheikh, Simoncelli: Image Quality Assessment, IEEE Transactions on Image Processing 13-4,
/// 2004) on five scales (Wang, Simoncelli, Bovik: Multiscale Structural Similarity, Asilomar 2003), of CIE L*a*b* (D65) in hundredths:
/// <code>
/// SSIM = (2 m(x)·m(y) + C1)(2 s(x,y) + C2) / ((|m(x)|² + |m(y)|² + C1)(s(x,x) + s(y,y) + C2)),   C1 = 0.01², C2 = 0.03²
/// </code>
/// m and s are mean and covariance in a Gaussian window of sigma 1.5 pixels; L*, a* and b* are one vector, its products averaged, so that
/// lightness and chroma count as much as they differ. A scale's value is the root of the mean of (1 - SSIM)²: a few spoiled edges on a
/// flat ground weigh more than as much spread over a texture (Wang, Shang: Spatial Pooling Strategies, ICIP 2006). The next scale halves
/// the picture in linear light. The result is the mean of the scales with the weights of 2003.
/// </summary>
internal sealed class Similarity : IDisposable
{
    private const double C1 = 0.01 * 0.01;
    private const double C2 = 0.03 * 0.03;
    private const double Sigma = 1.5;
    private const int SmallestSide = 16;
    private static readonly double[] Weights = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333];

    private readonly List<Scale> scales;

    /// <summary>Takes the picture all copies are held against: sRGB, 8 bits, three bands. It is kept in memory until disposed.</summary>
    public Similarity(Image original) => scales = [.. Scales(original)];

    /// <summary>The dissimilarity of a copy of the same size: sRGB, 8 bits, three bands.</summary>
    public double DissimilarityOf(Image copy)
    {
        var sum = 0.0;
        foreach (var ((one, other), weight) in scales.Zip(Scales(copy)).Zip(Weights))
        {
            using (other)
                sum += weight * Pooled(one, other);
        }
        return sum / Weights.Take(scales.Count).Sum();
    }

    /// <inheritdoc/>
    public void Dispose() => scales.ForEach(scale => scale.Dispose());

    private static IEnumerable<Scale> Scales(Image picture)
    {
        using var desk = new Desk();
        var light = desk.Keep(desk.Keep(picture.Colourspace(Enums.Interpretation.Scrgb)).CopyMemory());
        for (var i = 0; i < Weights.Length; i++)
        {
            yield return ScaleOf(light);
            if (Math.Min(light.Width, light.Height) < 2 * SmallestSide)
                break;
            light = desk.Keep(desk.Keep(light.Shrink(2, 2)).CopyMemory());
        }
    }

    private static Scale ScaleOf(Image light)
    {
        using var desk = new Desk();
        var colours = desk.Keep(desk.Keep(light.Colourspace(Enums.Interpretation.Lab)) / 100).CopyMemory();
        var squares = desk.Keep(desk.Keep(colours * colours).Bandmean());
        return new Scale(colours, Blurred(colours), Blurred(squares));
    }

    private static double Pooled(Scale x, Scale y)
    {
        using var desk = new Desk();
        Image Mean(Image one, Image other) => desk.Keep(desk.Keep(one * other).Bandmean());
        Image Sum(Image one, Image other, double constant) => desk.Keep(desk.Keep(one + other) + constant);

        var common = desk.Keep(Blurred(Mean(x.Colours, y.Colours)));
        var (xy, xx, yy) = (Mean(x.Mean, y.Mean), Mean(x.Mean, x.Mean), Mean(y.Mean, y.Mean));
        var covariance = desk.Keep(common - xy);
        var variances = Sum(desk.Keep(x.Energy - xx), desk.Keep(y.Energy - yy), C2);
        var likeness = desk.Keep(Sum(xy, xy, C1) * Sum(covariance, covariance, C2));
        var loss = desk.Keep(1 - desk.Keep(likeness / desk.Keep(Sum(xx, yy, C1) * variances)));
        return Math.Sqrt(desk.Keep(loss * loss).Avg());
    }

    private static Image Blurred(Image picture)
    {
        using var blurred = picture.Gaussblur(Sigma, minAmpl: 0.01, precision: Enums.Precision.Float);
        return blurred.CopyMemory();
    }

    // One size of a picture: its colours, their local mean, and the local mean of their squares.
    private sealed record Scale(Image Colours, Image Mean, Image Energy) : IDisposable
    {
        public void Dispose()
        {
            Colours.Dispose();
            Mean.Dispose();
            Energy.Dispose();
        }
    }

    // Every step of a calculation is a picture outside the reach of the garbage collector's sense of size: let go of at once, not some day.
    private sealed class Desk : IDisposable
    {
        private readonly List<Image> kept = [];

        public Image Keep(Image picture)
        {
            kept.Add(picture);
            return picture;
        }

        public void Dispose() => kept.ForEach(picture => picture.Dispose());
    }
}
