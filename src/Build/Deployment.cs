using Yujiang.Static.Deploy;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Hosting;

namespace Yujiang.Static.Build;

/// <summary>Finds the kind of a target by how its name begins, and sends a finished site to it. Neither input nor theme is needed.</summary>
internal static class Deployment
{
    /// <summary>How targets look.</summary>
    public static IReadOnlyList<string> Examples => [.. Composition.Targets.Select(form => form.Example)];

    /// <summary>True for a name that a kind of target knows.</summary>
    public static bool Knows(string target) => FormOf(target) is { } form && target.Length > form.Prefix.Length;

    /// <summary>Deploys; <paramref name="order"/> names a target that is known.</summary>
    public static async Task<DeployReport> RunAsync(DeployOrder order, IProgress<BuildProgress> progress, CancellationToken cancellation)
    {
        var form = FormOf(order.Target)!;
        var site = new FinishedSite(order.Site);
        using var target = form.Open(new TargetRequest
        {
            Address = order.Target[form.Prefix.Length..],
            Endpoint = order.Endpoint,
            HasPathStyle = order.HasPathStyle,
            Site = site,
            Delivery = SiteRulesPlan.DeliveryOf,
        });
        return await new DeployStage(site, target, progress).RunAsync(order.Terms, cancellation);
    }

    // "sftp:" or "s3:" is a slip and no folder; "C:" is a folder.
    private static TargetForm? FormOf(string target) =>
        Composition.Targets.FirstOrDefault(form => target.StartsWith(form.Prefix, StringComparison.Ordinal)
            && (form.Prefix.Length > 0 || target.IndexOf(':') is -1 or 1));
}

/// <summary>The operator's order: where the finished site is, where it goes, on which terms, and how an S3-compatible service is reached.</summary>
internal sealed record DeployOrder(string Site, string Target, DeployTerms Terms)
{
    /// <summary>The address of an S3-compatible service; empty for the one that the environment names.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>True where buckets are named in the path of an address.</summary>
    public bool HasPathStyle { get; init; }
}
