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

    private static (int, int) Size(Rendition rendition) => (rendition.Width, rendition.Height);
}
