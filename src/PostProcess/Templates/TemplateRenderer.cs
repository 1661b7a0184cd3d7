using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Templates;

/// <summary>View + template -> the page's markup, the layout around it and the theme's style sheets inside it.</summary>
internal sealed class TemplateRenderer(Publication publication, Theme theme, AssetPlan assets, ThemeCode code, DiagnosticBag diagnostics)
{
    private readonly TemplateSet templates = new(theme.Templates, diagnostics);

    /// <summary>True once a template could not be read or rendered (the bag says why).</summary>
    public bool HasFailed => templates.HasFailed;

    /// <summary>
    /// Renders the template named after the page's kind, then the layout. <paramref name="extraStyle"/> is appended to the kind's style
    /// sheets: the colours of the photos on this very page.
    /// </summary>
    public string Render(PageView page, Language language, IReadOnlyDictionary<string, object> views, string extraStyle)
    {
        var parts = theme.Settings.Pages.GetValueOrDefault(page.Kind) ?? PageParts.None;
        var model = new Dictionary<string, object>(views)
        {
            ["page"] = page,
            ["publication"] = ViewOf(language),
            ["words"] = theme.Settings.Words[language],
            ["translated_words"] = theme.Settings.Words[publication.Languages.Other(language)],
            ["assets"] = assets.Addresses,
            ["colours"] = new Dictionary<string, string> { ["light"] = theme.Settings.Colours.Light, ["dark"] = theme.Settings.Colours.Dark },
            ["style"] = new Html(code.Join(parts.Styles) + extraStyle),
            ["late"] = assets.LateOf(page.Kind),
            ["script"] = assets.ScriptOf(page.Kind),
        };
        var content = templates.Render(page.Kind, model);
        return templates.Render("layout", new Dictionary<string, object>(model) { ["content"] = new Html(content) });
    }

    /// <summary>True where the theme has a template of that name.</summary>
    public bool Has(string name) => theme.Templates.ContainsKey(name);

    /// <summary>A script or style sheet of the theme, minified; empty where the theme has none of that name.</summary>
    public string Script(string name) => code[name];

    private PublicationView ViewOf(Language language) => new()
    {
        Nameplate = publication.Nameplate[language],
        Tagline = publication.Tagline[language],
        Masthead = publication.Masthead[language],
        Home = PagePlan.AddressOf(PagePlan.Front(language)),
        Search = Has("search") ? PagePlan.AddressOf(PagePlan.Search(language)) : "",
        Chooser = PagePlan.AddressOf(PagePlan.Chooser),
    };
}
