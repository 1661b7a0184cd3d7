using AngleSharp.Dom;
using Yujiang.Static.PostProcess.Styles;

namespace Yujiang.Static.PostProcess.Passes;

/// <summary>
/// Leaves in a page's inlined style sheet what this very page can use: rules for elements, classes or languages that it does not have are
/// bytes every reader would wait for.
/// </summary>
internal sealed class UnusedStylePass(Func<IParentNode, string> scriptsOn) : IPagePass
{
    /// <summary>Keeps the rules for what the site's own scripts bring.</summary>
    public UnusedStylePass(AssetPlan assets)
        : this(assets.ScriptsOn)
    {
    }

    /// <inheritdoc/>
    public void Change(RenderedPage page)
    {
        var kinds = new ElementKinds(page.Document, scriptsOn(page.Document));
        foreach (var style in page.Document.QuerySelectorAll("style"))
            style.TextContent = Used(StyleRule.Read(style.TextContent), kinds);
    }

    private static string Used(IEnumerable<StyleRule> rules, ElementKinds kinds) => string.Concat(rules.Select(rule =>
    {
        if (rule.Inner is { } inner)
            return Used(inner, kinds) is { Length: > 0 } used ? $"{rule.Prelude}{{{used}}}" : "";
        if (!rule.HasSelectors)
            return rule.Text;
        var selectors = StyleRule.Split(rule.Prelude).Where(kinds.MayMatch).ToList();
        return selectors.Count > 0 ? $"{string.Join(',', selectors)}{{{rule.Body}}}" : "";
    }));
}
