using System.Text;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy;

/// <summary>Compares what is at the target with what shall be. Pure.</summary>
internal static class DeployPlanner
{
    /// <summary>The plan. <paramref name="site"/> holds every file, the manifest included.</summary>
    public static DeployPlan Plan(IReadOnlyList<SiteFile> site, TargetState state)
    {
        var wanted = site.ToDictionary(file => file.Path);
        var sent = site.Where(file => file.Path != Manifest.Path && !IsThere(file, state)).ToList();
        var ours = state.Manifest.Paths.Concat(state.Ledger.Paths).Distinct().ToList();
        var leftovers = ours.Where(path => !wanted.ContainsKey(path) && state.Files.ContainsKey(path)).Order().ToList();
        var kept = leftovers.Where(path => Waves.IsHashed(path) && state.Manifest[path].Length > 0).ToList();
        var isSealed = ContentHash.Of(state.Manifest.ToString()) == wanted[Manifest.Path].Sha256;
        return new DeployPlan
        {
            Groups = Group(sent, state),
            New = [.. sent.Where(file => !state.Files.ContainsKey(file.Path)).OrderBy(file => file.Path)],
            Changed = [.. sent.Where(file => state.Files.ContainsKey(file.Path)).OrderBy(file => file.Path)],
            Gone = [.. leftovers.Except(kept)],
            Kept = kept,
            Unchanged = site.Count - 1 - sent.Count,
            Foreign = state.Files.Keys.Except(ours).Except(wanted.Keys).Except([Manifest.Path, TargetState.LedgerPath]).Count(),
            Share = (leftovers.Count(path => state.Manifest[path].Length > 0), state.Manifest.Paths.Count()),
            IsIdle = isSealed && sent.Count == 0 && leftovers.Count == 0 && !state.Files.ContainsKey(TargetState.LedgerPath),
        };
    }

    /// <summary>What the ledger says while files are sent: everything that may lie at the target once its manifest is the new one, or not yet.</summary>
    public static byte[] LedgerOfJourney(DeployPlan plan, TargetState state) => Ledger(
    [
        .. state.Ledger.Paths.Select(path => (path, state.Ledger[path])),
        .. plan.Kept.Select(path => (path, state.Manifest[path])),
        .. plan.New.Concat(plan.Changed).Select(file => (file.Path, file.Sha256)),
    ]);

    /// <summary>What it says afterwards: the files that are kept.</summary>
    public static byte[] LedgerOfArrival(DeployPlan plan, TargetState state) => Ledger([.. plan.Kept.Select(path => (path, state.Manifest[path]))]);

    private static byte[] Ledger(IReadOnlyList<(ContentPath Path, string Hash)> entries)
    {
        var ledger = new Manifest();
        foreach (var entry in entries.GroupBy(entry => entry.Path))
            ledger.Add(entry.Key, entry.Last().Hash);
        return Encoding.UTF8.GetBytes(ledger.ToString());
    }

    // Where the target tells no hash, its own manifest is believed, unless an interrupted deployment has meddled since.
    private static bool IsThere(SiteFile file, TargetState state) =>
        state.Files.TryGetValue(file.Path, out var there)
        && (there.Is(file) ?? (state.Manifest[file.Path] == file.Sha256 && state.Ledger[file.Path].Length == 0));

    // Among pages, the deeper and the new ones first: a front page leads to editions, an edition that moved to its new address.
    private static IReadOnlyList<IReadOnlyList<SiteFile>> Group(List<SiteFile> sent, TargetState state) =>
    [
        .. sent.GroupBy(file => Waves.Of(file.Path) is var wave && wave == Wave.Pages
                ? (wave, -file.Path.Value.Count(c => c == '/'), state.Files.ContainsKey(file.Path))
                : (wave, 0, false))
            .OrderBy(group => group.Key)
            .Select(group => (IReadOnlyList<SiteFile>)[.. group.OrderBy(file => file.Path)]),
    ];
}
