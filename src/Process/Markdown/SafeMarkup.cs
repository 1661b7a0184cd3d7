using System.Text.RegularExpressions;
using Ganss.Xss;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process.Markdown;

/// <summary>
/// Raw HTML in Markdown passes an allow-list: marks of text (ruby, sup, cite, abbr …) and plain structure. Everything else is removed by the
/// sanitizer and named at its place. Home of HtmlSanitizer.
/// </summary>
internal sealed partial class SafeMarkup
{
    private static readonly HashSet<string> Elements =
    [
        "a", "abbr", "b", "bdi", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "div", "dl", "dt", "em", "h3", "h4", "hr", "i", "ins",
        "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot",
        "th", "thead", "time", "tr", "u", "ul", "wbr",
    ];

    private static readonly HashSet<string> Attributes =
        ["cite", "class", "colspan", "datetime", "dir", "href", "hreflang", "id", "lang", "rowspan", "scope", "start", "title", "translate"];

    private readonly HtmlSanitizer sanitizer = Build();

    /// <summary>The markup without anything that is not on the list.</summary>
    public Html Clean(string markup) => new(sanitizer.Sanitize(markup));

    /// <summary>Names every raw tag and attribute of the document that will be removed.</summary>
    public static IEnumerable<Diagnostic> Inspect(MarkdownDocument document, BodyPlaces places, string body)
    {
        var raw = document.Descendants().Where(node => node is HtmlInline or HtmlBlock { Type: not HtmlBlockType.Comment });
        foreach (var node in raw)
        {
            var text = body.Substring(node.Span.Start, Math.Min(node.Span.Length, body.Length - node.Span.Start));
            foreach (Match tag in Tag().Matches(text))
            {
                var name = tag.Groups["name"].Value.ToLowerInvariant();
                if (!Elements.Contains(name))
                {
                    yield return ProcessRules.MarkupRemoved.At(places.At(node.Span.Start + tag.Index, tag.Length), $"<{name}>");
                    continue;
                }
                foreach (Capture attribute in tag.Groups["attribute"].Captures)
                {
                    if (!Attributes.Contains(attribute.Value.ToLowerInvariant()))
                        yield return ProcessRules.MarkupRemoved.At(places.At(node.Span.Start + attribute.Index, attribute.Length), attribute.Value);
                }
                if (Address().Match(tag.Value).Groups["url"] is { Success: true } url && !LinkSyntax.IsAllowed(url.Value))
                    yield return ProcessRules.UnsafeLink.At(places.At(node.Span.Start + tag.Index + url.Index, url.Length), url.Value);
            }
        }
    }

    /// <summary>Names the raw tags of a paragraph that are opened and not closed, or closed and not opened.</summary>
    public static IEnumerable<Diagnostic> Unpaired(MarkdownDocument document, BodyPlaces places)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block.Inline is not null))
        {
            var open = new Stack<(string Name, HtmlInline Tag)>();
            foreach (var tag in block.Inline!.Descendants<HtmlInline>())
            {
                if (Pair().Match(tag.Tag) is not { Success: true } match || !Elements.Contains(match.Groups["name"].Value.ToLowerInvariant()))
                    continue;
                var name = match.Groups["name"].Value.ToLowerInvariant();
                if (!match.Groups["end"].Success)
                    open.Push((name, tag));
                else if (!open.TryPop(out var last) || last.Name != name)
                    yield return ProcessRules.MarkupUnpaired.At(places.Of(tag), tag.Tag);
            }
            if (open.TryPeek(out var left))
                yield return ProcessRules.MarkupUnpaired.At(places.Of(left.Tag), left.Tag.Tag);
        }
    }

    private static HtmlSanitizer Build()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Elements,
            AllowedAttributes = Attributes,
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
            UriAttributes = new HashSet<string> { "href", "cite" },
        });
        sanitizer.KeepChildNodes = false;
        return sanitizer;
    }

    [GeneratedRegex("""<(?<name>[a-zA-Z][a-zA-Z0-9-]*)(?:\s+(?<attribute>[^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*/?>?""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // br, hr and wbr have no other half; that of p and li may be left out.
    [GeneratedRegex(@"^<(?<end>/)?(?!(?:br|hr|wbr|p|li|rt|rp)\b)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?:\s[^>]*)?(?<!/)>$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex("""\s(?:href|cite)\s*=\s*["']?\s*(?<url>[a-z][a-z0-9+.-]*:[^"'\s>]*)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
