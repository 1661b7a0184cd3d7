using Yujiang.Static.Model;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>Every rendition of every photo of an edition, and its share picture.</summary>
internal sealed class PhotoFormat : IEditionFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(Edition edition, SiteContext site)
    {
        var planner = site.PlannerFor(edition);
        foreach (var rendition in edition.Photos.SelectMany(photo => planner.Plan(photo)).SelectMany(format => format.Renditions))
            yield return new RenditionArtifact(rendition);
        if (edition.PhotosAsPlaced is [var share, ..])
            yield return new RenditionArtifact(planner.PlanShare(share));
    }
}
