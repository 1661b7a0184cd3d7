using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Output;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>What a build did and found.</summary>
internal sealed record BuildReport
{
    /// <summary>Editions published (or checked).</summary>
    public required int Editions { get; init; }

    /// <summary>Masters measured.</summary>
    public required int Masters { get; init; }

    /// <summary>Sizes and counts of what was written.</summary>
    public required OutputTally Tally { get; init; }

    /// <summary>What pages may weigh; null where publication.yaml could not be read.</summary>
    public required Budgets? Budgets { get; init; }

    /// <summary>The stages in order, with the time each took in all.</summary>
    public required IReadOnlyList<StageTime> Stages { get; init; }

    /// <summary>Every diagnostic, by path and place.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The errors and warnings among them.</summary>
    public IReadOnlyList<Diagnostic> Problems => [.. Diagnostics.Where(diagnostic => diagnostic.Rule.Severity > Severity.Note)];

    /// <summary>The input files nothing uses.</summary>
    public required IReadOnlyList<ContentPath> Unused { get; init; }

    /// <summary>What became of the output folder.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How a host is to serve the site; null where reading or making it did not come so far.</summary>
    public required SiteRules? Rules { get; init; }
}

/// <summary>A stage's name and the time it took.</summary>
internal sealed record StageTime(string Name, TimeSpan Time);

/// <summary>What became of the output folder.</summary>
internal enum Outcome
{
    /// <summary>The content has problems; the old site stands as it was.</summary>
    Refused,

    /// <summary>Only looked at, and found clean.</summary>
    Checked,

    /// <summary>The new site stands.</summary>
    Published,

    /// <summary>The site already was what it should be.</summary>
    Unchanged,
}
