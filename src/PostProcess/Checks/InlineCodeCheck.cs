using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Checks;

/// <summary>
/// No style or on* attribute in a page: the content security policy allows inline styles and scripts by hash only. Only the theme can bring
/// one, so each is named once, on the first page that has it.
/// </summary>
internal sealed class InlineCodeCheck : ICheck<RenderedPage>
{
    public static readonly Rule Inline = new("YJ3102", Severity.Error,
        new("The page has an element <{0}> with the attribute “{1}”, which browsers will ignore under the site's security policy.", "页面元素<{0}>带有“{1}”属性，站点的安全策略会让浏览器忽略它。"),
        new("Use a class and the style sheet, or the theme's script.", "请改用class和样式表，或主题脚本。"));

    private readonly HashSet<(string Element, string Attribute)> told = [];

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Inspect(RenderedPage subject) =>
        from element in subject.Document.All
        from attribute in element.Attributes
        where (attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)) && told.Add((element.LocalName, attribute.Name))
        select Inline.At(SourceSpan.OfFile(subject.Path), element.LocalName, attribute.Name);
}
