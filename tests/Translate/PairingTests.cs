using Xunit;

namespace Yujiang.Static.Tests.Translate;

/// <summary>A block is known again by what it says: inserting, deleting, moving, splitting or renaming touches no other block.</summary>
public sealed class PairingTests : IDisposable
{
    private readonly BilingualPaper paper = new BilingualPaper().Accepted();
    private List<string> chinese = [.. BilingualPaper.Chinese];
    private List<string> english = [.. BilingualPaper.English];

    public void Dispose() => paper.Dispose();

    [Fact]
    public void What_was_accepted_is_current() => Assert.Equal("current current current current current", paper.States());

    [Theory]
    [InlineData(0, "missing current current current current current")]
    [InlineData(2, "current current missing current current current")]
    [InlineData(5, "current current current current current missing")]
    public void A_paragraph_inserted_in_the_source_is_missing_and_nothing_else(int at, string states)
    {
        chinese.Insert(at, "村口的老樟树下，几位老人在下棋。");

        paper.Write("roads", chinese, english);

        Assert.Equal(states, paper.States());
    }

    [Fact]
    public void Where_both_languages_were_rewritten_and_moved_alike_their_order_pairs_them()
    {
        (chinese[4], english[4]) = ("广播里的天气预报一响，晒谷场上的人都停下来听。", "When the forecast comes over the loudspeaker, everyone on the threshing ground stops to listen.");
        (chinese[3], english[3]) = ("医生下乡，每周一趟；看病的老人不必出村。", "Once a week the doctors come out, and nobody old has to travel to see one.");
        (chinese[2], english[2]) = ("操场是新的，铺了塑胶，下课铃一响就满是孩子。", "The playing field is new, and full of children when the bell rings.");
        var (movedChinese, movedEnglish) = (chinese[4], english[4]);
        chinese.RemoveAt(4);
        english.RemoveAt(4);
        chinese.Insert(2, movedChinese);
        english.Insert(2, movedEnglish);

        paper.Write("roads", chinese, english);

        Assert.DoesNotContain(paper.Check(), told => told.Contains("YJ2113", StringComparison.Ordinal) || told.Contains("YJ2107", StringComparison.Ordinal));
    }

    [Fact]
    public void The_check_names_the_inserted_paragraph_itself()
    {
        chinese.Insert(1, "村口的老樟树下，几位老人在下棋。");

        paper.Write("roads", chinese, english);

        Assert.Equal(["input/editions/spring/sections/01-roads.zh.md(7,1): YJ2107"], paper.Check());
    }

    [Theory]
    [InlineData(0, "orphaned current current current current")]
    [InlineData(2, "current current orphaned current current")]
    [InlineData(4, "current current current current orphaned")]
    public void A_paragraph_deleted_from_the_source_leaves_an_orphan_and_nothing_else(int at, string states)
    {
        chinese.RemoveAt(at);

        paper.Write("roads", chinese, english);

        Assert.Equal(states, paper.States());
        Assert.Equal([$"input/editions/spring/sections/01-roads.en.md({5 + (2 * at)},1): YJ2107"], paper.Check());
    }

    [Fact]
    public void A_paragraph_deleted_from_the_translation_is_missing_and_nothing_else()
    {
        english.RemoveAt(1);

        paper.Write("roads", chinese, english);

        Assert.Equal("current missing current current current", paper.States());
        Assert.Equal(["input/editions/spring/sections/01-roads.zh.md(7,1): YJ2107"], paper.Check());
    }

    [Fact]
    public void Paragraphs_swapped_in_both_languages_are_current()
    {
        (chinese[1], chinese[3]) = (chinese[3], chinese[1]);
        (english[1], english[3]) = (english[3], english[1]);

        paper.Write("roads", chinese, english);

        Assert.Equal("current current current current current", paper.States());
        Assert.Empty(paper.Check());
    }

    [Fact]
    public void A_paragraph_moved_in_one_language_is_not_stale_but_out_of_order()
    {
        var moved = chinese[0];
        chinese.RemoveAt(0);
        chinese.Add(moved);

        paper.Write("roads", chinese, english);

        Assert.Equal("current current current current current", paper.States());
        Assert.Equal(["input/editions/spring/sections/01-roads.en.md(5,1): YJ2113"], paper.Check());
    }

    [Fact]
    public void A_paragraph_split_in_the_source_is_stale_in_one_half_and_missing_in_the_other()
    {
        chinese[0] = "区里新修了一条公路，从县城直通";
        chinese.Insert(1, "东边的山村。");

        paper.Write("roads", chinese, english);

        Assert.Equal("stale missing current current current current", paper.States());
    }

