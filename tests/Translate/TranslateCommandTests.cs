using System.Text.Json;
using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Cli;

namespace Yujiang.Static.Tests.Translate;

/// <summary>translate status, diff and accept as an editor meets them.</summary>
public sealed class TranslateCommandTests : IDisposable
{
    private readonly BilingualPaper paper = new();

    public void Dispose() => paper.Dispose();

    [Fact]
    public void Before_anything_is_accepted_every_block_is_untouched_and_nobody_is_warned()
    {
        var (code, results, _) = paper.Run("status");

        Assert.Equal(ExitCode.Clean, code);
        Assert.Contains("spring: 8 blocks, 8 untouched (100 %)", results, StringComparison.Ordinal);
        Assert.Empty(paper.Check());
    }

    [Fact]
    public void Accepting_writes_the_lock_and_says_what_it_accepted()
    {
        var (code, results, messages) = paper.Run("accept");

        Assert.Equal(ExitCode.Clean, code);
        Assert.Contains("spring roads roads-1\n", results.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("spring: 8 blocks accepted, 0 already current, 0 that cannot be accepted", messages, StringComparison.Ordinal);
        Assert.Contains("  - block: \"roads/roads-1\"\n    source: \"", paper.Place.Read(BilingualPaper.LockFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Accepting_twice_leaves_the_same_bytes()
    {
        var first = paper.Accepted().Place.Read(BilingualPaper.LockFile);

        Assert.Equal(first, paper.Accepted().Place.Read(BilingualPaper.LockFile));
    }

    [Fact]
    public void One_block_is_accepted_alone()
    {
        paper.Run("accept", "spring", "roads", "roads-2");

        Assert.Equal("untouched current untouched untouched untouched", paper.States());
    }

    [Fact]
    public void One_section_is_accepted_alone()
    {
        paper.Run("accept", "spring", "roads");

        Assert.Equal(["Untouched"], paper.Report().Blocks.Where(block => block.Section == "edition.yaml").Select(block => block.State.ToString()).Distinct());
        Assert.Equal("current current current current current", paper.States());
    }

    [Fact]
    public void Accepting_one_block_leaves_another_stale()
    {
        Change("塑胶", "草皮");
        Change("每周", "每月");

        paper.Run("accept", "spring", "roads", "roads-3");

        Assert.Equal("current current current stale current", paper.States());
    }

    [Fact]
    public void The_difference_shows_old_and_new_source_beside_the_translation_without_any_history()
    {
        Change("塑胶", "草皮");

        var (code, results, _) = paper.Run("diff");

        Assert.Equal(ExitCode.Clean, code);
        Assert.Equal(
            $$"""
            spring roads roads-3  {{paper.Place.PathOf("input")}}/editions/spring/sections/01-roads.en.md(9,1)  the source has changed since it was accepted
              was: 学校的操场铺上了塑胶，孩子们下课就往外跑。
              is : 学校的操场铺上了草皮，孩子们下课就往外跑。
              change: 学校的操场铺上了[-塑胶-]{+草皮+}，孩子们下课就往外跑。
              translation: The school has a rubber playing field, and the children run out to it.


            """.ReplaceLineEndings("\n"), results);
    }

    [Fact]
    public void The_status_says_what_is_stale_and_where_with_counts_and_percentages()
    {
        Change("塑胶", "草皮");

        var (_, results, _) = paper.Run("status", "spring");

        Assert.Contains("spring: 8 blocks, 7 current (87 %), 1 stale (12 %)", results, StringComparison.Ordinal);
        Assert.Contains($"    roads-3  stale: the source has changed since it was accepted  {paper.Place.PathOf("input")}/editions/spring/sections/01-roads.en.md(9,1)", results, StringComparison.Ordinal);
    }

    [Fact]
    public void The_status_as_json_counts_and_lists_every_block()
    {
        Change("塑胶", "草皮");

        using var status = JsonDocument.Parse(paper.Run("status", "--format", "json").Results);

        var edition = status.RootElement[0];
        Assert.Equal((7, 1, 87.5), (edition.GetProperty("counts").GetProperty("current").GetInt32(), edition.GetProperty("counts").GetProperty("stale").GetInt32(), edition.GetProperty("percentCurrent").GetDouble()));
        var blocks = edition.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("blocks").EnumerateArray()).ToList();
        Assert.Equal(8, blocks.Count);
        Assert.Equal(9, blocks.Single(block => block.GetProperty("id").GetString() == "roads-3").GetProperty("translation").GetProperty("line").GetInt32());
    }

    [Fact]
    public void Of_several_editions_with_something_to_accept_one_is_named_or_all()
    {
        paper.Place.Write("input/editions/autumn/edition.yaml", paper.Place.Read("input/editions/spring/edition.yaml"));
        paper.Place.Write("input/editions/autumn/sections/01-roads.zh.md", paper.Place.Read("input/editions/spring/sections/01-roads.zh.md"));
        paper.Place.Write("input/editions/autumn/sections/01-roads.en.md", paper.Place.Read("input/editions/spring/sections/01-roads.en.md"));

        var asked = paper.Run("accept");

        Assert.Equal((ExitCode.Usage, ""), (asked.Code, asked.Results));
        Assert.Contains("Several editions have something to accept: autumn (8 blocks), spring (8 blocks). Name one", asked.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(paper.Place.PathOf(BilingualPaper.LockFile)));

        Assert.Equal(ExitCode.Clean, paper.Run("accept", "autumn").Code);
        Assert.Equal(ExitCode.Clean, paper.Run("accept").Code);
        paper.Place.Remove(BilingualPaper.LockFile);
        paper.Place.Remove(BilingualPaper.LockFile.Replace("spring", "autumn", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Clean, paper.Run("accept", "--all").Code);
    }

    [Fact]
    public void A_missing_block_cannot_be_accepted()
    {
        paper.Accepted().Write("roads", BilingualPaper.Chinese, BilingualPaper.English.Skip(1));

        var (code, _, messages) = paper.Run("accept");

        Assert.Equal(ExitCode.Problems, code);
        Assert.Contains("no block of the translation belongs to it", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no edition “sprng”. Did you mean “spring”?", "sprng")]
    [InlineData("There is no section “rods”. Did you mean “roads”?", "spring", "rods")]
    [InlineData("There is no block “roads-9”. Did you mean “roads-1”?", "spring", "roads", "roads-9")]
    public void A_name_that_is_not_there_is_wrong_usage(string message, params string[] scope)
    {
        var (code, _, messages) = paper.Run(["status", .. scope]);

        Assert.Equal((ExitCode.Usage, message), (code, messages.Trim()));
    }

    [Fact]
    public void A_lock_that_cannot_be_read_is_never_written_over()
    {
        paper.Accepted().Place.Write(BilingualPaper.LockFile, "version: 9\nblocks: []\n");

        var (code, _, messages) = paper.Run("accept");

        Assert.Equal(ExitCode.Problems, code);
        Assert.Contains("nothing was accepted", messages, StringComparison.Ordinal);
        Assert.Equal("version: 9\nblocks: []\n", paper.Place.Read(BilingualPaper.LockFile));
    }

    [Fact]
    public void A_section_that_cannot_be_read_keeps_what_was_accepted_of_it()
    {
        paper.Accepted();
        var (file, before) = ("input/editions/spring/sections/01-roads.zh.md", paper.Place.Read(BilingualPaper.LockFile));
        var text = paper.Place.Read(file);
        paper.Place.Write(file, text[4..]);

        paper.Run("accept");
        paper.Place.Write(file, text);

        Assert.Equal("current current current current current", paper.States());
        Assert.Equal(before.Split('\n').Order(StringComparer.Ordinal), paper.Place.Read(BilingualPaper.LockFile).Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_with_quotes_back_slashes_and_breaks_come_back_from_the_lock_as_they_were()
    {
        paper.Write("roads", ["他说“好”，又写下`\"a: b # c\" \\n`\n下一行。"], ["He said “good,” then wrote it down."]);

        Assert.Equal("current", paper.Accepted().States());
        Assert.Equal(Outcome.Checked, paper.Place.Build(paper.Place.Options with { IsCheck = true }).Outcome);
    }

    private void Change(string old, string now)
    {
        if (!File.Exists(paper.Place.PathOf(BilingualPaper.LockFile)))
            paper.Accepted();
        var file = "input/editions/spring/sections/01-roads.zh.md";
        paper.Place.Write(file, paper.Place.Read(file).Replace(old, now, StringComparison.Ordinal));
    }
}
