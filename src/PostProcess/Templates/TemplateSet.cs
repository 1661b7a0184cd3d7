using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Templates;

/// <summary>
/// The theme's templates, each parsed once; a bad one is a diagnostic. Home of Fluid. Strict: a member, variable or filter that does not
/// exist is an error, and only view records can be seen.
/// </summary>
internal sealed partial class TemplateSet
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly FluidParser Parser = new();
    private readonly Dictionary<string, IFluidTemplate> parsed = [];
    private readonly IReadOnlyDictionary<string, ThemeFile> files;
    private readonly DiagnosticBag diagnostics;
    private readonly TemplateOptions options;

    public TemplateSet(IReadOnlyDictionary<string, ThemeFile> files, DiagnosticBag diagnostics)
    {
        (this.files, this.diagnostics) = (files, diagnostics);
        options = Options(files);
        foreach (var (name, file) in files)
        {
            if (Parser.TryParse(file.Text, out var template, out var error))
                parsed[name] = template;
            else
                Fail(PostProcessRules.BadTemplate.At(PlaceOf(error, file), Plain(error)));
        }
    }

    /// <summary>True once a template could not be read or rendered.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The template's output for the model, or an empty text where it failed (the bag says why).</summary>
    public string Render(string name, IReadOnlyDictionary<string, object> model)
    {
        if (!parsed.TryGetValue(name, out var template))
        {
            return files.ContainsKey(name) ? "" : Fail(PostProcessRules.NoTemplate.At(SourceSpan.OfFile(ContentPath.Of($"theme/{name}.liquid")), name));
        }
        var context = new TemplateContext(options);
        foreach (var (key, value) in model)
            context.SetValue(key, value);
        try
        {
            return template.Render(context, Encoder);
        }
        catch (FileNotFoundException missing)
        {
            return Fail(PostProcessRules.NoTemplate.At(SourceSpan.OfFile(files[name].Path), Path.GetFileNameWithoutExtension(missing.Message)));
        }
        catch (ParseException) when (parsed.Count < files.Count)
        {
            // A partial that could not be read was named when the theme was opened.
            return "";
        }
        catch (Exception exception) when (exception is FluidException or ParseException or InvalidOperationException)
        {
            return Fail(PostProcessRules.TemplateFailed.At(SourceSpan.OfFile(files[name].Path), exception.Message));
        }
    }

    private string Fail(Diagnostic diagnostic)
    {
        HasFailed = true;
        diagnostics.Add(diagnostic);
        return "";
    }

    private static TemplateOptions Options(IReadOnlyDictionary<string, ThemeFile> files)
    {
        var options = new TemplateOptions
        {
            StrictVariables = true,
            StrictFilters = true,
            FileProvider = new ThemeFileProvider(files),
        };
        options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        foreach (var view in typeof(PageView).Assembly.GetTypes().Where(type => type.Namespace == typeof(PageView).Namespace && type.Name.EndsWith("View", StringComparison.Ordinal)))
            options.MemberAccessStrategy.Register(view);
        // Markup that is already safe is the only thing written as it is.
        options.ValueConverters.Add(value => value is Html html ? new StringValue(html.Markup, encode: false) : null);
        return options;
    }

    private static SourceSpan PlaceOf(string error, ThemeFile file) =>
        Place().Match(error) is { Success: true } match
            ? SourceSpan.At(file.Path, int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture),
                int.Parse(match.Groups["column"].Value, System.Globalization.CultureInfo.InvariantCulture))
            : SourceSpan.OfFile(file.Path);

    private static string Plain(string error) => Place().Replace(error.Split('\n')[0], "").Trim().TrimEnd('.');

    [GeneratedRegex(@"\s*at \((?<line>\d+):(?<column>\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
