using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess;
using Yujiang.Static.Preview;
using Yujiang.Static.Read;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>Takes one proof through the doors: edition by edition, then the publication.</summary>
internal sealed class ProofReader
{
    private readonly Composition rooms;
    private readonly ReadStage read;
    private readonly Sources sources;
    private readonly PostProcessStage postProcess;
    private readonly Func<Slug, IReadOnlyList<Download>> downloadsOf;
    private readonly List<Site> sites = [];
    private readonly List<EditionSummary> summaries = [];
    private readonly List<ProofedEdition> editions = [];

    private ProofedEdition? current;

    public ProofReader(Composition rooms, ReadStage read, Sources sources, Waiting waiting)
    {
        (this.rooms, this.read, this.sources) = (rooms, read, rooms.ReadOver(sources));
        var shelf = rooms.Shelf(sources.Publication);
        downloadsOf = shelf.DownloadsOf;
        postProcess = rooms.PostProcess(sources.Publication, sources.Theme, shelf, new Urgency(waiting.Open, page => HandOver(page, waiting.Finished)));
    }

    /// <summary>What was found, without the notes, which only check tells.</summary>
    public static IReadOnlyList<Diagnostic> WorthTelling(Composition rooms) =>
        [.. rooms.Diagnostics.InOrder().Where(diagnostic => diagnostic.Rule.Severity != Severity.Note)];

    /// <summary>One edition.</summary>
    public void Run(Slug name, CancellationToken cancellation)
    {
        if (read.ReadEdition(name, sources.Publication.Languages, cancellation) is not { } draft)
        {
            postProcess.Excuse(name);
            return;
        }
        var edition = rooms.Process(sources.Publication).Run(draft, cancellation);
        (edition, var report) = rooms.Translate(sources.Publication, sources.Glossary).Run(edition, draft.Lock);
        edition = rooms.Chronicle.Date(edition, sources.Publication);
        current = EditionProof.Of(edition, draft.Facts.IsDraft, report);
        editions.Add(current);
        var (site, summary, _) = postProcess.RunEdition(edition, cancellation);
        sites.Add(site);
        summaries.Add(summary);
    }

    /// <summary>The publication's own pages, and the proof.</summary>
    public Proof Finish(CancellationToken cancellation)
    {
        sites.Add(postProcess.RunPublication(summaries, cancellation).Site);
        var downloads = sources.Editions.SelectMany(downloadsOf).ToList();
        return new Proof
        {
            Files = sites.SelectMany(site => site.Artifacts).DistinctBy(file => file.Path).ToDictionary(file => file.Path, file => WithoutBlanks(file, downloads)),
            Diagnostics = WorthTelling(rooms),
            Editions = editions,
            Loads = [.. sites.SelectMany(site => site.Loads)],
            Budgets = sources.Publication.Budgets,
            BasePath = sources.Publication.BaseUrl.AbsolutePath,
            LanguagePaths = [.. sources.Publication.Languages.Both.Select(language => language.Path)],
        };
    }

    // A page with a mistake in it, or in the files it was made from, is not shown.
    private void HandOver(TextArtifact page, Action<EarlyPage> finished)
    {
        if (!rooms.Diagnostics.HasErrors && !Blanks.AreIn(page.Text))
            finished(new EarlyPage(page, current!));
    }

    // The sizes and hashes of permanent copies are known when a build has made them.
    private static Artifact WithoutBlanks(Artifact file, List<Download> downloads)
    {
        if (file is not TextArtifact page || !Blanks.AreIn(page.Text))
            return file;
        var text = downloads.Aggregate(page.Text, (all, download) =>
            all.Replace(Blanks.Size(download.Path), "–", StringComparison.Ordinal).Replace(Blanks.Hash(download.Path), "–", StringComparison.Ordinal));
        return page with { Text = text };
    }

    /// <summary>The pages that are open in a browser, and what is done with one that is finished.</summary>
    internal sealed record Waiting(IReadOnlySet<ContentPath> Open, Action<EarlyPage> Finished);
}
