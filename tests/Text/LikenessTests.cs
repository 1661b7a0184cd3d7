using Xunit;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Text;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("capton", "caption")]
    [InlineData("Caption", "caption")]
    [InlineData("craedit", "credit")]
    [InlineData("al", "alt")]
    [InlineData("weather", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_name_meant_is_the_nearest_one_within_a_slip(string written, string? meant) =>
        Assert.Equal(meant, Likeness.Nearest(written, ["alt", "caption", "credit", "focus"]));

    [Fact]
    public void Of_two_as_near_the_first_in_order_is_named() => Assert.Equal("fields", Likeness.Nearest("fieldx", ["fieldy", "fields"]));

    [Fact]
    public void Where_there_is_nothing_to_choose_from_there_is_no_name() => Assert.Null(Likeness.Nearest("caption", []));
}
