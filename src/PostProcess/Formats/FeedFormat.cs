using System.Globalization;
using System.Xml.Linq;
using Yujiang.Static.Model;
using Yujiang.Static.Text;
using Yujiang.Static.Text.Edtf;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>An Atom feed (RFC 4287) with the full text of the newest editions, in each language.</summary>
internal sealed class FeedFormat : IPublicationFormat
{
    private const int Newest = 20;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <inheritdoc/>
    public IEnumerable<Artifact> Make(IReadOnlyList<EditionSummary> editions, SiteContext site)
    {
        var publication = site.Publication;
        foreach (var language in publication.Languages.Both)
        {
            var self = publication.AddressOf(PagePlan.Feed(language)).AbsoluteUri;
            var front = publication.AddressOf(PagePlan.Front(language)).AbsoluteUri;
            var feed = new XElement(Atom + "feed",
                new XAttribute(XNamespace.Xml + "lang", language.Tag),
                new XElement(Atom + "id", front),
                new XElement(Atom + "title", publication.Nameplate[language]),
                publication.Tagline[language].Length > 0 ? new XElement(Atom + "subtitle", publication.Tagline[language]) : null,
                new XElement(Atom + "updated", Time(editions.Select(edition => Changed(edition.Updated, edition.Date)).Max())),
                new XElement(Atom + "author", new XElement(Atom + "name", publication.Nameplate[language])),
                Link("self", "application/atom+xml", self),
                Link("alternate", "text/html", front),
                editions.Take(Newest).Select(edition => Reopen(edition.FeedEntry[language])));
            yield return new TextArtifact(PagePlan.Feed(language), XmlText.Of(feed));
        }
    }

    /// <summary>The entry of an edition, as XML text, so that it can outlive the edition's body.</summary>
    public static string Entry(Edition edition, Language language, SiteContext site)
    {
        var address = site.Publication.AddressOf(PagePlan.Edition(edition.Name, language));
        var entry = new XElement(Atom + "entry",
            new XElement(Atom + "id", address.AbsoluteUri),
            new XElement(Atom + "title", edition.Headline[language].Plain(language)),
            Link("alternate", "text/html", address.AbsoluteUri),
            edition.Date?.Day is { } day ? new XElement(Atom + "published", Time(edition.Date.Moment ?? Midnight(day))) : null,
            new XElement(Atom + "updated", Time(Changed(edition.Updated, edition.Date))),
            new XElement(Atom + "summary", EditionPageFormat.Description(edition, language)),
            edition.Rights[language].Length > 0 ? new XElement(Atom + "rights", edition.Rights[language]) : null,
            new XElement(Atom + "content", new XAttribute("type", "html"), new FeedContent(edition, language, site).Write()));
        return entry.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Reopen(string entry)
    {
        var element = XElement.Parse(entry);
        element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return element;
    }

    private static XElement Link(string relation, string type, string address) => new(Atom + "link",
        new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    // Not before it was published, where that time is known.
    private static DateTime? Changed(DateOnly? updated, EdtfDate? date) => updated is { } day
        ? new[] { Midnight(day), date?.Moment }.Max()
        : date?.Moment ?? (date?.Latest is { } latest ? Midnight(latest) : null);

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    // Atom demands a time where the paper may give none, or one outside the calendar of years 1 to 9999: then the first moment of Unix time.
    private static string Time(DateTime? moment) => (moment ?? DateTime.UnixEpoch).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
