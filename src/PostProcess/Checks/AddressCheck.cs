using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Checks;

/// <summary>An address that was published once leads to its edition for ever, or to nothing; never to something else.</summary>
internal static class AddressCheck
{
    public static readonly Rule Gone = new("YJ3105", Severity.Error,
        new("“{0}” was published once, but nothing stands at its address any more.", "“{0}”曾经发布，但其网址上已没有内容。"),
        new("Restore the edition (as no draft), or write formerly: [{0}] in the edition that took its place. If it is taken back for ever, write “{0} withdrawn” on this line.",
            "请恢复该期（不能是草稿），或在接替它的一期中写formerly: [{0}]。若永久撤回，请把此行写成“{0} withdrawn”。"));

    public static readonly Rule Reused = new("YJ3106", Severity.Error,
        new("“{0}” was published once and {1}; its address cannot stand for another edition.", "“{0}”曾经发布，{1}，其网址不能再给别的一期使用。"),
        new("Give the new edition another name.", "请给新的一期另起名称。"));

    private static readonly Wording Withdrawn = new("withdrawn", "现已撤回");

    /// <summary>Holds the registry against the editions; those that could not be read whole are not judged.</summary>
    public static IEnumerable<Diagnostic> Inspect(IReadOnlyList<Located<PublishedAddress>> registry, IReadOnlyList<EditionSummary> editions, IReadOnlySet<Slug> excused)
    {
        // Two editions at one address are told elsewhere; the first is as good as the second here.
        var standing = editions.SelectMany(edition => edition.Formerly.Append(edition.Name), (edition, name) => (name, edition.Name))
            .DistinctBy(entry => entry.name).ToDictionary(entry => entry.name, entry => entry.Name);
        foreach (var (address, span) in registry.Where(entry => !excused.Contains(entry.Value.Edition)))
        {
            var stands = standing.TryGetValue(address.Edition, out var edition);
            if (address.IsWithdrawn && stands)
                yield return Reused.At(span, address.Edition, Withdrawn);
            else if (!address.IsWithdrawn && !stands)
                yield return Gone.At(span, address.Edition);
            else if (address.Now is { } now && standing.TryGetValue(now, out var renamed) && renamed != edition)
                yield return Reused.At(span, address.Edition, new Wording($"renamed “{now}”", $"现已更名为“{now}”"));
        }
    }
}
