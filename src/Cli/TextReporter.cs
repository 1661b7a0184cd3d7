using System.Text;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;

namespace Yujiang.Static.Cli;

/// <summary>One diagnostic a paragraph: a line that editors and CI can click, then the advice, then the corrected line.</summary>
internal sealed class TextReporter : IReporter
{
    private static readonly Wording Error = new("error", "错误");
    private static readonly Wording Warning = new("warning", "警告");
    private static readonly Wording Note = new("note", "提示");
    private static readonly Wording Corrected = new("corrected", "改正");

    /// <inheritdoc/>
    public string Write(BuildReport report, ReportPaths paths, Terminal terminal) => Write(report.Diagnostics, paths, terminal);

    /// <summary>The same for diagnostics of no build.</summary>
    public static string Write(IReadOnlyList<Diagnostic> diagnostics, ReportPaths paths, Terminal terminal)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in paths.In(diagnostics))
        {
            var severity = diagnostic.Rule.Severity switch { Severity.Error => Error, Severity.Warning => Warning, _ => Note };
            text.Append(paths.Of(diagnostic.Span)).Append(": ").Append(terminal.Say(severity)).Append(' ').Append(diagnostic.Rule.Id).Append(": ")
                .Append(diagnostic.Message(terminal.Tongue)).Append('\n');
            text.Append("    ").Append(diagnostic.Hint(terminal.Tongue)).Append('\n');
            if (diagnostic.CorrectedLine.Length > 0)
                text.Append("    ").Append(terminal.Say(Corrected)).Append(": ").Append(diagnostic.CorrectedLine).Append('\n');
        }
        return text.ToString();
    }
}
