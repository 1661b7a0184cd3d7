using System.Globalization;
using System.Text.Json.Nodes;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Formats;

/// <summary>
/// The edition as schema.org NewsArticle in JSON-LD, its pictures as ImageObject with credit, copyright and licence (IPTC's fields in
/// Google's image metadata). A date that is inferred, or more than ISO 8601-1 can say, is left out: the format has no way to say so.
/// The edition's own page, which is to fit into the first packets, tells of its first picture; the page about the copy tells the whole.
/// </summary>
internal sealed class JsonLd(Edition edition, SiteContext site)
{
    /// <summary>The script element with everything that is known of the edition, in a language.</summary>
    public Html Whole(Language language) => Script(Article(language, edition.PhotosAsPlaced));

    /// <summary>The same in brief, without what the page shows or the picture's file tells, and with no other picture than the first.</summary>
    public Html Brief(Language language)
    {
        var article = Article(language, edition.PhotosAsPlaced.Take(1));
        foreach (var name in new[] { "alternativeHeadline", "description" })
            article.Remove(name);
        foreach (var picture in article["image"]?.AsArray() ?? [])
            foreach (var name in new[] { "width", "height", "digitalSourceType" })
                picture!.AsObject().Remove(name);
        return Script(article);
    }

    private JsonObject Article(Language language, IEnumerable<Photo> photos)
    {
        var publication = site.Publication;
        var other = publication.Languages.Other(language);
        var address = publication.AddressOf(PagePlan.Edition(edition.Name, language)).AbsoluteUri;
        var article = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["@id"] = address,
            ["headline"] = edition.Headline[language].Plain(language),
            ["alternativeHeadline"] = Given(edition.Deck[language]),
            ["description"] = Given(EditionPageFormat.Description(edition, language)),
            ["inLanguage"] = language.Tag,
            ["datePublished"] = edition.Date?.Moment?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? edition.Date?.Iso,
            ["dateModified"] = edition.Updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["creditText"] = Given(edition.Credit[language]),
            ["license"] = Given(edition.Licence),
            ["printPage"] = Given(edition.Page),
            ["isPartOf"] = Issue(language),
            [language.Side == Side.Source ? "workTranslation" : "translationOfWork"] = new JsonObject
            {
                ["@type"] = "NewsArticle",
                ["@id"] = publication.AddressOf(PagePlan.Edition(edition.Name, other)).AbsoluteUri,
                ["inLanguage"] = other.Tag,
            },
            ["image"] = new JsonArray([.. photos.Select(photo => Picture(photo, language))]),
        };
        Prune(article);
        return article;
    }

    private static Html Script(JsonObject article)
    {
        // "</" would end the script element early; JSON may escape the slash (RFC 8259, 7).
        var json = article.ToJsonString(ReadableJson.Compact).Replace("</", "<\\/", StringComparison.Ordinal);
        return new Html($"<script type=\"application/ld+json\">{json}</script>");
    }

    private JsonObject Issue(Language language) => new()
    {
        ["@type"] = "PublicationIssue",
        ["isPartOf"] = new JsonObject
        {
            ["@type"] = "Periodical",
            ["name"] = site.Publication.Nameplate[language],
            ["url"] = site.Publication.AddressOf(PagePlan.Front(language)).AbsoluteUri,
        },
    };

    private JsonObject Picture(Photo photo, Language language)
    {
        var largest = site.PlannerFor(edition).Plan(photo)[^1].Renditions[^1];
        var embedded = photo.Master.Embedded;
        var picture = new JsonObject
        {
            ["@type"] = "ImageObject",
            ["contentUrl"] = site.Publication.AddressOf(largest.Path).AbsoluteUri,
            ["width"] = largest.Width,
            ["height"] = largest.Height,
            ["caption"] = Given(photo.Cutline[language].Caption),
            ["creditText"] = Given(photo.Cutline[language].CreditLine),
            ["copyrightNotice"] = Given(Copyright(embedded, language)),
            ["creator"] = Creator(embedded.Creators, language),
            ["license"] = Given(RenditionXmp.LicenceOf(embedded, edition)),
            ["acquireLicensePage"] = Given(embedded.Licensors.FirstOrDefault(licensor => licensor.Address.Length > 0)?.Address ?? ""),
            ["digitalSourceType"] = Given(embedded.DigitalSourceType),
        };
        Prune(picture);
        return picture;
    }

    // What the publication made itself bears its name, which differs by language.
    private JsonObject? Creator(IReadOnlyList<string> creators, Language language)
    {
        var nameplate = site.Publication.Nameplate;
        if (creators is [var only] && (only == nameplate.Source || only == nameplate.Translation))
            return new JsonObject { ["@type"] = "Organization", ["name"] = nameplate[language] };
        return creators.Count > 0 ? new JsonObject { ["@type"] = "Person", ["name"] = string.Join(", ", creators) } : null;
    }

    private string Copyright(EmbeddedText embedded, Language language) =>
        embedded.Copyright.GetValueOrDefault(language.Tag) ?? embedded.Copyright.GetValueOrDefault("x-default") ?? edition.Rights[language];

    private static JsonValue? Given(string text) => text.Length > 0 ? JsonValue.Create(text) : null;

    private static void Prune(JsonObject json)
    {
        foreach (var name in json.Where(property => property.Value is null or JsonArray { Count: 0 }).Select(property => property.Key).ToList())
            json.Remove(name);
    }
}
