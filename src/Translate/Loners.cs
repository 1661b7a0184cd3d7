using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>
/// Blocks that only one language has, seen from the pairs beside them: a paragraph split in two, or joined with the next, leaves one alone, and what a pair
/// seems to lack may stand there.
/// </summary>
internal static class Loners
{
    /// <summary>The pairs of a section that has loners, each with the words of those right before and after it, and of the pairs next to it.</summary>
    public static IReadOnlyList<TranslatedBlock> Note(IReadOnlyList<TranslatedBlock> pairs)
    {
        var sections = pairs.Where(IsAlone).Select(pair => pair.Section).ToHashSet();
        return [.. pairs.Select((pair, index) => sections.Contains(pair.Section) && IsBlock(pair) && !IsAlone(pair) ? Note(pair, [.. Beside(pairs, index, -1).Reverse(), .. Beside(pairs, index, 1)]) : pair)];
    }

    /// <summary>True for a block without a counterpart.</summary>
    public static bool IsAlone(TranslatedBlock pair) => IsBlock(pair) && (pair.Source is null || pair.Translation is null);

    private static TranslatedBlock Note(TranslatedBlock pair, List<TranslatedBlock> loners) => pair with
    {
        IsBesideLoner = loners.Exists(IsAlone),
        LoneSource = string.Join('\n', loners.Select(loner => loner.Source?.Text).OfType<string>()),
        LoneTranslation = string.Join('\n', loners.Select(loner => loner.Translation?.Text).OfType<string>()),
    };

    private static IEnumerable<TranslatedBlock> Beside(IReadOnlyList<TranslatedBlock> pairs, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < pairs.Count && pairs[i].Section == pairs[index].Section && IsBlock(pairs[i]); i += step)
        {
            yield return pairs[i];
            // Without a lock, blocks are paired in their order: what belongs to the next may stand one pair off.
            if (!IsAlone(pairs[i]))
                yield break;
        }
    }

    private static bool IsBlock(TranslatedBlock pair) => (pair.Source ?? pair.Translation)?.Block is not null;
}
