using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Search;

/// <summary>
/// Which leaves hold a key. Leaves are numbered from 0 through the editions in their order, the source language's first; the keys stand in
/// ordinal order, cut into shards small enough that a query fetches a few kilobytes. index.json says how many leaves each edition has and with
/// which key each shard begins; a shard gives a key's leaves in base 36, each as the distance from the one before.
/// </summary>
internal sealed class SearchIndex(IReadOnlyList<EditionSummary> editions, Languages languages)
{
    // UTF-8 bytes; compressed about a third of it.
    private const int LargestShard = 6000;

    /// <summary>The index's files by name, index.json first.</summary>
    public IReadOnlyList<(string Name, string Text)> Write()
    {
        var (shards, firsts) = (new List<string>(), new JsonArray());
        var shard = new StringBuilder();
        var size = 0;
        foreach (var (key, leaves) in Postings())
        {
            var entry = $"\"{key}\":\"{Distances(leaves)}\"";
            var bytes = Encoding.UTF8.GetByteCount(entry) + 1;
            if (size + bytes > LargestShard)
                Close();
            if (size == 0)
                firsts.Add(key);
            shard.Append(size == 0 ? "{" : ",").Append(entry);
            size += bytes;
        }
        if (size > 0)
            Close();
        var index = new JsonObject { ["editions"] = new JsonArray([.. editions.Select(Counts)]), ["shards"] = firsts };
        return [("index.json", index.ToJsonString(ReadableJson.Compact) + "\n"), .. shards.Select((text, number) => (string.Create(CultureInfo.InvariantCulture, $"{number}.json"), text))];

        void Close()
        {
            shards.Add(shard.Append("}\n").ToString());
            shard.Clear();
            size = 0;
        }
    }

    private JsonArray Counts(EditionSummary edition) =>
        new([JsonValue.Create(edition.Name.Value), .. languages.Both.Select(language => JsonValue.Create(edition.SearchKeys[language].Count))]);

    private IEnumerable<KeyValuePair<string, List<int>>> Postings()
    {
        var postings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var leaf = 0;
        foreach (var keys in editions.SelectMany(edition => languages.Both.SelectMany(language => edition.SearchKeys[language])))
        {
            foreach (var key in keys.Split('\n'))
            {
                if (!postings.TryGetValue(key, out var leaves))
                    postings.Add(key, leaves = []);
                leaves.Add(leaf);
            }
            leaf++;
        }
        return postings.OrderBy(posting => posting.Key, StringComparer.Ordinal);
    }

    private static string Distances(List<int> leaves) =>
        string.Join(' ', leaves.Select((leaf, i) => Base36(i == 0 ? leaf : leaf - leaves[i - 1])));

    private static string Base36(int number)
    {
        var digits = "";
        do
        {
            digits = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36] + digits;
            number /= 36;
        }
        while (number > 0);
        return digits;
    }
}
