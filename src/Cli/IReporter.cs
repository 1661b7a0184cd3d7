using Yujiang.Static.Build;

namespace Yujiang.Static.Cli;

/// <summary>A form in which diagnostics are printed. Adding one is a file here and a line in <see cref="Reporters"/>.</summary>
internal interface IReporter
{
    /// <summary>The text of the report, ending in a newline or empty.</summary>
    string Write(BuildReport report, ReportPaths paths, Terminal terminal);

    /// <summary>Markdown for the summary of a continuous integration job; empty where this form has none.</summary>
    string Summarise(BuildReport report, ReportPaths paths, Terminal terminal) => "";
}

/// <summary>The forms by the name --format knows them under.</summary>
internal static class Reporters
{
    public static IReadOnlyDictionary<string, IReporter> ByName { get; } = new Dictionary<string, IReporter>
    {
        ["text"] = new TextReporter(),
        ["json"] = new JsonReporter(),
        ["sarif"] = new SarifReporter(),
        ["github"] = new GitHubReporter(),
    };
}
