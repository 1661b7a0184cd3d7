using AngleSharp.Dom;
using Yujiang.Static.PostProcess.Hosting;

namespace Yujiang.Static.PostProcess.Passes;

/// <summary>
/// Writes a page's Content Security Policy into its head, before anything it governs. The last pass: it reads the inline styles and scripts
/// as they will be served.
/// </summary>
internal sealed class ContentPolicyPass(InlineCodeLedger ledger) : IPagePass
{
    private static readonly string[] RunTypes = ["", "text/javascript", "module", "importmap", "speculationrules"];

    /// <inheritdoc/>
    public void Change(RenderedPage page)
    {
        var document = page.Document;
        var scripts = Hashes(document.QuerySelectorAll("script:not([src])").Where(IsRun));
        var styles = Hashes(document.QuerySelectorAll("style"));
        ledger.Note(scripts, styles);
        // Browsers do not run data blocks, so the header does without them; validators look for their hash in the page all the same.
        var blocks = Hashes(document.QuerySelectorAll("script:not([src])").Where(script => !IsRun(script)));
        var meta = document.CreateElement("meta");
        meta.SetAttribute("http-equiv", "Content-Security-Policy");
        meta.SetAttribute("content", ContentPolicy.OfPage([.. scripts, .. blocks], styles));
        var charset = document.Head!.QuerySelector("meta[charset]");
        document.Head.InsertBefore(meta, charset?.NextSibling ?? document.Head.FirstChild);
    }

    private static List<string> Hashes(IEnumerable<IElement> elements) =>
        [.. elements.Select(element => ContentPolicy.HashOf(element.TextContent)).Distinct()];

    private static bool IsRun(IElement script) => RunTypes.Contains((script.GetAttribute("type") ?? "").Trim().ToLowerInvariant());
}
