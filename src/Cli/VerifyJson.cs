using System.Text.Json.Nodes;
using Yujiang.Static.Build;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Cli;

/// <summary>
/// A verdict for programs: {target, kind: site|bag|wacz|unknown, standard, version, checked, bytes, valid, findings: [{path, kind:
/// changed|missing|extra|invalid|warning, message}], rebuild}. Checked counts files, bytes are theirs; rebuild is null, or {valid, findings,
/// diagnostics} where the site was built anew too.
/// </summary>
internal sealed class VerifyJson(Terminal terminal)
{
    private static readonly Dictionary<CopyKind, string> Standards = new()
    {
        [CopyKind.Unknown] = "",
        [CopyKind.Site] = "sha256sum",
        [CopyKind.Bag] = "BagIt",
        [CopyKind.Wacz] = "WACZ",
    };

    /// <summary>The object for what was verified at a path as typed.</summary>
    public JsonObject Of(string target, Verdict verdict) => new()
    {
        ["target"] = target,
        ["kind"] = Name(verdict.Kind),
        ["standard"] = Standards[verdict.Kind],
        ["version"] = verdict.Version,
        ["checked"] = verdict.FileCount,
        ["bytes"] = verdict.Bytes,
        ["valid"] = verdict.IsSound,
        ["findings"] = Findings(verdict),
        ["rebuild"] = null,
    };

    /// <summary>What building anew gave; without a verdict the build was refused, and the diagnostics say why.</summary>
    public JsonObject Of(BuildReport report, Verdict? verdict, ReportPaths paths) => new()
    {
        ["valid"] = verdict?.IsSound == true,
        ["findings"] = verdict is null ? [] : Findings(verdict),
        ["diagnostics"] = verdict is null ? JsonReporter.ArrayOf(report, paths, terminal.Tongue) : [],
    };

    private JsonArray Findings(Verdict verdict) =>
    [
        .. verdict.Findings.Select(finding => new JsonObject
        {
            ["path"] = finding.Path,
            ["kind"] = Name(finding.Kind),
            ["message"] = terminal.Say(new(finding.English, finding.Chinese)),
        }),
    ];

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>The text, ending in a newline.</summary>
    public static string Write(JsonObject verdict) => verdict.ToJsonString(ReadableJson.Indented) + "\n";
}
