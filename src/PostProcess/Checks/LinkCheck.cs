using AngleSharp.Dom;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Checks;

/// <summary>
/// Every link inside the site leads to something that is published, and every anchor to an element. Pages are noted as they are made; the
/// verdict comes when all are known. A story's link is named at its place in Markdown, any other on its page.
/// </summary>
internal sealed class LinkCheck
{
    public static readonly Rule NoTarget = new("YJ3103", Severity.Error,
        new("The link “{0}” leads to nothing: there is no page at that address.", "链接“{0}”没有目标：该地址没有页面。"),
        new("{1}", "{1}"));

    public static readonly Rule NoAnchor = new("YJ3104", Severity.Error,
        new("The link “{0}” leads to an anchor that the page does not have.", "链接“{0}”指向页面上不存在的锚点。"),
        new("{1}", "{1}"));

    private readonly Dictionary<ContentPath, HashSet<string>> anchors = [];
    private readonly HashSet<ContentPath> published = [];
    private readonly List<(ContentPath Page, string Address)> addresses = [];
    private readonly List<StoryLink> storyLinks = [];

    private readonly HashSet<ContentPath> excused = [];

    /// <summary>A page that lacks what could not be read: neither it nor its anchors are judged.</summary>
    public void Excuse(ContentPath page) => excused.Add(page);

    /// <summary>Notes an artifact that will be published.</summary>
    public void Note(Artifact artifact) => published.Add(artifact.Path);

    /// <summary>Notes a file that is published though it is made later.</summary>
    public void NoteFile(ContentPath path) => published.Add(path);

    /// <summary>Notes the links of an edition's stories.</summary>
    public void Note(IEnumerable<StoryLink> links) => storyLinks.AddRange(links);

    /// <summary>Notes the ids and the links of a page.</summary>
    public void Note(RenderedPage page)
    {
        anchors[page.Path] = [.. page.Document.All.Select(element => element.Id).OfType<string>()];
        foreach (var element in page.Document.All)
        {
            foreach (var name in (string[])["href", "src"])
            {
                if (element.GetAttribute(name) is { Length: > 0 } address)
                    addresses.Add((page.Path, address));
            }
            if (element.GetAttribute("srcset") is { } srcset)
                addresses.AddRange(srcset.Split(", ").Select(candidate => (page.Path, candidate.Split(' ')[0])));
        }
    }

    /// <summary>What leads nowhere. <paramref name="basePath"/> is where the site lies on its host.</summary>
    public IEnumerable<Diagnostic> Judge(string basePath)
    {
        // A story stands on several pages; its links are told once, at their place in Markdown.
        var told = new HashSet<(ContentPath, string)>();
        var toldAnchors = new HashSet<string>();
        foreach (var link in storyLinks)
        {
            if (Verdict(link.From, link.Page, link.Anchor, link.Span, link.Written) is not { } verdict)
                continue;
            told.Add((link.Page, link.Anchor));
            toldAnchors.Add("#" + link.Anchor);
            yield return verdict;
        }
        foreach (var (page, address) in addresses.Distinct())
        {
            if (!toldAnchors.Contains(address) && Resolve(page, address, basePath) is { } target && !told.Contains(target)
                && Verdict(page, target.Path, target.Anchor, SourceSpan.OfFile(page), address) is { } verdict)
            {
                // The theme writes the same link on many pages; it is told on the first.
                told.Add(target);
                if (address.StartsWith('#'))
                    toldAnchors.Add(address);
                yield return verdict;
            }
        }
    }

    private Diagnostic? Verdict(ContentPath page, ContentPath target, string anchor, SourceSpan span, string written)
    {
        if (excused.Contains(target))
            return null;
        if (!published.Contains(target))
            return NoTarget.At(span, written, Nearest(written, published.Where(path => path.Extension == "html").Select(path => page.LinkTo(path))));
        if (anchor.Length == 0 || !anchors.TryGetValue(target, out var ids) || ids.Contains(anchor))
            return null;
        return NoAnchor.At(span, written, Nearest(anchor, ids));
    }

    private static (ContentPath Path, string Anchor)? Resolve(ContentPath page, string address, string basePath)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out _) && !address.StartsWith('/'))
            return null;
        var site = new Uri("https://site.invalid" + basePath);
        var target = new Uri(new Uri(site, page.Value), address);
        if (!target.AbsolutePath.StartsWith(basePath, StringComparison.Ordinal))
            return (ContentPath.Of("outside-the-site"), "");
        var path = Uri.UnescapeDataString(target.AbsolutePath[basePath.Length..]);
        return (ContentPath.Of(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path), Uri.UnescapeDataString(target.Fragment.TrimStart('#')));
    }

    private static Wording Nearest(string name, IEnumerable<string> candidates) =>
        Likeness.Nearest(name, candidates) is { } nearest
            ? new Wording($"Did you mean “{nearest}”?", $"是否应为“{nearest}”？")
            : new Wording("Correct the link or remove it.", "请改正或删去链接。");
}
