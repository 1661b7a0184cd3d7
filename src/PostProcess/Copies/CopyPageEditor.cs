using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Hosting;
using Yujiang.Static.PostProcess.Passes;
using Yujiang.Static.PostProcess.Styles;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Copies;

/// <summary>
/// Turns a page of the site into a page of a copy: each picture in one rendition, links that lead nowhere in the copy made absolute,
/// nothing that only a server can answer, and a security policy of its own.
/// </summary>
internal sealed class CopyPageEditor(Publication publication, IReadOnlyList<CopyPicture> pictures)
{
    private static readonly ILookup<string, SourceSpan> Nowhere = Array.Empty<SourceSpan>().ToLookup(_ => "");
    private static readonly string[] ServerOnly =
        ["meta[http-equiv=Content-Security-Policy]", "link[rel=manifest]", "link[type='application/atom+xml']", "script[type=speculationrules]"];

    private readonly HtmlParser parser = new();
    private readonly ContentPolicyPass policy = new(new InlineCodeLedger());
    private readonly RelativeLinkPass relative = new(publication.BaseUrl);

    /// <summary>The page for a folder on a disk that holds the pages and assets in <paramref name="present"/> and the largest renditions.</summary>
    public TextArtifact ForDisk(TextArtifact page, IReadOnlySet<ContentPath> present)
    {
        var document = Open(page);
        ReplacePictures(document, page.Path, picture => page.Path.LinkTo(picture.Largest.Path));
        Relink(document, page.Path, target => !present.Contains(target) ? null : target.Name == "index.html" ? Append(page.Path.LinkTo(target)) : page.Path.LinkTo(target));
        return page with { Text = Close(document, page.Path) };
    }

    /// <summary>The page as one file without script; blanks stand for the pictures, and its style sheets are written into it.</summary>
    public string ForOneFile(TextArtifact page, IReadOnlyDictionary<ContentPath, string> styleSheets)
    {
        var document = Open(page);
        foreach (var link in document.QuerySelectorAll("link[rel=stylesheet]").ToList())
        {
            var style = document.CreateElement("style");
            style.SetAttribute("media", link.GetAttribute("media") ?? "all");
            style.TextContent = OnPaper(styleSheets[Resolve(page.Path, link.GetAttribute("href")!)!.Value.Path]);
            document.Head!.AppendChild(style);
            link.Remove();
        }
        foreach (var element in document.QuerySelectorAll("script:not([type='application/ld+json']), link[rel~=icon], link[rel='apple-touch-icon']").ToList())
            element.Remove();
        var icon = document.CreateElement("link");
        icon.SetAttribute("rel", "icon");
        icon.SetAttribute("href", "data:,");
        document.Head!.AppendChild(icon);
        ReplacePictures(document, page.Path, picture => Blanks.Picture(picture.Photo.Name));
        Relink(document, page.Path, _ => null);
        return Close(document, page.Path);
    }

    // What a script would have opened to screens it never will be.
    private static string OnPaper(string css) => string.Concat(StyleRule.Read(css)
        .Where(rule => !rule.Prelude.StartsWith("@media screen", StringComparison.OrdinalIgnoreCase)).Select(rule => rule.Text));

    private IHtmlDocument Open(TextArtifact page)
    {
        var document = parser.ParseDocument(page.Text);
        foreach (var element in ServerOnly.SelectMany(selector => document.QuerySelectorAll(selector)).ToList())
            element.Remove();
        // Pages made for the copy alone have not been through the passes of the site; on the others this changes nothing.
        relative.Change(new RenderedPage(page.Path, document, Nowhere));
        return document;
    }

    private string Close(IHtmlDocument document, ContentPath path)
    {
        var page = new RenderedPage(path, document, Nowhere);
        policy.Change(page);
        return PageText.Of(page);
    }

    private void ReplacePictures(IHtmlDocument document, ContentPath page, Func<CopyPicture, string> source)
    {
        foreach (var picture in document.QuerySelectorAll("picture").ToList())
        {
            if (picture.QuerySelector("img") is { } image)
                picture.Replace(image);
        }
        foreach (var image in document.QuerySelectorAll("img"))
        {
            if (Resolve(page, image.GetAttribute("src") ?? "") is not { } target || PictureAt(target.Path) is not { } picture)
                continue;
            foreach (var name in (string[])["srcset", "sizes", "loading", "fetchpriority", "decoding"])
                image.RemoveAttribute(name);
            image.SetAttribute("src", source(picture));
        }
    }

    private CopyPicture? PictureAt(ContentPath path) => pictures.FirstOrDefault(picture => picture.Renditions.Any(rendition => rendition.Path == path));

    // What the copy does not hold is addressed where it was published.
    private void Relink(IHtmlDocument document, ContentPath page, Func<ContentPath, string?> inCopy)
    {
        foreach (var element in document.QuerySelectorAll("a[href], link[href], area[href]"))
        {
            if (Resolve(page, element.GetAttribute("href")!) is not { } target)
                continue;
            var address = target.Path == page && target.Anchor.Length > 0 ? "" : inCopy(target.Path) ?? publication.AddressOf(target.Path).AbsoluteUri;
            element.SetAttribute("href", address + target.Anchor);
        }
    }

    private static (ContentPath Path, string Anchor)? Resolve(ContentPath page, string address)
    {
        if (address.Length == 0 || (Uri.TryCreate(address, UriKind.Absolute, out _) && !address.StartsWith('/')))
            return null;
        var target = new Uri(new Uri("https://site.invalid/" + page.Value), address);
        var path = Uri.UnescapeDataString(target.AbsolutePath[1..]);
        return ContentPath.TryParse(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path, out var found) ? (found, target.Fragment) : null;
    }

    // A folder on a disk does not show its index by itself.
    private static string Append(string folder) => (folder == "./" ? "" : folder) + "index.html";
}
