using Xunit;
using Yujiang.Static.Model;
using Yujiang.Static.Process.Slips;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Process;

/// <summary>What an editor's keyboard does to Markdown, and the line as it should read.</summary>
public sealed class SlipTests
{
    private static readonly Language Chinese = new(Side.Source, "zh-Hans", "zh", "中文");
    private static readonly Language English = new(Side.Translation, "en", "en", "English");

    [Theory]
    [InlineData("YJ2020", 1, "##标题", "## 标题")]
    [InlineData("YJ2020", 1, "＃ 标题", "# 标题")]
    [InlineData("YJ2020", 1, "＃＃标题", "## 标题")]
    [InlineData("YJ2020", 1, "##　标题", "## 标题")]
    [InlineData("YJ2021", 1, "![说明](a.jpg）", "![说明](a.jpg)")]
    [InlineData("YJ2021", 1, "![说明]（a.jpg）", "![说明](a.jpg)")]
    [InlineData("YJ2021", 2, "见［链接］(../a/)", "见[链接](../a/)")]
    [InlineData("YJ2022", 1, "![](照片 1.jpg)", "![](照片-1.jpg)")]
    [InlineData("YJ2022", 1, "![](a.jpg “标题”)", "![](a.jpg)")]
    [InlineData("YJ2023", 1, "＞引文", "> 引文")]
    [InlineData("YJ2024", 3, "中文__重点__中文", "中文**重点**中文")]
    [InlineData("YJ2025", 2, "是** 重点 **的", "是**重点**的")]
    [InlineData("YJ2025", 9, "**好** 与 ** 快 **并重", "**好** 与 **快**并重")]
    [InlineData("YJ2026", 5, "## 标｛#x｝", "## 标{#x}")]
    [InlineData("YJ2027", 1, "1、第一", "1. 第一")]
    [InlineData("YJ2027", 1, "2．第二", "2. 第二")]
    [InlineData("YJ2030", 3, "快快,好好", "快快，好好")]
    [InlineData("YJ2030", 3, "结束.", "结束。")]
    [InlineData("YJ2031", 3, "他说\"好\"了", "他说“好”了")]
    [InlineData("YJ2032", 2, "好。。", "好。")]
    [InlineData("YJ2032", 2, "好，，再。", "好，再。")]
    [InlineData("YJ2033", 2, "等...", "等……")]
    [InlineData("YJ2033", 2, "等。。。再说。", "等……再说。")]
    [InlineData("YJ2034", 2, "他--她", "他——她")]
    [InlineData("YJ2035", 1, "3~5万元，5~8亿元。", "3～5万元，5～8亿元。")]
    [InlineData("YJ2036", 1, "２０２３年", "2023年")]
    [InlineData("YJ2027", 1, "1.第一", "1. 第一")]
    [InlineData("YJ2028", 1, "====", "")]
    [InlineData("YJ2029", 1, "———", "***")]
    [InlineData("YJ2030", 3, "余江(区)很好", "余江（区）很好")]
    [InlineData("YJ2030", 5, "“第一”,这是", "“第一”，这是")]
    [InlineData("YJ2030", 6, "24.7%,比去年", "24.7%，比去年")]
    [InlineData("YJ2030", 3, "增长, 2023年好", "增长，2023年好")]
    [InlineData("YJ2031", 1, "\"A\"与\"好\"", "“A”与“好”")]
    [InlineData("YJ2031", 3, "他说'好'了", "他说‘好’了")]
    [InlineData("YJ2032", 2, "好，。", "好。")]
    [InlineData("YJ2037", 2, "2*3*4米", "2×3×4米")]
    [InlineData("YJ2038", 1, "    正文如此。", "正文如此。")]
    [InlineData("YJ2038", 1, "\t正文如此。", "正文如此。")]
    [InlineData("YJ2039", 6, "春来了，花开", "春来了，花开。")]
    [InlineData("YJ2039", 7, "春来了，花开，{#spring}", "春来了，花开。{#spring}")]
    [InlineData("YJ2039", 8, "春来了，“花开”", "春来了，“花开”。")]
    [InlineData("YJ2051", 4, "余江区 的，好。", "余江区的，好。")]
    [InlineData("YJ2051", 4, "好。新 的工作开始。", "好。新的工作开始。")]
    [InlineData("YJ2051", 3, "余江 ，好。", "余江，好。")]
    [InlineData("YJ2055", 1, "4月160日开始", "")]
    [InlineData("YJ2055", 6, "2023年14月开始", "")]
    [InlineData("YJ2058", 3, "> --张三", "> ——张三")]
    public void A_slip_in_Chinese_is_named_with_its_correction(string rule, int column, string line, string corrected)
    {
        var found = SlipScan.In(Story(line, Chinese)).ToList();

        var slip = Assert.Single(found);
        Assert.Equal((rule, 7, column, corrected), (slip.Rule.Id, slip.Span.Line, slip.Span.Column, slip.CorrectedLine));
    }

