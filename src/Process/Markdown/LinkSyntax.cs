using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Markdown;

/// <summary>
/// Links inside the site, written in Markdown relative to the edition's page (#reform, ../other-edition/), become paths from the site's
/// root, so that the same story can stand in the edition, the lite page, the parallel page and the feed.
/// </summary>
internal static class LinkSyntax
{
    /// <summary>Rewrites the links of a document in place and returns those that lead to a page of the site.</summary>
    public static IReadOnlyList<StoryLink> Resolve(MarkdownDocument document, ContentPath page, BodyPlaces places, DiagnosticBag diagnostics)
    {
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)))
            diagnostics.Add(ProcessRules.UnsafeLink.At(places.Of(link), link.Url));
        var links = new List<StoryLink>();
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage))
        {
            var url = link.Url ?? "";
            if (Uri.TryCreate(url, UriKind.Absolute, out _) && !url.StartsWith('/'))
            {
                if (!IsAllowed(url))
                    diagnostics.Add(ProcessRules.UnsafeLink.At(places.Of(link), url));
                continue;
            }
            var anchor = url.Contains('#') ? url[(url.IndexOf('#') + 1)..] : "";
            var target = Target(url.Split('#')[0], page);
            if (target is null)
            {
                diagnostics.Add(ProcessRules.LinkLeavesSite.At(places.Of(link), url));
                link.Url = "";
                continue;
            }
            var isSamePage = target == page;
            links.Add(new StoryLink(page, target, anchor, places.Of(link), url));
            link.Url = isSamePage && anchor.Length > 0 ? $"#{anchor}" : $"/{AddressOf(target)}{(anchor.Length > 0 ? "#" + anchor : "")}";
        }
        return links;
    }

    /// <summary>True for an absolute address that readers may be sent to.</summary>
    public static bool IsAllowed(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is ("http" or "https" or "mailto");

    private static string AddressOf(ContentPath path) =>
        path.Name == "index.html" ? path.Value[..^"index.html".Length] : path.Value;

    private static ContentPath? Target(string path, ContentPath page)
    {
        if (path.Length == 0)
            return page;
        var root = new Uri("https://site.invalid/");
        var from = new Uri(root, page.Value);
        // “a:” is an address to nobody.
        if (!Uri.TryCreate(from, path, out var to))
            return null;
        // A step above the root is swallowed by RFC 3986 resolution; count it to name it.
        var depth = page.Value.Split('/').Length - 1;
        if (path.Split('/').TakeWhile(segment => segment is ".." or ".").Count(segment => segment == "..") > depth)
            return null;
        var resolved = Uri.UnescapeDataString(to.AbsolutePath).TrimStart('/');
        if (resolved.Length == 0 || resolved.EndsWith('/'))
            resolved += "index.html";
        return ContentPath.TryParse(resolved, out var target) ? target : null;
    }
}
