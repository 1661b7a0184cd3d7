using System.Text;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>Workflow commands that GitHub Actions shows beside the changed line.</summary>
internal sealed class GitHubReporter : IReporter
{
    /// <inheritdoc/>
    public string Write(BuildReport report, ReportPaths paths, Terminal terminal)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in report.Diagnostics)
        {
            var (kind, span) = (diagnostic.Rule.Severity == Severity.Error ? "error" : "warning", diagnostic.Span);
            var place = span.Line == 0 ? "" : $",line={span.Line},col={span.Column},endLine={span.EndLine},endColumn={span.EndColumn}";
            var message = $"{diagnostic.Message(terminal.Tongue)}\n{diagnostic.Hint(terminal.Tongue)}";
            text.Append($"::{kind} file={Property(paths.Of(span.Path))}{place},title={diagnostic.Rule.Id}::{Data(message)}\n");
        }
        return text.ToString();
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