    [Theory]
    [InlineData("YJ2040", 8, "This is，so to speak", "This is, so to speak")]
    [InlineData("YJ2041", 9, "He said \"yes\" then.", "He said “yes” then.")]
    [InlineData("YJ2040", 4, "End。", "End.")]
    [InlineData("YJ2036", 4, "In ２０２３.", "In 2023.")]
    [InlineData("YJ2037", 8, "It is 2*3*4 metres.", "It is 2×3×4 metres.")]
    [InlineData("YJ2042", 1, "It's the county's own.", "It’s the county’s own.")]
    [InlineData("YJ2020", 1, "＃ Heading", "# Heading")]
    [InlineData("YJ2021", 5, "See 【it】(#x) here.", "See [it](#x) here.")]
    [InlineData("YJ2055", 4, "On April 160 it began.", "")]
    [InlineData("YJ2056", 7, "sowing,weeding", "sowing, weeding")]
    [InlineData("YJ2056", 20, "They sow. They weed.In the end they rest.", "They sow. They weed. In the end they rest.")]
    [InlineData("YJ2057", 4, "sow\u3000and weed", "sow and weed")]
    public void A_slip_in_English_is_named_with_its_correction(string rule, int column, string line, string corrected)
    {
        var found = SlipScan.In(Story(line, English)).ToList();

        var slip = Assert.Single(found);
        Assert.Equal((rule, column, corrected), (slip.Rule.Id, slip.Span.Column, slip.CorrectedLine));
    }

    [Theory]
    [InlineData("他说：“今年（2023年）增长24.7%，比去年快。”")]
    [InlineData("“村党组织—网格”治理体系，用`a,b`记录，见[说明](a.html \"题\")。")]
    [InlineData("比分3:2，时间12:30，网址https://a.example/x,y 在此。")]
    [InlineData("**好**与**快** ，*重点*。<ruby>余<rt>yú</rt></ruby>江。")]
    [InlineData("等等……他——也来了。C#语言，R&D，5G手机。")]
    [InlineData("#1 是编号，# 标题也可以。")]
    [InlineData("![](naile-workshop.jpg){.wide}")]
    [InlineData("他说：“她问：‘春来了？’我说：‘来了。’”")]
    [InlineData("“走吧。”（记者 张三）")]
    [InlineData("“走吧。”（记者 张 三）")]
    [InlineData("春耕忙。 张三摄。")]
    [InlineData("## 第一章 总则")]
    [InlineData("婴儿在24月龄时，每月14日、24日体检。")]
    [InlineData("**小标题，两半句**")]
    [InlineData("## 春来了，花开")]
    [InlineData("> 春来了，花开")]
    [InlineData("- 春来了，花开")]
    [InlineData("第一项工作，有三条：")]
    [InlineData("　　段首空两格，照样可以。")]
    [InlineData("1. 第一条\n\n    接着说，还是第一条。")]
    [InlineData("D'Arcy与O'Neil，Jr.也来了。")]
    [InlineData("2*3等于6，2 * 3 * 4也等于24。")]
    [InlineData("段落在此。\n\n---\n\n下一段。")]
    public void Good_Chinese_is_left_alone(string line) => Assert.Empty(SlipScan.In(Story(line, Chinese)));

    [Theory]
    [InlineData("He said, “It’s 3–5 million yuan (24.7%); the *jiebang guashuai* scheme.”")]
    [InlineData("The phrase <span lang=\"zh-Hans\">余江，大嫂</span> and “余江，大嫂” stay.")]
    [InlineData("In April 160 households moved in, and on April 16 came Node.js, e.g. for 1,000 users of example.com.")]
    [InlineData("> - one entry of a list")]
    [InlineData("#1 in the province: see [it](a.html \"title\") and `x = \"y\"`.")]
    public void Good_English_is_left_alone(string line) => Assert.Empty(SlipScan.In(Story(line, English)));

    [Fact]
    public void Fenced_blocks_are_left_alone() => Assert.Empty(SlipScan.In(Story("```\n##标题,快快,好\n```", Chinese)));

    private static StoryDraft Story(string body, Language language)
    {
        var file = SourceSpan.OfFile(ContentPath.Of("input/a.md"));
        var none = new Located<string>("", file);
        return new StoryDraft
        {
            Language = language,
            Span = file,
            Label = none,
            Kicker = none,
            Headline = new Located<Headline>(Headline.None, file),
            Deck = none,
            Byline = none,
            Dateline = none,
            Body = body,
            FirstBodyLine = 7,
        };
    }
}
