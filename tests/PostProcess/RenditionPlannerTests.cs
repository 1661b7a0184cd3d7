using CsCheck;
using Xunit;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess;
using Yujiang.Static.Tests.Support;
using static Yujiang.Static.Tests.Support.Samples;

namespace Yujiang.Static.Tests.PostProcess;

public sealed class RenditionPlannerTests
{
    [Theory]
    [InlineData(2000, "360 720 1440")]
    [InlineData(1440, "360 720 1440")]
    [InlineData(1000, "360 720 1000")]
    [InlineData(360, "360")]
    [InlineData(200, "200")]
    public void Widths_are_the_themes_up_to_the_masters_own(int width, string widths)
    {
        var plan = Planner().Plan(Photo(width: width));

        Assert.Equal([PictureFormat.Avif, PictureFormat.Jpeg], plan.Select(format => format.Format));
        Assert.All(plan, format => Assert.Equal(widths, string.Join(' ', format.Renditions.Select(rendition => rendition.Width))));
    }

    [Fact]
    public void Each_format_has_widths_of_its_own_and_a_small_master_gives_each_its_largest()
    {
        Assert.Equal("Avif 360 720 1080, Webp 720, Jpeg 1080 1920", Sizes(width: 2000));
        Assert.Equal("Avif 360 720 1000, Webp 720, Jpeg 1000", Sizes(width: 1000));
        Assert.Equal("Avif 360 500, Webp 500, Jpeg 500", Sizes(width: 500));

        static string Sizes(int width) => string.Join(", ", Uneven().Plan(Photo(width: width))
            .Select(format => $"{format.Format} {string.Join(' ', format.Renditions.Select(rendition => rendition.Width))}"));
    }

    [Fact]
    public void A_place_offers_the_widths_of_its_range_and_leaves_the_format_for_all_to_the_plain_picture()
    {
        Assert.Equal("Avif 720 1080, Webp 720", Offered("side"));
        Assert.Equal("Avif 360 720 1080, Webp 720", Offered("nowhere named"));
        Assert.Equal("Avif 360 720 1080, Webp 720", Offered("huge"));

        static string Offered(string place) => string.Join(", ", Uneven().Offer(Photo(width: 2000), place)
            .Select(format => $"{format.Format} {string.Join(' ', format.Renditions.Select(rendition => rendition.Width))}"));
    }

    [Theory]
    [InlineData(2000, 1080)]
    [InlineData(1080, 1080)]
    [InlineData(300, 300)]
    public void The_picture_for_those_without_a_choice_is_a_jpeg_for_a_column(int master, int width)
    {
        var plain = Uneven().PlanPlain(Photo(width: master));

        Assert.Equal((PictureFormat.Jpeg, width), (plain.Recipe.Format, plain.Width));
    }

    [Fact]
    public void All_renditions_of_a_photo_have_one_hash_and_another_recipe_for_any_of_them_changes_it()
    {
        var hash = Assert.Single(Hashes(Uneven()));

        Assert.NotEqual(hash, Assert.Single(Hashes(Uneven(quality: 71))));
        Assert.NotEqual(hash, Assert.Single(Hashes(Uneven(width: 1921))));

        static IEnumerable<string> Hashes(RenditionPlanner planner) => planner.Plan(Photo()).SelectMany(format => format.Renditions)
            .Append(planner.PlanShare(Photo())).Select(rendition => rendition.Path.Value.Split('.')[^2]).Distinct();
    }

    [Fact]
    public void No_rendition_is_ever_larger_than_its_master() =>
        Gen.Select(Gen.Int[1, 4000], Gen.Int[1, 4000]).Sample((width, height) =>
        {
            var photo = Photo(width: width, height: height);
            var share = Planner().PlanShare(photo);
            return Planner().Plan(photo).SelectMany(format => format.Renditions).Append(share)
                .All(rendition => rendition.Width >= 1 && rendition.Height >= 1 && rendition.Width <= width && rendition.Height <= height);
        });

    [Fact]
    public void The_share_picture_has_the_shape_sharing_sites_want()
    {
        Assert.Equal((1200, 630), Size(Planner().PlanShare(Photo(width: 2400, height: 1600))));
        Assert.Equal((600, 315), Size(Planner().PlanShare(Photo(width: 600, height: 600))));
    }

    [Fact]
    public void A_name_changes_with_everything_that_changes_the_bytes_and_with_nothing_else()
    {
        var name = First(Photo());

        Assert.Equal(name, First(Photo()));
        Assert.NotEqual(name, First(Photo() with { Master = Photo().Master with { Hash = "01" } }));
        Assert.NotEqual(name, First(Photo(focus: new FocalPoint(0.1, 0.5))));
        Assert.NotEqual(name, First(Photo() with { AltText = Both("another") }));
        Assert.NotEqual(name, new RenditionPlanner(Settings(360), Edition(), ChineseAndEnglish, "another encoder").Plan(Photo())[0].Renditions[0].Path.Value);
    }

    private static string First(Photo photo) => new RenditionPlanner(Settings(360), Edition(), ChineseAndEnglish, "encoder").Plan(photo)[0].Renditions[0].Path.Value;

    private static RenditionPlanner Planner() => new(Settings(360, 720, 1440), Edition(), ChineseAndEnglish, "encoder");

    private static RenditionPlanner Uneven(int quality = 70, int width = 1920)
    {
        var formats = new[]
        {
            new FormatSetting(PictureFormat.Avif, 50, [360, 720, 1080]),
            new FormatSetting(PictureFormat.Webp, 60, [720]),
            new FormatSetting(PictureFormat.Jpeg, quality, [1080, width]),
        };
        var ranges = new Dictionary<string, (int Least, int Most)> { ["side"] = (700, 1080), ["huge"] = (4000, 5000) };
        return new RenditionPlanner(Settings(360) with { Formats = formats, Ranges = ranges }, Edition(), ChineseAndEnglish, "encoder");
    }

    private static (int, int) Size(Rendition rendition) => (rendition.Width, rendition.Height);
}
