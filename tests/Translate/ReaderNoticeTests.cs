using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Translate;

/// <summary>A reader of a translation that has fallen behind is told so, beside the paragraph; the edition decides whether it may be published.</summary>
public sealed class ReaderNoticeTests : IDisposable
{
    private const string Notice = "The original of this passage has changed since it was translated.";
    private readonly BilingualPaper paper = new BilingualPaper().Accepted();

    public ReaderNoticeTests()
    {
        paper.Place.Remove("theme");
        paper.Place.Lay(Repository.PathOf("theme"), "theme");
        var chinese = BilingualPaper.Chinese.ToArray();
        chinese[2] = "学校的操场铺上了草皮，孩子们下课就往外跑。";
        paper.Write("roads", chinese, BilingualPaper.English);
    }

    public void Dispose() => paper.Dispose();

    [Theory]
    [InlineData("en/spring/index.html", 1)]
    [InlineData("en/spring/lite/index.html", 1)]
    [InlineData("parallel/spring/index.html", 1)]
    [InlineData("zh/spring/index.html", 0)]
    [InlineData("zh/spring/lite/index.html", 0)]
    public void The_translation_carries_a_notice_and_the_source_none(string page, int times)
    {
        paper.Place.Build();

        Assert.Equal(times, paper.Place.Read("output/" + page).Split(Notice).Length - 1);
    }

    [Fact]
    public void The_notice_stands_after_the_paragraph_that_fell_behind()
    {
        paper.Place.Build();

        var page = paper.Place.Read("output/en/spring/index.html");
        Assert.InRange(page.IndexOf(Notice, StringComparison.Ordinal), page.IndexOf("id=\"roads-3\"", StringComparison.Ordinal), page.IndexOf("id=\"roads-4\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Feed_readers_are_told_too()
    {
        paper.Place.Build();

        Assert.Contains(Notice, paper.Place.Read("output/en/feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("原文已有改动", paper.Place.Read("output/zh/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Strictness_forbids_a_stale_block_unless_the_edition_allows_it()
    {
        var strict = paper.Place.Options with { IsCheck = true, IsStrict = true };
        var before = paper.Place.Build(strict).Outcome;

        var file = "input/editions/spring/edition.yaml";
        paper.Place.Write(file, paper.Place.Read(file) + "allow_stale: true\n");

        Assert.Equal((Outcome.Refused, Outcome.Checked), (before, paper.Place.Build(strict).Outcome));
    }
}