    [Fact]
    public void A_paragraph_split_in_both_languages_is_stale_in_one_half_and_untouched_in_the_other()
    {
        chinese[0] = "区里新修了一条公路，从县城直通";
        chinese.Insert(1, "东边的山村。");
        english[0] = "A new road runs from the county seat.";
        english.Insert(1, "It leads to the hill villages in the east.");

        paper.Write("roads", chinese, english);

        Assert.Equal("stale untouched current current current current", paper.States());
    }

    [Fact]
    public void A_changed_paragraph_is_stale_and_nothing_else()
    {
        chinese[2] = "学校的操场铺上了草皮，孩子们下课就往外跑。";

        paper.Write("roads", chinese, english);

        Assert.Equal("current current stale current current", paper.States());
        Assert.Equal(["input/editions/spring/sections/01-roads.en.md(9,1): YJ2120"], paper.Check());
    }

    [Fact]
    public void A_paragraph_written_anew_from_end_to_end_is_stale()
    {
        chinese[2] = "图书馆开到晚上九点。";

        paper.Write("roads", chinese, english);

        Assert.Equal("current current stale current current", paper.States());
    }

    [Fact]
    public void A_paragraph_moved_and_changed_at_once_is_found_by_its_likeness()
    {
        chinese[0] = "区里去年新修了一条公路，从县城直通东边的山村。";
        (chinese[0], chinese[4]) = (chinese[4], chinese[0]);

        paper.Write("roads", chinese, english);

        Assert.Equal("current current current current stale", paper.States());
    }

    [Fact]
    public void A_paragraph_moved_in_both_languages_while_all_others_are_rewritten_keeps_the_rest_in_step()
    {
        string[] begun = ["今年，", "据说，", "如今，"];
        for (var i = 1; i < 4; i++)
            (chinese[i], english[i]) = (begun[i - 1] + chinese[i], "This year all is well. " + english[i].ToUpperInvariant());
        (chinese, english) = ([chinese[0], chinese[4], .. chinese[1..4]], [english[0], english[4], .. english[1..4]]);

        paper.Write("roads", chinese, english);

        Assert.Equal("current current stale stale stale", paper.States());
        Assert.DoesNotContain(paper.Check(), told => told.Contains("YJ2113", StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_under_a_new_name_is_current()
    {
        paper.Place.Remove("input/editions/spring/sections");

        paper.Write("highways", chinese, english);

        Assert.Equal("current current current current current", paper.States());
        Assert.Empty(paper.Check());
    }

    [Fact]
    public void A_section_under_a_new_name_still_shows_what_changed()
    {
        paper.Place.Remove("input/editions/spring/sections");
        chinese[3] = "卫生院的医生每月下乡，老人不出村就能看病。";

        paper.Write("highways", chinese, english);

        Assert.Equal("current current current stale current", paper.States());
    }

    [Fact]
    public void A_paragraph_added_to_both_languages_is_untouched_until_it_is_accepted()
    {
        chinese.Insert(2, "村口的老樟树下，几位老人在下棋。");
        english.Insert(2, "Under the old camphor at the gate, old men play chess.");
        paper.Write("roads", chinese, english);

        Assert.Equal("current current untouched current current current", paper.States());
        Assert.Equal(["input/editions/spring/translation.lock.yaml: YJ2121"], paper.Check());

        Assert.Equal("current current current current current current", paper.Accepted().States());
    }

    [Fact]
    public void A_translation_that_was_only_polished_stays_current()
    {
        english[1] = "By six in the morning the first bus is crowded with villagers on their way to market.";

        paper.Write("roads", chinese, english);

        Assert.Equal("current current current current current", paper.States());
        Assert.Equal([1], paper.Report().Blocks.Where(block => block.Id.StartsWith("roads-", StringComparison.Ordinal)).Select((block, i) => (block, i)).Where(entry => entry.block.IsEdited).Select(entry => entry.i));
    }

    [Fact]
    public void A_headline_that_changed_is_stale_at_its_own_place()
    {
        var file = "input/editions/spring/sections/01-roads.zh.md";

        paper.Place.Write(file, paper.Place.Read(file).Replace("headline: 路", "headline: 新路", StringComparison.Ordinal));

        Assert.Equal(["input/editions/spring/sections/01-roads.en.md(2,11): YJ2120"], paper.Check());
    }
}
