using Xunit;

namespace Yujiang.Static.Tests.Translate;

/// <summary>The names of the glossary are used.</summary>
public sealed class TermTests : IDisposable
{
    private const string Source = "input/editions/spring/sections/01-roads.en.md";
    private readonly BilingualPaper paper = new();

    public void Dispose() => paper.Dispose();

    [Theory]
    [InlineData("余江区修路。", "Yujiang District builds a road.", "")]
    [InlineData("余江区修路。", "Yujiang builds a road.", "")]
    [InlineData("余江区修路。", "The YUJIANG DISTRICT builds a road.", "")]
    [InlineData("余江区修路。", "Yujiang’s roads are new.", "")]
    [InlineData("余江区修路。", "The district builds a road.", "(5,1): YJ2140")]
    [InlineData("余江区修路。", "Yujiangs District builds a road.", "")]
    [InlineData("余江区修路。", "Yujianger builds a road.", "(5,1): YJ2140")]
    [InlineData("马力来了。", "Ma Li came.", "")]
    [InlineData("马力来了。", "Ma Liang came.", "(5,1): YJ2140")]
    [InlineData("马力来了。", "Then Li Ma came.", "(5,6): YJ2141")]
    [InlineData("马力来了。", "The **horsepower** came.", "(5,7): YJ2141")]
    [InlineData("马力来了。", "Li Ma came, horsepower and all.", "(5,1): YJ2141|(5,13): YJ2141")]
    [InlineData("三大高地。", "Three highlands.", "")]
    [InlineData("三大高地。", "Three heights.", "(5,1): YJ2140")]
    [InlineData("三大高地。", "Six highlands.", "(5,1): YJ2131")]
    [InlineData("三进法。", "A method called “three entries,” new here.", "")]
    [InlineData("一百匹的发动机。", "An engine of 100 horsepower.", "")]
    [InlineData("余江区融媒体中心供稿。", "Supplied by the Yujiang District Media Center.", "")]
    [InlineData("宅改促融合。", "Homestead reform for integration.", "")]
    public void A_name_of_the_source_stands_in_the_translation(string chinese, string english, string told)
    {
        paper.Place.Write("input/glossary.yaml",
            """
            terms:
              - { zh: 余江区, en: Yujiang District, short: [Yujiang] }
              - { zh: 余江区融媒体中心, en: Yujiang District Media Center }
              - { zh: 马力, en: Ma Li, forbidden: [Li Ma, horsepower] }
              - { zh: 三大高地, en: three highlands }
              - { zh: 三进法, en: method called “three entries” }
              - { zh: 宅改, en: house site reform }
              - { zh: 宅改促融合, en: homestead reform for integration }
            """);

        paper.Write("roads", [chinese], [english]);

        Assert.Equal(told.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(place => Source + place), paper.Check());
    }

    [Fact]
    public void Names_that_stand_in_neither_language_are_listed_in_the_status()
    {
        paper.Place.Write("input/glossary.yaml",
            """
            terms:
              - { zh: 公路, en: road }
              - { zh: 铁路, en: railway }
            """);

        var (_, results, _) = paper.Run("status");

        Assert.Contains("names of the glossary that stand in neither language: 铁路", results, StringComparison.Ordinal);
    }
}
