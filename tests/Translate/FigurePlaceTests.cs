using Xunit;

namespace Yujiang.Static.Tests.Translate;

/// <summary>A wrong figure is named where it stands, whichever way the text around it is written.</summary>
public sealed class FigurePlaceTests : IDisposable
{
    private readonly BilingualPaper paper = new();

    public void Dispose() => paper.Dispose();

    [Theory]
    [InlineData("村里有120户。", "There are 130 households.", 11)]
    [InlineData("村里有120户。", "There **are _130_ households**.", 14)]
    [InlineData("村里有120户。", "There are [130](#roads) households.", 12)]
    [InlineData("村里有120户。", "There [are households](https://paper.example/130), 130.", 52)]
    [InlineData("120户，12条路。", "120 households, 13 roads.", 17)]
    public void In_a_paragraph_whatever_its_markup(string chinese, string english, int column)
    {
        paper.Write("roads", [chinese], [english]);

        Assert.Equal([$"input/editions/spring/sections/01-roads.en.md(5,{column}): YJ2131"], paper.Check());
    }

    [Fact]
    public void On_a_later_line_of_a_paragraph()
    {
        paper.Write("roads", ["村里有120户，\n共13条路。"], ["There are 120 households\nand *fifteen* or 15 roads."]);

        Assert.Equal(["input/editions/spring/sections/01-roads.en.md(6,18): YJ2131"], paper.Check());
    }

    [Theory]
    [InlineData("en: The 46 items", 11)]
    [InlineData("en: 'The 46 items'", 12)]
    [InlineData("en: [Spring Ploughing, The 46 items]", 30)]
    [InlineData("en: [\"The 46\", items]", 13)]
    public void In_a_headline(string headline, int column)
    {
        Edition($"headline:\n  zh: 村办45条\n  {headline}\ncredit: {{ zh: 本报, en: Ours }}\n");

        Assert.Equal([$"input/editions/spring/edition.yaml(4,{column}): YJ2131"], paper.Check());
    }

    [Fact]
    public void In_folded_lines_of_YAML()
    {
        Edition("headline: { zh: 春耕, en: Ploughing }\ncredit: { zh: 本报, en: Ours }\nprovenance:\n  zh: >-\n    据转存文字重排，\n    4月10日付印。\n  en: >-\n    Set from a text of an earlier page,\n    printed on April 11.\n");

        Assert.Equal(["input/editions/spring/edition.yaml(10,22): YJ2131"], paper.Check());
    }

    private void Edition(string text) => paper.Place.Write("input/editions/spring/edition.yaml", "date: 2024-04-18\n" + text);
}
