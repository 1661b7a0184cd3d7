using NetVips;
using Xunit;
using Yujiang.Static.Model;
using static Yujiang.Static.Tests.Photos.MasterFolder;

namespace Yujiang.Static.Tests.Photos;

public sealed class ColourTests : IDisposable
{
    private readonly MasterFolder masters = new();

    public void Dispose() => masters.Dispose();

    [Theory]
    [InlineData(150, 110, 90)]
    [InlineData(60, 90, 120)]
    [InlineData(20, 20, 20)]
    [InlineData(200, 150, 120)]
    [InlineData(90, 110, 70)]
    public void A_cmyk_master_becomes_srgb_within_three_levels(double red, double green, double blue)
    {
        var path = masters.Add("ink.tif", Ink(64, red, green, blue), ".tif[compression=lzw]");

        Assert.Equal(Enums.Interpretation.Cmyk, Image.NewFromFile(path).Interpretation);
        AssertNear([red, green, blue], masters.Developed(path), 3);
    }

    [Fact]
    public void The_black_of_the_press_is_black_on_the_screen()
    {
        var path = masters.Add("black.tif", With(Ink(64, 0, 0, 0), IccData, Profile("cmyk")));

        // Without black point compensation it would be 33 and more.
        AssertNear([0, 0, 0], masters.Developed(path), 8);
    }

    [Fact]
    public void A_turned_cmyk_jpeg_is_shrunk_while_read_and_stands_upright()
    {
        using var halves = Ink(200, 180, 140, 120).Join(Ink(200, 60, 90, 120), Enums.Direction.Horizontal);
        using var turned = With(halves, IccData, Profile("cmyk")).Mutate(m => m.Set(GValue.GIntType, "orientation", 6));

        using var made = masters.Make(masters.Add("turned.jpg", turned, ".jpg[Q=95]"), Recipe(PictureFormat.Png, 20, 40));

        AssertNear([180, 140, 120], made.Getpoint(10, 5), 4);
        AssertNear([60, 90, 120], made.Getpoint(10, 35), 4);
    }

    [Fact]
    public void A_cmyk_jpeg_without_a_profile_is_read_through_the_usual_inks()
    {
        var path = masters.Add("ink.jpg", Ink(64, 150, 110, 90), ".jpg[Q=95,keep=none]");

        Assert.True(masters.Master(path).IsCmyk);
        Assert.False(masters.Master(path).HasProfile);
        AssertNear([150, 110, 90], masters.Developed(path), 5);
    }

    [Fact]
    public void A_display_p3_master_is_converted_and_not_just_relabelled()
    {
        double[] raw = [180, 90, 70];
        var path = masters.Add("p3.png", With(Patch(64, 64, raw), IccData, Profile("p3")));

        var developed = masters.Developed(path);

        Assert.True(masters.Master(path).HasProfile);
        AssertNear(FromDisplayP3(raw), developed, 1);
        Assert.True(Math.Abs(developed[0] - raw[0]) > 5, "an ignored profile would look like this");
    }

    [Fact]
    public void A_16_bit_display_p3_master_gives_the_same_colour()
    {
        double[] raw = [180, 90, 70];
        using var deep = (Patch(64, 64, raw).Cast(Enums.BandFormat.Ushort) * 257).Cast(Enums.BandFormat.Ushort)
            .Copy(interpretation: Enums.Interpretation.Rgb16);
        var path = masters.Add("deep.png", With(deep, IccData, Profile("p3")), ".png[bitdepth=16]");

        Assert.Equal(Enums.BandFormat.Ushort, Image.NewFromFile(path).Format);
        AssertNear(FromDisplayP3(raw), masters.Developed(path), 1);
    }

    [Fact]
    public void A_16_bit_master_without_a_profile_keeps_its_colour()
    {
        using var deep = (Patch(64, 64, 180, 90, 70).Cast(Enums.BandFormat.Ushort) * 257).Cast(Enums.BandFormat.Ushort)
            .Copy(interpretation: Enums.Interpretation.Rgb16);

        AssertNear([180, 90, 70], masters.Developed(masters.Add("deep.png", deep, ".png[bitdepth=16]")), 1);
    }

