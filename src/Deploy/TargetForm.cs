using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Deploy;

/// <summary>A kind of target: how its addresses begin, how one looks, and how it is reached.</summary>
internal sealed record TargetForm(string Prefix, string Example, Func<TargetRequest, IDeployTarget> Open);

/// <summary>What a target is made from.</summary>
internal sealed record TargetRequest
{
    /// <summary>The target as it was typed, without its prefix.</summary>
    public required string Address { get; init; }

    /// <summary>The address of an S3-compatible service; empty for the one that the environment names, else Amazon's own.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>True where buckets are named in the path of an address, not in its host.</summary>
    public bool HasPathStyle { get; init; }

    /// <summary>The site that is sent.</summary>
    public required FinishedSite Site { get; init; }

    /// <summary>The headers a file is stored with.</summary>
    public required Func<ContentPath, Delivery> Delivery { get; init; }
}
