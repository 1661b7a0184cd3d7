using Yujiang.Static.Model;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>The renditions of an edition's photos that a page can ask for, those in the format for all, and the share picture.</summary>
internal sealed class PhotoFormat : IEditionFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(Edition edition, SiteContext site)
    {
        var planner = site.PlannerFor(edition);
        foreach (var rendition in edition.Photos.SelectMany(photo => Needed(photo, edition, planner)))
            yield return new RenditionArtifact(rendition);
        if (edition.PhotosAsPlaced is [var share, ..])
            yield return new RenditionArtifact(planner.PlanShare(share));
    }

    private static IEnumerable<Rendition> Needed(Photo photo, Edition edition, RenditionPlanner planner)
    {
        var offered = edition.PlacesOf(photo).SelectMany(place => planner.Offer(photo, place)).SelectMany(format => format.Renditions)
            .Select(rendition => rendition.Path).ToHashSet();
        var plan = planner.Plan(photo);
        return plan.SkipLast(1).SelectMany(format => format.Renditions)
            .Where(rendition => offered.Count == 0 || offered.Contains(rendition.Path))
            .Concat(plan[^1].Renditions);
    }
}
