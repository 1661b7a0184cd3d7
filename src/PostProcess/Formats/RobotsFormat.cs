using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>robots.txt (RFC 9309): everything may be read, and here is the sitemap.</summary>
internal sealed class RobotsFormat : IPublicationFormat
{
    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(IReadOnlyList<EditionSummary> editions, SiteContext site)
    {
        var sitemap = site.Publication.AddressOf(PagePlan.Sitemap).AbsoluteUri;
        yield return new TextArtifact(ContentPath.Of("robots.txt"), $"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n");
    }
}
