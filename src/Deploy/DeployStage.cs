using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy;

/// <summary>
/// The door: the finished site -> a target. Looks first, plans, then sends group by group, removes last, and writes the target's manifest
/// when all is there. Killed at any moment, it does the rest when it is run again.
/// </summary>
internal sealed class DeployStage(FinishedSite site, IDeployTarget target, IProgress<BuildProgress> progress)
{
    /// <summary>Deploys, or only plans; throws <see cref="TargetRefusedException"/> where the site or the target forbids it.</summary>
    public async Task<DeployReport> RunAsync(DeployTerms terms, CancellationToken cancellation)
    {
        var files = SiteInspection.Read(site, cancellation);
        var state = await LookAsync(files, cancellation);
        var plan = DeployPlanner.Plan(files, state);
        if (terms.Forbids(plan, state) is { } objection)
            return new DeployReport(plan, DeployOutcome.Refused, objection);
        if (terms.IsRehearsal || plan.IsIdle)
            return new DeployReport(plan, terms.IsRehearsal ? DeployOutcome.Planned : DeployOutcome.Idle, null);
        await CarryOutAsync(plan, state, files.First(file => file.Path == Manifest.Path), cancellation);
        return new DeployReport(plan, DeployOutcome.Deployed, null);
    }

    private async Task<TargetState> LookAsync(IReadOnlyList<SiteFile> files, CancellationToken cancellation)
    {
        var there = (await target.ListAsync(files.ToDictionary(file => file.Path), cancellation)).ToDictionary(file => file.Path);
        return new TargetState(there, await ReadAsync(Manifest.Path), await ReadAsync(TargetState.LedgerPath));

        async Task<Manifest> ReadAsync(ContentPath path) =>
            Manifest.Parse(there.ContainsKey(path) ? await target.ReadAsync(path, cancellation) : null);
    }

    private async Task CarryOutAsync(DeployPlan plan, TargetState state, SiteFile seal, CancellationToken cancellation)
    {
        var (done, total) = (0, plan.New.Count + plan.Changed.Count);
        if (total + plan.Kept.Count > 0)
            await target.WriteAsync(TargetState.LedgerPath, DeployPlanner.LedgerOfJourney(plan, state), cancellation);
        foreach (var group in plan.Groups)
            await target.SendAsync(group, _ => progress.Report(new BuildProgress("deploy", Interlocked.Increment(ref done), total)), cancellation);
        await target.DeleteAsync(plan.Gone, cancellation);
        await target.SendAsync([seal], _ => { }, cancellation);
        if (plan.Kept.Count > 0)
            await target.WriteAsync(TargetState.LedgerPath, DeployPlanner.LedgerOfArrival(plan, state), cancellation);
        else if (total > 0 || state.Files.ContainsKey(TargetState.LedgerPath))
            await target.DeleteAsync([TargetState.LedgerPath], cancellation);
    }
}
