using System.Text.Json.Nodes;
using Yujiang.Static.Build;
using Yujiang.Static.Output;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>build --report FILE: what was built, as JSON.</summary>
internal static class ReportFile
{
    /// <summary>Writes the report to a file.</summary>
    public static void Write(string file, BuildReport report, ReportPaths paths, Terminal terminal)
    {
        var json = new JsonObject
        {
            ["editions"] = report.Editions,
            ["pages"] = new JsonArray([.. report.Tally.Pages.Select(page => Page(page, report))]),
            ["photos"] = new JsonObject
            {
                ["masters"] = report.Masters,
                ["renditions"] = report.Tally.Made + report.Tally.Reused,
                ["made"] = report.Tally.Made,
                ["reused"] = report.Tally.Reused,
                ["bytes"] = report.Tally.PhotoBytes,
            },
            ["stages"] = new JsonArray([.. report.Stages.Select(stage => new JsonObject
            {
                ["name"] = stage.Name,
                ["milliseconds"] = Math.Round(stage.Time.TotalMilliseconds),
            })]),
            ["peakMemoryBytes"] = System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64,
            ["diagnostics"] = JsonReporter.ArrayOf(report, paths, terminal.Tongue),
            ["unused"] = new JsonArray([.. report.Unused.Select(path => JsonValue.Create(path.Value))]),
        };
        File.WriteAllText(file, json.ToJsonString(ReadableJson.Indented) + "\n");
    }

    private static JsonObject Page(PageWeight page, BuildReport report)
    {
        var load = report.Tally.Loads.FirstOrDefault(load => load.Page == page.Path);
        int? budget = load is not null && report.Budgets?.Limits.TryGetValue(load.Budget, out var limit) == true ? limit.Value : null;
        return Page(page, load is null ? page.Brotli : report.Tally.FirstView(load), budget);
    }

    private static JsonObject Page(PageWeight page, long firstView, int? budget) => new()
    {
        ["path"] = page.Path.Value,
        ["bytes"] = page.Bytes,
        ["br"] = page.Brotli,
        ["gz"] = page.Gzip,
        ["firstViewBytes"] = firstView,
        ["budget"] = budget,
        ["over"] = page.Brotli > budget,
    };
}
