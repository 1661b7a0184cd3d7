using System.Globalization;
using System.Xml.Linq;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>sitemap.xml (sitemaps.org 0.9) with each page's counterparts, x-default included, and an edition's pictures.</summary>
internal sealed class SitemapFormat : IPublicationFormat
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";

    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(IReadOnlyList<EditionSummary> editions, SiteContext site)
    {
        var publication = site.Publication;
        var pages = new PageComposer(publication);
        var urls = Cluster(publication, pages.Alternates(PagePlan.Front, PagePlan.Chooser), [], editions.Select(edition => edition.Updated).Max())
            .Concat(editions.SelectMany(edition => Cluster(publication,
                pages.Alternates(language => PagePlan.Edition(edition.Name, language), PagePlan.Parallel(edition.Name)), edition.Pictures, edition.Updated)))
            .Concat(site.Pages.Has(AboutPageFormat.Template) ? editions.SelectMany(edition => About(edition.Name, publication, pages)) : []);
        var set = new XElement(Sitemap + "urlset",
            new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml.NamespaceName), new XAttribute(XNamespace.Xmlns + "image", Image.NamespaceName), urls);
        yield return new TextArtifact(PagePlan.Sitemap, XmlText.Of(set));
    }

    private static IEnumerable<XElement> About(Slug edition, Publication publication, PageComposer pages) => Cluster(publication,
        pages.Alternates(language => PagePlan.About(edition, language), PagePlan.About(edition, publication.Languages.Source)), [], null);

    private static IEnumerable<XElement> Cluster(Publication publication, IReadOnlyList<AlternateView> alternates, IReadOnlyList<Uri> pictures, DateOnly? updated)
    {
        // The page for readers of no known language may be one of the two.
        foreach (var page in alternates.DistinctBy(page => page.Address))
        {
            yield return new XElement(Sitemap + "url",
                new XElement(Sitemap + "loc", page.Address),
                updated is { } day ? new XElement(Sitemap + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
                alternates.Select(alternate => new XElement(Xhtml + "link",
                    new XAttribute("rel", "alternate"), new XAttribute("hreflang", alternate.Tag), new XAttribute("href", alternate.Address))),
                page.Tag == publication.Languages.Source.Tag
                    ? pictures.Select(picture => new XElement(Image + "image", new XElement(Image + "loc", picture.AbsoluteUri)))
                    : []);
        }
    }
}
