using System.Text;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>
/// Workflow commands that GitHub Actions shows beside the changed line. It shows ten errors, ten warnings and ten notices of a step and drops the rest in
/// silence, so the others are printed as plain lines, and all of them go into the job's summary.
/// </summary>
internal sealed class GitHubReporter : IReporter
{
    private const int Shown = 10;
    private static readonly Wording Head = new("## {0} {0:problem|problems} found\n\n| place | | what and why | what to do |\n|---|---|---|---|\n", "## 发现{0}个问题\n\n| 位置 | | 问题 | 办法 |\n|---|---|---|---|\n");

    /// <inheritdoc/>
    public string Write(BuildReport report, ReportPaths paths, Terminal terminal)
    {
        var diagnostics = paths.In(report.Diagnostics).ToList();
        var shown = diagnostics.GroupBy(diagnostic => diagnostic.Rule.Severity).SelectMany(kind => kind.Take(Shown)).ToHashSet(ReferenceEqualityComparer.Instance);
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics.Where(shown.Contains))
            text.Append(Command(diagnostic, paths, terminal.Tongue));
        foreach (var diagnostic in diagnostics.Where(diagnostic => !shown.Contains(diagnostic)))
            text.Append($"{Place(diagnostic, paths)}: {diagnostic.Rule.Id}: {diagnostic.Message(terminal.Tongue)}\n");
        return text.ToString();
    }

    /// <inheritdoc/>
    public string Summarise(BuildReport report, ReportPaths paths, Terminal terminal)
    {
        if (report.Diagnostics.Count == 0)
            return "";
        var rows = paths.In(report.Diagnostics).Select(diagnostic =>
            $"| {Cell(Place(diagnostic, paths))} | {diagnostic.Rule.Id} | {Cell(diagnostic.Message(terminal.Tongue))} | {Cell(diagnostic.Hint(terminal.Tongue))} |\n");
        return terminal.Say(Head, report.Diagnostics.Count) + string.Concat(rows);
    }

    private static string Command(Diagnostic diagnostic, ReportPaths paths, Tongue tongue)
    {
        var (kind, span) = (diagnostic.Rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" }, diagnostic.Span);
        var place = span.Line == 0 ? "" : $",line={span.Line},col={span.Column},endLine={span.EndLine},endColumn={span.EndColumn}";
        var message = $"{diagnostic.Message(tongue)}\n{diagnostic.Hint(tongue)}";
        return $"::{kind} file={Property(paths.Of(span.Path))}{place},title={diagnostic.Rule.Id}::{Data(message)}\n";
    }

    private static string Place(Diagnostic diagnostic, ReportPaths paths) => paths.Of(diagnostic.Span);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace('\n', ' ');
}
