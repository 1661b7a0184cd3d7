using CsCheck;
using Xunit;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("yujiang", true)]
    [InlineData("2024-spring", true)]
    [InlineData("", false)]
    [InlineData("Spring", false)]
    [InlineData("old barn", false)]
    [InlineData("old_barn", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("余江", false)]
    [InlineData("a/b", false)]
    [InlineData("..", false)]
    [InlineData("é", false)]
    public void A_name_is_lower_case_letters_and_digits_parted_by_single_hyphens(string text, bool isOne) =>
        Assert.Equal(isOne, Slug.TryParse(text, out _));

    [Theory]
    [InlineData("Old Barn", "old-barn")]
    [InlineData("照片 1", "1")]
    [InlineData("照片", "photo-1")]
    [InlineData("--A__b--", "a-b")]
    public void A_name_that_is_none_gets_the_nearest_one(string text, string suggestion) => Assert.Equal(suggestion, Slug.Suggest(text, "photo-1"));

    [Fact]
    public void Every_suggestion_is_a_name() =>
        Gen.String[0, 60].Sample(text => Slug.TryParse(Slug.Suggest(text, "photo-1"), out _));
}
