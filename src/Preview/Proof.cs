using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Preview;

/// <summary>A trial print: the site as a build would publish it now, held in memory, and everything found on the way.</summary>
internal sealed record Proof
{
    /// <summary>The files of the site by path; renditions are planned, not made.</summary>
    public required IReadOnlyDictionary<ContentPath, Artifact> Files { get; init; }

    /// <summary>Every diagnostic, by path and place.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The editions, drafts too.</summary>
    public IReadOnlyList<ProofedEdition> Editions { get; init; } = [];

    /// <summary>What the pages fetch that have a budget.</summary>
    public IReadOnlyList<PageLoad> Loads { get; init; } = [];

    /// <summary>What pages may weigh.</summary>
    public Budgets Budgets { get; init; } = new(new Dictionary<string, Located<int>>());

    /// <summary>Where the site lies on its host: "/" or a path that begins and ends with a slash.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>The folders of the two languages, which have 404 pages of their own.</summary>
    public IReadOnlyList<string> LanguagePaths { get; init; } = [];

    /// <summary>What stopped the press, where it was neither the editor nor the theme; null where nothing did.</summary>
    public string? Fault { get; init; }

    /// <summary>True where a build would publish it.</summary>
    public bool IsGood => Fault is null && Diagnostics.All(diagnostic => diagnostic.Rule.Severity != Severity.Error);

    /// <summary>A hash of a page as it stands in this proof; empty where there is no such page.</summary>
    public string PrintOf(ContentPath page) => Files.GetValueOrDefault(page) is TextArtifact text ? ContentHash.Short(text.Text) : "";

    /// <summary>The edition a page belongs to; null for the publication's own pages.</summary>
    public ProofedEdition? EditionOf(ContentPath page) => Editions.FirstOrDefault(edition => edition.Pages.Contains(page));
}

/// <summary>An edition in a proof.</summary>
internal sealed record ProofedEdition(Slug Name, bool IsDraft)
{
    /// <summary>The anchors of the blocks whose translation has fallen behind, in reading order.</summary>
    public required IReadOnlyList<string> Stale { get; init; }

    /// <summary>Its pages, and on each the blocks in reading order.</summary>
    public required IReadOnlyDictionary<ContentPath, IReadOnlyList<ProofedBlock>> Blocks { get; init; }

    /// <summary>Its pages.</summary>
    public required IReadOnlySet<ContentPath> Pages { get; init; }
}

/// <summary>The anchor of a block, or of a part, and all that decides what is shown there.</summary>
internal sealed record ProofedBlock(string Anchor, string Content);

/// <summary>A weight of a page in bytes as it travels, under the name of its budget, and what it may be; null without a limit.</summary>
internal sealed record ProofedWeight(string Name, long Bytes, int? Limit);
