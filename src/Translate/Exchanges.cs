using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>Blocks that changed places with one another in one of the languages: either is out of order because the other is, and one of them is named.</summary>
internal static class Exchanges
{
    /// <summary>The blocks out of order that need not be named, since another, with which each changed places, is.</summary>
    public static IReadOnlySet<TranslatedBlock> In(IReadOnlyList<TranslatedBlock> blocks)
    {
        var silent = new HashSet<TranslatedBlock>(ReferenceEqualityComparer.Instance);
        foreach (var section in blocks.Where(block => block is { Source: not null, Translation: not null }).GroupBy(block => block.Section))
        {
            var (here, there) = (section.OrderBy(block => block.Source!.Span).ToList(), section.OrderBy(block => block.Translation!.Span).ToList());
            var outOfOrder = there.Where(block => block.IsOutOfOrder).ToList();
            bool IsAtItsSpot(TranslatedBlock block) => here.IndexOf(block) == there.IndexOf(block);
            // What stands between two that changed places is where it should be.
            if (!outOfOrder.TrueForAll(IsAtItsSpot))
                silent.UnionWith(outOfOrder.Where(IsAtItsSpot));
            foreach (var first in outOfOrder.Where(block => !block.IsDoubtful && !silent.Contains(block)))
            {
                if (here[there.IndexOf(first)] is { IsOutOfOrder: true } other && other != first && there.IndexOf(other) == here.IndexOf(first))
                    silent.Add(other);
            }
        }
        return silent;
    }
}
