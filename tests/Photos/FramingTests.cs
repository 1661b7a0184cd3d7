using NetVips;
using Xunit;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using static Yujiang.Static.Tests.Photos.MasterFolder;

namespace Yujiang.Static.Tests.Photos;

public sealed class FramingTests : IDisposable
{
    private readonly MasterFolder masters = new();

    public void Dispose() => masters.Dispose();

    [Theory]
    [InlineData(1, 40, 20)]
    [InlineData(3, 40, 20)]
    [InlineData(6, 20, 40)]
    [InlineData(8, 20, 40)]
    public void A_turned_master_is_measured_and_made_upright(int orientation, int width, int height)
    {
        var path = masters.Add("turned.jpg", Turned(orientation), ".jpg[Q=95]");

        using var made = masters.Make(path, Recipe(PictureFormat.Png, width, height));

        var master = masters.Master(path);
        Assert.Equal((width, height), (master.Width, master.Height));
        Assert.Equal((width, height), (made.Width, made.Height));
        var (red, blue) = RedAndBlue(orientation, width, height);
        Assert.True(made.Getpoint(red.X, red.Y) is [> 180, _, < 70], "the red half stands elsewhere");
        Assert.True(made.Getpoint(blue.X, blue.Y) is [< 70, _, > 180], "the blue half stands elsewhere");
    }

    [Fact]
    public void A_turned_png_stands_upright_too()
    {
        var path = masters.Add("turned.png", Turned(6));

        using var made = masters.Make(path, Recipe(PictureFormat.Png, 10, 20));

        Assert.True(made.Getpoint(5, 4) is [> 180, _, < 70]);
        Assert.True(made.Getpoint(5, 15) is [< 70, _, > 180]);
    }

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(0.1, 0.9)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.97, 0.2)]
    [InlineData(1.0, 1.0)]
    public void A_crop_keeps_the_focal_point_in_view(double x, double y)
    {
        var (column, row) = ((int)(x * 599), (int)(y * 399));
        using var spot = Patch(9, 9, 255, 255, 255);
        using var scene = Patch(620, 420, 0, 0, 0).Insert(spot, column + 6, row + 6).Crop(10, 10, 600, 400);
        var path = masters.Add("spot.png", scene);

        foreach (var (width, height) in new[] { (100, 100), (300, 100), (50, 200), (200, 133) })
        {
            using var made = masters.Make(path, Recipe(PictureFormat.Png, width, height), new FocalPoint(x, y));
            Assert.Equal((width, height), (made.Width, made.Height));
            Assert.True(made.Max() > 60, $"lost at {width} × {height}");
        }
    }

    [Fact]
    public void A_crop_scales_as_little_away_as_it_can()
    {
        var framing = Framing.Of(2400, 1600, Recipe(PictureFormat.Jpeg, 400, 400), new FocalPoint(0.25, 0.5));

        Assert.Equal(new Framing(600, 400, 0, 0), framing);
    }

    [Fact]
    public void A_ratio_that_differs_by_rounding_is_not_cropped()
    {
        Assert.Equal(new Framing(360, 239, 0, 0), Framing.Of(2401, 1599, Recipe(PictureFormat.Jpeg, 360, 239), FocalPoint.Centre));
        Assert.Equal(new Framing(360, 240, 0, 0), Framing.Of(2401, 1599, Recipe(PictureFormat.Jpeg, 360, 240), FocalPoint.Centre));
    }

    [Fact]
    public void No_window_leaves_its_picture()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var (width, height) = (random.Next(1, 3000), random.Next(1, 3000));
            var recipe = Recipe(PictureFormat.Jpeg, random.Next(1, width + 1), random.Next(1, height + 1));
            var framing = Framing.Of(width, height, recipe, new FocalPoint(random.NextDouble() * 1.2, random.NextDouble() * 1.2));

            Assert.True(framing.Left >= 0 && framing.Left + recipe.Width <= framing.ScaledWidth, $"{width} {height} {recipe} {framing}");
            Assert.True(framing.Top >= 0 && framing.Top + recipe.Height <= framing.ScaledHeight, $"{width} {height} {recipe} {framing}");
            Assert.True(framing.ScaledWidth <= width && framing.ScaledHeight <= height, $"{width} {height} {recipe} {framing}");
        }
    }

    [Theory]
    [InlineData(41, 20)]
    [InlineData(40, 21)]
    [InlineData(0, 20)]
    public void A_rendition_is_never_larger_than_its_master(int width, int height)
    {
        var path = masters.Add("small.png", Patch(40, 20, 1, 2, 3));

        Assert.Throws<ArgumentException>(() => masters.MakeBytes(path, Recipe(PictureFormat.Png, width, height)));
    }

    [Fact]
    public void A_rendition_may_be_as_large_as_its_master()
    {
        using var made = masters.Make(masters.Add("small.png", Patch(40, 20, 1, 2, 3)), Recipe(PictureFormat.Png, 40, 20));

        Assert.Equal((40, 20), (made.Width, made.Height));
    }

    private static Image Turned(int orientation) =>
        Halves(40, 20, [220, 0, 0], [0, 0, 220]).Mutate(image => image.Set(GValue.GIntType, "orientation", orientation));

    // TIFF 6.0, tag 274: where the stored left half is seen.
    private static ((int X, int Y) Red, (int X, int Y) Blue) RedAndBlue(int orientation, int width, int height) => orientation switch
    {
        1 => ((4, height / 2), (width - 5, height / 2)),
        3 => ((width - 5, height / 2), (4, height / 2)),
        6 => ((width / 2, 4), (width / 2, height - 5)),
        _ => ((width / 2, height - 5), (width / 2, 4)),
    };
}
