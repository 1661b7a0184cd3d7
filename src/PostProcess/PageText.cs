using AngleSharp;
using AngleSharp.Html;
using WebMarkupMin.Core;

namespace Yujiang.Static.PostProcess;

/// <summary>
/// Writes a finished page as text without what is not shown: no comments, no white space between blocks, no end tags that HTML lets
/// stand open inside the body. Quotes stay: without them pages are larger under Brotli. Inlined styles and scripts are left byte for byte: the security policy knows them by hash. Home of
/// WebMarkupMin.
/// </summary>
internal static class PageText
{
    private static readonly HtmlMinificationSettings Settings = new()
    {
        WhitespaceMinificationMode = WhitespaceMinificationMode.Medium,
        AttributeQuotesRemovalMode = HtmlAttributeQuotesRemovalMode.KeepQuotes,
        RemoveOptionalEndTags = true,
        // A paragraph must be closed before the end of a noscript, a, ins, del, map, audio or video, which the minifier does not know.
        PreservableOptionalTagList = "html,head,body,p",
        RemoveRedundantAttributes = false,
        RemoveCdataSectionsFromScriptsAndStyles = false,
        MinifyEmbeddedCssCode = false,
        MinifyEmbeddedJsCode = false,
        MinifyEmbeddedJsonData = false,
        MinifyInlineCssCode = false,
        MinifyInlineJsCode = false,
    };

    /// <summary>The page's markup, ending in a newline.</summary>
    public static string Of(RenderedPage page)
    {
        var markup = page.Document.ToHtml(HtmlMarkupFormatter.Instance);
        var result = new HtmlMinifier(Settings).Minify(markup, generateStatistics: false);
        return (result.Errors.Count > 0 ? markup : result.MinifiedContent) + "\n";
    }
}
