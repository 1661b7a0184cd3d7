using System.Text.Json.Nodes;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>
/// An array of {id, severity, file, line, column, endLine, endColumn, message, hint, correctedLine}. Lines and columns are counted from 1 on, the end
/// exclusive; what is true of a file as a whole stands at its beginning, as a stretch without length.
/// </summary>
internal sealed class JsonReporter : IReporter
{
    /// <inheritdoc/>
    public string Write(BuildReport report, ReportPaths paths, Terminal terminal) =>
        ArrayOf(report, paths, terminal.Tongue).ToJsonString(ReadableJson.Indented) + "\n";

    /// <summary>The diagnostics of a report.</summary>
    public static JsonArray ArrayOf(BuildReport report, ReportPaths paths, Tongue tongue) =>
    [
        .. paths.In(report.Diagnostics).Select(diagnostic => new JsonObject
        {
            ["id"] = diagnostic.Rule.Id,
            ["severity"] = diagnostic.Rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
            ["file"] = paths.Of(diagnostic.Span.Path),
            ["line"] = Math.Max(1, diagnostic.Span.Line),
            ["column"] = Math.Max(1, diagnostic.Span.Column),
            ["endLine"] = Math.Max(1, diagnostic.Span.EndLine),
            ["endColumn"] = Math.Max(1, diagnostic.Span.EndColumn),
            ["message"] = diagnostic.Message(tongue),
            ["hint"] = diagnostic.Hint(tongue),
            ["correctedLine"] = diagnostic.CorrectedLine,
        }),
    ];
}
