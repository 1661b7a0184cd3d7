using NetVips;
using Xunit;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using static Yujiang.Static.Tests.Photos.MasterFolder;

namespace Yujiang.Static.Tests.Photos;

/// <summary>The same visible quality for a flat poster and a picture full of detail, and never more bytes than the fixed quality.</summary>
public sealed class QualityTests : IDisposable
{
    private const double Target = 0.06;
    private readonly MasterFolder masters = new();

    public void Dispose() => masters.Dispose();

    [Theory]
    [InlineData(PictureFormat.Avif, 60)]
    [InlineData(PictureFormat.Webp, 80)]
    [InlineData(PictureFormat.Jpeg, 85)]
    public void A_picture_is_lowered_to_the_target_and_not_beyond(object format, int ceiling)
    {
        var path = masters.Add("scales.png", Scales(720, 480));
        var recipe = Aimed((PictureFormat)format, 720, 480, ceiling);

        var made = Dissimilarity(path, recipe);

        Assert.InRange(made, Target * 0.75, Target * 1.1);
        Assert.True(masters.MakeBytes(path, recipe).Length < masters.MakeBytes(path, recipe with { Target = 0 }).Length);
    }

    [Theory]
    [InlineData(PictureFormat.Avif, 50)]
    [InlineData(PictureFormat.Webp, 68)]
    [InlineData(PictureFormat.Jpeg, 74)]
    public void No_picture_in_no_size_is_heavier_than_at_the_fixed_quality(object format, int ceiling)
    {
        var pictures = new[] { masters.Add("flat.png", Poster(900, 600)), masters.Add("scene.png", Scene(900, 600)), masters.Add("leaves.png", Leaves(900, 600)) };

        foreach (var path in pictures)
        {
            foreach (var width in new[] { 240, 360, 720, 900 })
            {
                var recipe = Aimed((PictureFormat)format, width, width * 2 / 3, ceiling);

                Assert.True(masters.MakeBytes(path, recipe).Length <= masters.MakeBytes(path, recipe with { Target = 0 }).Length, $"{Path.GetFileName(path)} {width}");
            }
        }
    }

    [Fact]
    public void A_stricter_target_never_gives_a_lower_quality()
    {
        var path = masters.Add("leaves.png", Leaves(720, 480));
        var recipe = Aimed(PictureFormat.Jpeg, 720, 480, 90);

        var sizes = new[] { 0.01, 0.03, 0.06, 0.12 }.Select(target => masters.MakeBytes(path, recipe with { Target = target }).Length).ToList();

        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.True(sizes[0] > sizes[^1]);
    }

    [Fact]
    public void A_picture_that_misses_the_target_gets_the_quality_it_would_have_had()
    {
        var path = masters.Add("leaves.png", Leaves(720, 480));
        var recipe = Aimed(PictureFormat.Webp, 720, 480, 40) with { Target = 0.0001 };

        Assert.Equal(masters.MakeBytes(path, recipe with { Target = 0 }), masters.MakeBytes(path, recipe));
    }

    [Fact]
    public void The_bytes_do_not_depend_on_what_else_is_made_or_when()
    {
        var path = masters.Add("leaves.png", Leaves(720, 480));
        RenditionRecipe[] recipes = [Aimed(PictureFormat.Avif, 540, 360, 50), Aimed(PictureFormat.Webp, 540, 360, 68), Aimed(PictureFormat.Jpeg, 540, 360, 74)];
        var together = masters.Lab.Make(path, recipes, FocalPoint.Centre);

        var alone = new byte[recipes.Length][];
        Parallel.For(0, recipes.Length, i => alone[i] = new VipsPhotoLab().Make(path, [recipes[i]], FocalPoint.Centre)[0]);

        Assert.Equal(together, alone);
    }

    [Fact]
    public void Recipes_of_different_sizes_are_not_made_at_once()
    {
        var path = masters.Add("scene.png", Scene(90, 60));

        Assert.Throws<ArgumentException>(
            () => masters.Lab.Make(path, [Recipe(PictureFormat.Png, 90, 60), Recipe(PictureFormat.Png, 60, 40)], FocalPoint.Centre));
    }

    [Fact]
    public void A_copy_of_itself_is_no_different_and_more_loss_is_more_different()
    {
        using var scene = Scene(400, 300);
        using var measure = new Similarity(scene);

        var losses = new[] { 90, 60, 30, 10 }.Select(quality => measure.DissimilarityOf(Image.NewFromBuffer(scene.JpegsaveBuffer(q: quality)).CopyMemory())).ToList();

        Assert.InRange(measure.DissimilarityOf(scene), 0, 1e-6);
        Assert.Equal(losses.Order(), losses);
        Assert.True(losses[0] > 0);
    }

    [Fact]
    public void A_shift_of_colour_alone_weighs_more_than_a_poor_jpeg()
    {
        using var scene = Poster(400, 300);
        using var redder = (scene + new double[] { 32, 0, 0 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var measure = new Similarity(scene);

        using var poor = Image.NewFromBuffer(scene.JpegsaveBuffer(q: 40)).CopyMemory();
        Assert.True(measure.DissimilarityOf(redder) > measure.DissimilarityOf(poor));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 300)]
    [InlineData(31, 33)]
    public void A_picture_of_any_size_can_be_measured(int width, int height)
    {
        using var picture = Patch(width, height, 200, 120, 60);
        using var measure = new Similarity(picture);

        Assert.InRange(measure.DissimilarityOf(picture), 0, 1e-6);
    }

    private static RenditionRecipe Aimed(PictureFormat format, int width, int height, int ceiling) =>
        Recipe(format, width, height) with { Quality = ceiling, Target = Target };

    private double Dissimilarity(string path, RenditionRecipe recipe)
    {
        using var original = masters.Make(path, recipe with { Format = PictureFormat.Png });
        using var measure = new Similarity(original.CopyMemory());
        using var copy = masters.Make(path, recipe).CopyMemory();
        return measure.DissimilarityOf(copy);
    }

    // Flat fields with sharp edges.
    private static Image Poster(int width, int height) =>
        Halves(width, height / 2, [200, 50, 30], [240, 230, 210]).Join(Halves(width, height - (height / 2), [20, 50, 70], [170, 195, 180]), Enums.Direction.Vertical).CopyMemory();

    // Fine, soft detail of one size in much the same colours: each encoder can keep it or lose it.
    private static Image Scales(int width, int height)
    {
        var bands = new[] { 9, 7, 5 }.Select((cell, i) => (Image.Perlin(width, height, cellSize: cell, seed: i + 1) * 120) + 128).ToArray();
        return bands[0].Bandjoin((bands[0] * 0.8) + (bands[1] * 0.2), (bands[0] * 0.7) + (bands[2] * 0.3)).Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    // Sharp, coloured detail of every size, as in a woodcut: the zero lines of noise.
    private static Image Leaves(int width, int height)
    {
        var bands = new[] { 60, 24, 10 }.Select((cell, i) => Image.Perlin(width, height, cellSize: cell, seed: i + 1) > 0).ToArray();
        return bands[0].Bandjoin(bands[1], bands[2]).Gaussblur(0.6).Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }
}
