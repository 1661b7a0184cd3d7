using System.Text.Json.Nodes;
using Yujiang.Static.Build;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>
/// SARIF 2.1.0 (OASIS): what code scanning services read. Columns count UTF-16 code units, ends are exclusive, a corrected line is a fix that
/// replaces the whole line.
/// </summary>
internal sealed class SarifReporter : IReporter
{
    /// <inheritdoc/>
    public string Write(BuildReport report, ReportPaths paths, Terminal terminal)
    {
        var diagnostics = paths.In(report.Diagnostics).ToList();
        var rules = diagnostics.Select(diagnostic => diagnostic.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var log = new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(rules, terminal.Tongue) },
                ["columnKind"] = "utf16CodeUnits",
                ["language"] = terminal.Tongue == Tongue.Chinese ? "zh" : "en",
                ["results"] = new JsonArray([.. diagnostics.Select(diagnostic => Result(diagnostic, rules.IndexOf(diagnostic.Rule), paths, terminal.Tongue))]),
            }),
        };
        return log.ToJsonString(ReadableJson.Indented) + "\n";
    }

    private static JsonObject Driver(IEnumerable<Rule> rules, Tongue tongue) => new()
    {
        ["name"] = "Yujiang.Static",
        ["rules"] = new JsonArray([.. rules.Select(rule => new JsonObject
        {
            ["id"] = rule.Id,
            ["shortDescription"] = Text(General(rule.Message, tongue)),
            ["help"] = Text(General(rule.Hint, tongue)),
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule) },
        })]),
    };

    private static JsonObject Result(Diagnostic diagnostic, int ruleIndex, ReportPaths paths, Tongue tongue)
    {
        var file = new JsonObject { ["uri"] = string.Join('/', paths.Of(diagnostic.Span.Path).Split('/').Select(Uri.EscapeDataString)) };
        var place = new JsonObject { ["artifactLocation"] = file.DeepClone() };
        if (diagnostic.Span is { Line: > 0 } span)
            place["region"] = Region(span.Line, span.Column, span.EndLine, span.EndColumn);
        var result = new JsonObject
        {
            ["ruleId"] = diagnostic.Rule.Id,
            ["ruleIndex"] = ruleIndex,
            ["level"] = Level(diagnostic.Rule),
            ["message"] = Text($"{diagnostic.Message(tongue)} {diagnostic.Hint(tongue)}"),
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = place }),
        };
        if (diagnostic.CorrectedLine.Length > 0)
            result["fixes"] = new JsonArray(Fix(diagnostic, file, tongue));
        return result;
    }

    // A region without an end column reaches to the end of its line (SARIF 3.30.8).
    private static JsonObject Fix(Diagnostic diagnostic, JsonObject file, Tongue tongue) => new()
    {
        ["description"] = Text(diagnostic.Hint(tongue)),
        ["artifactChanges"] = new JsonArray(new JsonObject
        {
            ["artifactLocation"] = file,
            ["replacements"] = new JsonArray(new JsonObject
            {
                ["deletedRegion"] = new JsonObject { ["startLine"] = diagnostic.Span.Line, ["startColumn"] = 1, ["endLine"] = diagnostic.Span.Line },
                ["insertedContent"] = Text(diagnostic.CorrectedLine),
            }),
        }),
    };

    private static JsonObject Region(int line, int column, int endLine, int endColumn) =>
        new() { ["startLine"] = line, ["startColumn"] = column, ["endLine"] = endLine, ["endColumn"] = endColumn };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string General(Wording wording, Tongue tongue) => wording.In(tongue, [.. Enumerable.Repeat<object>("…", 9)]);

    private static string Level(Rule rule) => rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
