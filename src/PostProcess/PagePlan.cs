using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>The permanent address of every page, decided in one place.</summary>
internal static class PagePlan
{
    /// <summary>The language chooser.</summary>
    public static ContentPath Chooser { get; } = ContentPath.Of("index.html");

    /// <summary>The page for addresses that lead nowhere.</summary>
    public static ContentPath Lost { get; } = ContentPath.Of("404.html");

    /// <summary>The page for addresses in a language's folder that lead nowhere.</summary>
    public static ContentPath LostIn(Language language) => ContentPath.Of($"{language.Path}/404.html");

    /// <summary>What the service worker shows where there is neither network nor a kept copy.</summary>
    public static ContentPath Offline { get; } = ContentPath.Of("offline.html");

    /// <summary>The service worker, at the root so that it serves the whole site.</summary>
    public static ContentPath Worker { get; } = ContentPath.Of("sw.js");

    /// <summary>The web app manifest.</summary>
    public static ContentPath Manifest { get; } = ContentPath.Of("manifest.webmanifest");

    /// <summary>True for pages that are shown at any address, so that nothing in them can be relative to one.</summary>
    public static bool IsShownAnywhere(ContentPath page) => page.Name == Lost.Name || page == Offline;

    /// <summary>The sitemap.</summary>
    public static ContentPath Sitemap { get; } = ContentPath.Of("sitemap.xml");

    /// <summary>The front page in a language.</summary>
    public static ContentPath Front(Language language) => ContentPath.Of($"{language.Path}/index.html");

    /// <summary>An edition in a language.</summary>
    public static ContentPath Edition(Slug edition, Language language) => ContentPath.Of($"{language.Path}/{edition}/index.html");

    /// <summary>An edition's text-only page in a language.</summary>
    public static ContentPath Lite(Slug edition, Language language) => ContentPath.Of($"{language.Path}/{edition}/lite/index.html");

    /// <summary>What an edition is, and its permanent copies, in a language.</summary>
    public static ContentPath About(Slug edition, Language language) => ContentPath.Of($"{language.Path}/{edition}/about/index.html");

    /// <summary>The search over all editions in a language.</summary>
    public static ContentPath Search(Language language) => ContentPath.Of($"{language.Path}/search/index.html");

    /// <summary>A leaf of an edition in a language, counted from 0: what the search quotes from.</summary>
    public static ContentPath SearchLeaf(Slug edition, Language language, int number) =>
        ContentPath.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{language.Path}/search/{edition}.{number}.json"));

    /// <summary>The folder of the search index with that content hash.</summary>
    public static ContentPath SearchIndex(string hash) => ContentPath.Of($"assets/search/{hash}");

    /// <summary>The folder of the pages in both languages.</summary>
    public static ContentPath ParallelFolder { get; } = ContentPath.Of("parallel");

    /// <summary>An edition in both languages side by side.</summary>
    public static ContentPath Parallel(Slug edition) => ParallelFolder.Below($"{edition}/index.html");

    /// <summary>The Atom feed in a language.</summary>
    public static ContentPath Feed(Language language) => ContentPath.Of($"{language.Path}/feed.xml");

    /// <summary>Every page of an edition.</summary>
    public static IEnumerable<ContentPath> PagesOf(Slug edition, Languages languages) =>
        languages.Both.SelectMany(language => (ContentPath[])[Edition(edition, language), Lite(edition, language)]).Append(Parallel(edition));

    /// <summary>The folder of an edition's renditions.</summary>
    public static ContentPath Photos(Slug edition) => ContentPath.Of($"photos/{edition}");

    /// <summary>The path as templates write it, from the site's root: a page by its folder. A pass makes it relative.</summary>
    public static string AddressOf(ContentPath path) => "/" + (path.Name == "index.html" ? path.Value[..^"index.html".Length] : path.Value);
}
