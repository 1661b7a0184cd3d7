using System.Text.Json.Nodes;
using Yujiang.Static.Deploy;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>
/// A plan for programs: {outcome: planned|refused|idle|deployed, new: [{path, bytes}], changed: [{path, bytes}], gone: [path], kept: [path],
/// unchanged, foreign, bytes}.
/// </summary>
internal static class DeployJson
{
    /// <summary>The text, ending in a newline.</summary>
    public static string Of(DeployReport report) => new JsonObject
    {
        ["outcome"] = report.Outcome.ToString().ToLowerInvariant(),
        ["new"] = Files(report.Plan.New),
        ["changed"] = Files(report.Plan.Changed),
        ["gone"] = Paths(report.Plan.Gone),
        ["kept"] = Paths(report.Plan.Kept),
        ["unchanged"] = report.Plan.Unchanged,
        ["foreign"] = report.Plan.Foreign,
        ["bytes"] = report.Plan.Bytes,
    }.ToJsonString(ReadableJson.Indented) + "\n";

    private static JsonArray Files(IEnumerable<SiteFile> files) =>
        [.. files.Select(file => new JsonObject { ["path"] = file.Path.Value, ["bytes"] = file.Size })];

    private static JsonArray Paths(IEnumerable<ContentPath> paths) => [.. paths.Select(path => JsonValue.Create(path.Value))];
}
