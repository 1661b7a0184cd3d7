using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Hosting;

/// <summary>Decides the table of host rules: pure, from the publication, its editions and what was published.</summary>
internal static class SiteRulesPlan
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskEachTime = "public, max-age=0, must-revalidate";

    // What is text says so: a host's own default may be anything.
    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        ["avif"] = "image/avif",
        ["css"] = "text/css; charset=utf-8",
        ["epub"] = "application/epub+zip",
        ["html"] = "text/html; charset=utf-8",
        ["jpg"] = "image/jpeg",
        ["js"] = "text/javascript; charset=utf-8",
        ["json"] = "application/json",
        ["png"] = "image/png",
        ["svg"] = "image/svg+xml; charset=utf-8",
        ["txt"] = "text/plain; charset=utf-8",
        ["wacz"] = "application/wacz",
        ["webmanifest"] = "application/manifest+json",
        ["webp"] = "image/webp",
        ["xml"] = "application/xml; charset=utf-8",
        ["zip"] = "application/zip",
    };

    private static readonly HostHeader[] Everywhere =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    private static readonly ContentPath[] Archive = [ContentPath.Of("archive")];
    private static readonly ContentPath[] Hashed = [ContentPath.Of("assets"), ContentPath.Of("photos")];

    /// <summary>What the table says of a single file, without an edition at hand: enough for a store that files are sent to.</summary>
    public static Delivery DeliveryOf(ContentPath path)
    {
        var coding = path.Extension switch { "br" => "br", "gz" => "gzip", _ => "" };
        var plain = coding.Length > 0 ? ContentPath.Of(path.Value[..path.Value.LastIndexOf('.')]) : path;
        var type = MediaTypes.GetValueOrDefault(plain.Extension, SiteRules.UnknownType);
        return new Delivery(type, Hashed.Any(path.IsWithin) ? ForEver : AskEachTime, coding);
    }

    /// <summary>The table. <paramref name="published"/> are the site's files; those of the root are named one by one.</summary>
    public static SiteRules Of(
        Publication publication, IReadOnlyList<EditionSummary> editions, IEnumerable<ContentPath> published, string policy)
    {
        var languages = publication.Languages;
        return new SiteRules
        {
            BasePath = publication.BaseUrl.AbsolutePath,
            Languages = languages,
            MediaTypes = MediaTypes,
            Everywhere = Everywhere,
            OverTls = new HostHeader("Strict-Transport-Security", "max-age=31536000"),
            Zones =
            [
                new HostZone(Hashed, [], [new("Cache-Control", ForEver)]),
                // Readers of web archives run on other origins and fetch parts of the file.
                new HostZone(Archive, [],
                    [new("Cache-Control", AskEachTime), new("Content-Security-Policy", ContentPolicy.OfArchive), new("Access-Control-Allow-Origin", "*")]),
                new HostZone(
                    [.. languages.Both.Select(language => ContentPath.Of(language.Path)), PagePlan.ParallelFolder],
                    [.. published.Where(path => path.Folder == ContentPath.Root).Order()],
                    [new("Cache-Control", AskEachTime), new("Content-Security-Policy", policy)]),
            ],
            Redirects = [.. editions.OrderBy(edition => edition.Name.Value, StringComparer.Ordinal)
                .SelectMany(edition => edition.Formerly.SelectMany(old => Moves(old, edition.Name, languages)))],
            LostPage = PagePlan.Lost,
            LostPages = Bilingual.Of(languages, PagePlan.LostIn),
        };
    }

    private static IEnumerable<HostRedirect> Moves(Slug old, Slug name, Languages languages)
    {
        foreach (var (from, to) in languages.Both.Select(language => (PagePlan.Lite(old, language), PagePlan.Lite(name, language)))
            .Concat(languages.Both.Select(language => (PagePlan.Edition(old, language), PagePlan.Edition(name, language))))
            .Append((PagePlan.Parallel(old), PagePlan.Parallel(name))))
            yield return new HostRedirect(from.Folder, to.Folder);
        yield return new HostRedirect(PagePlan.Photos(old), PagePlan.Photos(name));
    }
}