    [Fact]
    public void A_lab_master_becomes_srgb()
    {
        using var lab = Patch(64, 64, 180, 90, 70).Colourspace(Enums.Interpretation.Lab);

        AssertNear([180, 90, 70], masters.Developed(masters.Add("lab.tif", lab)), 2);
    }

    [Fact]
    public void A_master_in_linear_light_becomes_srgb()
    {
        using var linear = Patch(64, 64, 180, 90, 70).Colourspace(Enums.Interpretation.Scrgb);
        var path = masters.Add("linear.tif", With(linear, IccData, Profile("srgb")));

        AssertNear([180, 90, 70], masters.Developed(path), 1);
    }

    [Fact]
    public void An_srgb_profile_is_no_profile_to_speak_of()
    {
        var path = masters.Add("srgb.png", With(Patch(64, 64, 180, 90, 70), IccData, Profile("srgb")));

        Assert.False(masters.Master(path).HasProfile);
        AssertNear([180, 90, 70], masters.Developed(path), 1);
    }

    [Fact]
    public void A_broken_profile_is_passed_over()
    {
        var path = masters.Add("broken.png", With(Patch(64, 64, 180, 90, 70), IccData, [1, 2, 3, 4]));

        Assert.False(masters.Master(path).HasProfile);
        AssertNear([180, 90, 70], masters.Developed(path), 1);
    }

    [Theory]
    [InlineData("grey.png", new double[] { 120 }, new double[] { 120, 120, 120 })]
    [InlineData("grey.jpg", new double[] { 120 }, new double[] { 120, 120, 120 })]
    [InlineData("veil.png", new double[] { 120, 255 }, new double[] { 120, 120, 120, 255 })]
    [InlineData("glass.png", new double[] { 200, 100, 50, 128 }, new double[] { 200, 100, 50, 128 })]
    public void Grey_and_transparent_masters_become_srgb(string name, double[] colour, double[] expected)
    {
        AssertNear(expected, masters.Developed(masters.Add(name, Patch(64, 64, colour))), 1);
    }

    [Fact]
    public void A_jpeg_of_a_transparent_master_lies_on_white_paper()
    {
        var path = masters.Add("glass.png", Patch(64, 64, 200, 100, 50, 0));

        using var made = masters.Make(path, Recipe(PictureFormat.Jpeg, 32, 32));

        AssertNear([255, 255, 255], made.Getpoint(16, 16), 1);
    }

    [Fact]
    public void The_average_colour_is_that_of_the_converted_picture()
    {
        var plain = masters.Add("halves.png", Halves(64, 64, [200, 0, 0], [0, 0, 100]));
        var wide = masters.Add("p3.png", With(Patch(64, 64, 180, 90, 70), IccData, Profile("p3")));

        Assert.Equal("#640032", masters.Master(plain).Colour);
        var expected = FromDisplayP3([180, 90, 70]);
        AssertNear(expected, Convert.FromHexString(masters.Master(wide).Colour[1..]).Select(b => (double)b).ToArray(), 1);
    }

    // As an image editor makes it by default. Only some colours come back exactly: the tables of the profile itself are coarse.
    private static Image Ink(int size, params double[] colour) => Patch(size, size, colour)
        .IccTransform("cmyk", inputProfile: "srgb", intent: Enums.Intent.Relative, blackPointCompensation: true).CopyMemory();

    private static void AssertNear(double[] expected, double[] actual, double levels)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - levels, pair.First + levels));
    }

    // SMPTE EG 432-1 primaries to those of sRGB, both with the sRGB curve and the D65 white.
    private static double[] FromDisplayP3(double[] colour)
    {
        var linear = colour.Select(v => v / 255).Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToArray();
        double[][] matrix = [[1.2249401, -0.2249402, 0], [-0.0420569, 1.0420571, 0], [-0.0196376, -0.0786507, 1.0982884]];
        return [.. matrix.Select(row => row.Zip(linear, (a, b) => a * b).Sum())
            .Select(v => v <= 0.0031308 ? v * 12.92 : (1.055 * Math.Pow(v, 1 / 2.4)) - 0.055)
            .Select(v => Math.Round(v * 255))];
    }
}
