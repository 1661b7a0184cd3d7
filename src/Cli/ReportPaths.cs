using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>Turns the paths of diagnostics (input/…, theme/…, or a page of the site) into paths as the operator typed them.</summary>
internal sealed class ReportPaths(BuildOptions options)
{
    /// <summary>The path to show for a file.</summary>
    public string Of(ContentPath path)
    {
        var slash = path.Value.IndexOf('/');
        var (first, rest) = slash < 0 ? (path.Value, "") : (path.Value[..slash], path.Value[slash..]);
        return first switch
        {
            "input" => Trim(options.Input) + rest,
            "theme" => Trim(options.Theme) + rest,
            "output" => Trim(options.Output) + rest,
            _ => $"{Trim(options.Output)}/{path}",
        };
    }

    /// <summary>The place to show for a span.</summary>
    public string Of(SourceSpan span) => span.Told(Of);

    /// <summary>Diagnostics whose sentences name files the same way.</summary>
    public IEnumerable<Diagnostic> In(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Naming(Of));

    private static string Trim(string folder) => folder.Replace('\\', '/').TrimEnd('/');
}
