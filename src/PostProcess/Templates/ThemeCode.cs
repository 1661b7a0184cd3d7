using NUglify;
using NUglify.Css;
using NUglify.JavaScript;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Templates;

/// <summary>
/// The theme's style sheets and scripts as pages use them: joined in the order of theme.yaml and minified once. Home of NUglify.
/// </summary>
internal sealed class ThemeCode
{
    private static readonly CssSettings Css = new() { CommentMode = CssComment.None, ColorNames = CssColor.NoSwap };
    private static readonly CodeSettings Js = new() { PreserveImportantComments = false };
    private readonly Dictionary<string, string> minified = [];
    private readonly DiagnosticBag diagnostics;

    /// <summary>Minifies the files; those without error are looked up in <paramref name="known"/>, and kept there, by their text.</summary>
    public ThemeCode(IReadOnlyDictionary<string, ThemeFile> files, DiagnosticBag diagnostics, IDictionary<string, string>? known = null)
    {
        this.diagnostics = diagnostics;
        foreach (var (name, file) in files)
            minified[name] = known?.TryGetValue(file.Text, out var code) is true ? code : Minify(file, known);
    }

    /// <summary>One file, minified; empty where there is none.</summary>
    public string this[string name] => minified.GetValueOrDefault(name, "");

    /// <summary>The named files, one after the other; a name without a file is a diagnostic.</summary>
    public string Join(IReadOnlyList<Located<string>> names)
    {
        foreach (var missing in names.Where(name => !minified.ContainsKey(name.Value)))
            diagnostics.Add(PostProcessRules.NoInlinedFile.At(missing.Span, missing.Value));
        // A minified script has lost the semicolon that parts it from the next.
        var stroke = names.Any(name => name.Value.EndsWith(".js", StringComparison.Ordinal)) ? ";" : "";
        return string.Join(stroke, names.Select(name => minified.GetValueOrDefault(name.Value, "")));
    }

    private string Minify(ThemeFile file, IDictionary<string, string>? known)
    {
        var result = file.Path.Extension == "js" ? Uglify.Js(file.Text, Js) : Uglify.Css(file.Text, Css);
        // After the first error the rest is guesswork.
        if (result.Errors.Find(error => error.IsError) is { } error)
            diagnostics.Add(PostProcessRules.BadInlinedFile.At(SourceSpan.At(file.Path, error.StartLine, error.StartColumn), error.Message.TrimEnd('.')));
        if (result.HasErrors)
            return file.Text;
        known?[file.Text] = result.Code;
        return result.Code;
    }
}
