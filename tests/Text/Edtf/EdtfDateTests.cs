using Xunit;
using Yujiang.Static.Text;
using static Yujiang.Static.Tests.Support.Samples;

namespace Yujiang.Static.Tests.Text;

/// <summary>What dates are told apart by; how they are shown and which are refused stands in Specs/dates.md.</summary>
public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2024-04-18", "2024-04-18")]
    [InlineData("2024-04", "2024-04-01")]
    [InlineData("2024-04-XX", "2024-04-01")]
    [InlineData("193X", "1930-01-01")]
    [InlineData("00XX", "0001-01-01")]
    [InlineData("0000", "0001-01-01")]
    [InlineData("2024-04/2024-06", "2024-04-01")]
    [InlineData("../2024-06", "2024-06-01")]
    public void For_ordering_a_date_is_the_first_day_it_can_mean(string written, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Date(written).Earliest);

    [Theory]
    [InlineData("2024-04", false)]
    [InlineData("2024-04?", true)]
    [InlineData("2024-04~", true)]
    [InlineData("2024-04%", true)]
    [InlineData("2023/2024?", true)]
    [InlineData("2023/..", false)]
    public void A_qualifier_anywhere_says_the_date_was_inferred(string written, bool isQualified) =>
        Assert.Equal(isQualified, Date(written).IsQualified);

    [Fact]
    public void The_text_is_kept_as_written() => Assert.Equal("2024-04?", Date("2024-04?").ToString());
}
