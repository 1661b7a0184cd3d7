using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>
/// Blocks that only one language has, seen from the pairs beside them: a paragraph split in two, or joined with the next, leaves one alone, and what a pair
/// seems to lack may stand there.
/// </summary>
internal static class Loners
{
    /// <summary>The pairs, each with the words of the loners right before and after it.</summary>
    public static IReadOnlyList<TranslatedBlock> Note(IReadOnlyList<TranslatedBlock> pairs) =>
        [.. pairs.Select((pair, index) => IsAlone(pair) || !IsBlock(pair) ? pair : Note(pair, [.. Beside(pairs, index, -1).Reverse(), .. Beside(pairs, index, 1)]))];

    /// <summary>True for a block without a counterpart.</summary>
    public static bool IsAlone(TranslatedBlock pair) => IsBlock(pair) && (pair.Source is null || pair.Translation is null);

    private static TranslatedBlock Note(TranslatedBlock pair, List<TranslatedBlock> loners) => pair with
    {
        LoneSource = string.Join('\n', loners.Select(loner => loner.Source?.Text).OfType<string>()),
        LoneTranslation = string.Join('\n', loners.Select(loner => loner.Translation?.Text).OfType<string>()),
    };

    private static IEnumerable<TranslatedBlock> Beside(IReadOnlyList<TranslatedBlock> pairs, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < pairs.Count && IsAlone(pairs[i]) && pairs[i].Section == pairs[index].Section; i += step)
            yield return pairs[i];
    }

    private static bool IsBlock(TranslatedBlock pair) => (pair.Source ?? pair.Translation)?.Block is not null;
}
