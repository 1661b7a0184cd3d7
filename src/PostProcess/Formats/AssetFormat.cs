using Yujiang.Static.Model;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>The theme's assets under their hashed names.</summary>
internal sealed class AssetFormat : IPublicationFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(IReadOnlyList<EditionSummary> editions, SiteContext site) => site.Assets.Artifacts;
}
