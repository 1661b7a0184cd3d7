using System.Text;
using System.Text.Json;
using Xunit;
using Yujiang.Static.PostProcess;
using Yujiang.Static.PostProcess.Search;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;
using static Yujiang.Static.Tests.Support.Samples;

namespace Yujiang.Static.Tests.PostProcess;

/// <summary>The index says, for every key, exactly the leaves whose texts hold it.</summary>
public sealed class SearchIndexTests
{
    [Fact]
    public void Every_key_leads_to_the_leaves_that_hold_it_and_to_no_other()
    {
        string[][] leaves = [["甲", "甲乙"], ["apple", "甲"], ["banana"], ["apple", "甲乙"]];

        var files = Index(Summary("first", [leaves[0]], [leaves[1], leaves[2]]), Summary("second", [], [leaves[3]]));

        var found = Postings(files);
        Assert.Equal(leaves.SelectMany(keys => keys).Distinct().Order(StringComparer.Ordinal), found.Keys);
        Assert.All(found, posting => Assert.Equal(Enumerable.Range(0, 4).Where(leaf => leaves[leaf].Contains(posting.Key)), posting.Value));
        using var index = JsonDocument.Parse(files[0].Text);
        Assert.Equal("""[["first",1,2],["second",0,1]]""", index.RootElement.GetProperty("editions").GetRawText());
    }

    [Fact]
    public void Shards_are_small_and_say_with_which_key_they_begin()
    {
        var keys = Enumerable.Range(0x4E00, 2000).Select(code => $"{(char)code}{(char)(code + 1)}").ToArray();

        var files = Index(Summary("only", [keys], []));

        using var index = JsonDocument.Parse(files[0].Text);
        var firsts = index.RootElement.GetProperty("shards").EnumerateArray().Select(first => first.GetString()!).ToList();
        Assert.Equal(firsts.Order(StringComparer.Ordinal), firsts);
        Assert.Equal(files.Count - 1, firsts.Count);
        Assert.All(files.Skip(1), (file, i) => Assert.StartsWith($"{{\"{firsts[i]}\":", file.Text, StringComparison.Ordinal));
        Assert.All(files.Skip(1), file => Assert.InRange(Encoding.UTF8.GetByteCount(file.Text), 1, 6010));
        Assert.Equal(keys, Postings(files).Keys);
    }

    [Fact]
    public void A_publication_without_editions_has_an_index_without_shards() =>
        Assert.Equal(("index.json", "{\"editions\":[],\"shards\":[]}\n"), Assert.Single(Index()));

    [Fact]
    public void A_long_edition_is_cut_between_blocks_and_loses_none()
    {
        var edition = Edition(body: [.. Enumerable.Range(0, 60).Select(n => Paragraph($"第{n}段" + new string('字', 100)) with { Id = $"fields-{n}" })]);

        var leaves = SearchLeaf.Cut(edition, ChineseAndEnglish.Source);

        Assert.Equal(4, leaves.Count);
        Assert.Equal(["", .. Enumerable.Range(0, 60).Select(n => $"fields-{n}")], leaves.SelectMany(leaf => leaf.Blocks).Select(block => block.Id));
    }

    private static IReadOnlyList<(string Name, string Text)> Index(params EditionSummary[] editions) => new SearchIndex(editions, ChineseAndEnglish).Write();

    private static EditionSummary Summary(string name, string[][] source, string[][] translation)
    {
        var view = new EditionComposer(Edition(name), Site(new())).Cluster(ChineseAndEnglish.Source, "entry");
        return new EditionSummary
        {
            Name = Name(name),
            Formerly = [],
            Date = null,
            Entry = Both(view),
            FeedEntry = Both(""),
            Pictures = [],
            Links = [],
            SearchKeys = Bilingual.Of(source, translation).Select(IReadOnlyList<string> (leaves) => [.. leaves.Select(keys => string.Join('\n', keys))]),
        };
    }

    private static SortedDictionary<string, List<int>> Postings(IEnumerable<(string Name, string Text)> files)
    {
        var postings = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (_, text) in files.Skip(1))
        {
            using var shard = JsonDocument.Parse(text);
            foreach (var posting in shard.RootElement.EnumerateObject())
            {
                var leaf = 0;
                postings.Add(posting.Name, [.. posting.Value.GetString()!.Split(' ').Select(distance => leaf += Convert.ToInt32(distance, 16))]);
            }
        }
        return postings;
    }
}
