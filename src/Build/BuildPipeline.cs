using Yujiang.Static.Archive;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Output;
using Yujiang.Static.PostProcess;
using Yujiang.Static.Read;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>
/// The program in one place: draft -> edition -> site -> disk, one edition at a time, then the publication's own pages. Diagnostics of all
/// editions are collected in one run; the site is published only if none forbids it.
/// </summary>
internal sealed class BuildPipeline(BuildOptions options, IProgress<BuildProgress> progress, SourceTrees? trees = null)
{
    private readonly Composition rooms = new(options, progress, trees);
    private readonly StageClock clock = new();
    private int masters;
    private SiteRules? rules;
    private Budgets? budgets;

    /// <summary>Builds (or checks) and reports. Nothing an editor can fix is thrown.</summary>
    public BuildReport Run(CancellationToken cancellation)
    {
        using var tree = new DiskOutputTree(options.Output);
        var output = rooms.Output(tree);
        var read = rooms.Read();
        if (!options.IsCheck && !output.Open(SourceSpan.OfFile(ContentPath.Of("output"))))
            return Report(output, Outcome.Refused, [], []);
        if (clock.Time("read", () => read.Run(options.BaseUrl, options.BasePath)) is not { } sources)
            return Report(output, Outcome.Refused, [], []);

        sources = clock.Time("process", () => rooms.ReadOver(sources));
        budgets = sources.Publication.Budgets;
        var shelf = rooms.Shelf(sources.Publication);
        // The theme is made ready while the first edition is read.
        var postProcess = Task.Run(() => rooms.PostProcess(sources.Publication, sources.Theme, shelf), CancellationToken.None);
        var doors = new Doors(read, postProcess, output, rooms.Archive(shelf, tree));
        var summaries = new List<EditionSummary>();
        foreach (var name in sources.Editions)
        {
            if (RunEdition(name, sources, doors, cancellation) is { } summary)
                summaries.Add(summary);
            progress.Report(new BuildProgress("editions", summaries.Count, sources.Editions.Count));
        }
        var unused = read.CloseLedger();
        (var site, rules) = clock.Time("post-process", () => doors.PostProcess.RunPublication(summaries, cancellation));
        Stage(site, output, cancellation);
        Archive(rules, doors, cancellation);
        output.Weigh(budgets);
        var outcome = Conclude(output);
        if (options.IsRegistering && outcome is (Outcome.Published or Outcome.Unchanged))
            AddressRegister.Add(options.Input, summaries);
        return Report(output, outcome, summaries, unused);
    }

    private EditionSummary? RunEdition(Slug name, Sources sources, Doors doors, CancellationToken cancellation)
    {
        var languages = sources.Publication.Languages;
        var draft = clock.Time("read", () => doors.Read.ReadEdition(name, languages, cancellation));
        if (draft is null)
        {
            doors.PostProcess.Excuse(name);
            return null;
        }
        masters += draft.Photos.Count;
        var edition = clock.Time("process", () => rooms.Process(sources.Publication).Run(draft, cancellation));
        edition = clock.Time("translate", () => rooms.Translate(sources.Publication, sources.Glossary).Run(edition, draft.Lock)).Edition;
        if (draft.Facts.IsDraft && !options.WithDrafts)
        {
            // Where its facts are in doubt, so is that it is a draft.
            if (rooms.Diagnostics.InOrder().Any(told => told.Span.Path == draft.Facts.Span.Path && told.Rule.Severity == Severity.Error))
                doors.PostProcess.Excuse(name);
            return null;
        }
        if (!options.IsCheck)
            edition = clock.Time("read", () => rooms.Chronicle.Date(edition, sources.Publication));
        var (site, summary, copy) = clock.Time("post-process", () => doors.PostProcess.RunEdition(edition, cancellation));
        Stage(site, doors.Output, cancellation);
        if (copy is not null && !rooms.Diagnostics.HasErrors)
            Stage(clock.Time("archive", () => doors.Archive.Pack(copy, cancellation)), doors.Output, cancellation);
        return summary;
    }

    // Copies that hold the host's headers, and the pages that speak of the copies.
    private void Archive(SiteRules siteRules, Doors doors, CancellationToken cancellation)
    {
        if (options.IsCheck || IsForbidden())
            return;
        foreach (var site in doors.Archive.Finish(siteRules, cancellation))
            Stage(site, doors.Output, cancellation);
    }

    private void Stage(Site site, OutputStage output, CancellationToken cancellation)
    {
        if (options.IsCheck || rooms.Diagnostics.HasErrors)
            return;
        clock.Time("output", () =>
        {
            output.Stage(site, cancellation);
            return true;
        });
    }

    private Outcome Conclude(OutputStage output)
    {
        if (IsForbidden())
            return Outcome.Refused;
        if (options.IsCheck)
            return Outcome.Checked;
        return clock.Time("output", output.Finish) ? Outcome.Published : Outcome.Unchanged;
    }

    private bool IsForbidden() => rooms.Diagnostics.HasErrors || (options.IsStrict && rooms.Diagnostics.HasWarnings);

    private BuildReport Report(OutputStage output, Outcome outcome, List<EditionSummary> editions, IReadOnlyList<ContentPath> unused) => new()
    {
        Editions = editions.Count,
        Masters = masters,
        Tally = output.Tally,
        Budgets = budgets,
        Stages = clock.Times,
        Diagnostics = rooms.Diagnostics.InOrder(),
        Unused = unused,
        Outcome = outcome,
        Rules = rules,
    };

    private sealed record Doors(ReadStage Read, Task<PostProcessStage> Theme, OutputStage Output, ArchiveStage Archive)
    {
        public PostProcessStage PostProcess => Theme.GetAwaiter().GetResult();
    }
}
