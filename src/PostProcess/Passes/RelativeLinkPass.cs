using AngleSharp.Dom;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Passes;

/// <summary>
/// Templates write addresses from the site's root (/zh/, /assets/…); here they become relative, so that the site works on any host, under
/// any path and from the disk. 404.html is served at any depth, so its addresses begin with the base path instead.
/// </summary>
internal sealed class RelativeLinkPass(Uri baseUrl) : IPagePass
{
    private static readonly string[] Attributes = ["href", "src", "data-src", "poster", "action"];

    /// <inheritdoc/>
    public void Change(RenderedPage page)
    {
        foreach (var element in page.Document.All)
        {
            foreach (var name in Attributes)
            {
                if (element.GetAttribute(name) is { } address && IsFromRoot(address))
                    element.SetAttribute(name, Relate(page.Path, address));
            }
            if (element.GetAttribute("srcset") is { } srcset)
                element.SetAttribute("srcset", string.Join(", ", srcset.Split(", ").Select(candidate => RelateCandidate(page.Path, candidate))));
        }
    }

    private static bool IsFromRoot(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    private string RelateCandidate(ContentPath page, string candidate)
    {
        var (address, descriptor) = candidate.IndexOf(' ') is > 0 and var space ? (candidate[..space], candidate[space..]) : (candidate, "");
        return IsFromRoot(address) ? Relate(page, address) + descriptor : candidate;
    }

    private string Relate(ContentPath page, string address)
    {
        if (PagePlan.IsShownAnywhere(page))
            return baseUrl.AbsolutePath + address[1..];
        var hash = address.IndexOf('#');
        var (path, anchor) = hash < 0 ? (address[1..], "") : (address[1..hash], address[hash..]);
        var target = ContentPath.Of(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        return target == page && anchor.Length > 0 ? anchor : page.LinkTo(target) + anchor;
    }
}
