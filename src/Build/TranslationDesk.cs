using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Read;
using Yujiang.Static.Text;
using Yujiang.Static.Translate;

namespace Yujiang.Static.Build;

/// <summary>
/// The work of the translate command: reads the input as far as the two languages go, without theme or site, reports how each translation
/// stands, and writes what is accepted.
/// </summary>
internal sealed class TranslationDesk(BuildOptions options, IProgress<BuildProgress> progress)
{
    private readonly Composition rooms = new(options, progress);

    /// <summary>Everything found on the way.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => rooms.Diagnostics.InOrder();

    /// <summary>The names of all editions; known once the reports are.</summary>
    public IReadOnlyList<Slug> Editions { get; private set; } = [];

    /// <summary>One report an edition, or the one of <paramref name="only"/> (empty for all); null where the publication cannot be read.</summary>
    public IReadOnlyList<TranslationReport>? Read(string only, CancellationToken cancellation)
    {
        var read = rooms.Read();
        if (read.ReadPaper(options.BaseUrl, options.BasePath) is not { } paper)
            return null;
        Editions = paper.Editions;
        var reports = new List<TranslationReport>();
        foreach (var name in paper.Editions.Where(name => only.Length == 0 || name.Value == only))
        {
            if (read.ReadEdition(name, paper.Publication.Languages, cancellation) is not { } draft)
                continue;
            var edition = rooms.Process(paper.Publication).Run(draft, cancellation);
            reports.Add(rooms.Translate(paper.Publication, paper.Glossary).Run(edition, draft.Lock).Report);
        }
        return reports;
    }

    /// <summary>Accepts the blocks in scope and writes the edition's lock.</summary>
    public AcceptanceResult Accept(TranslationReport report, Func<TranslatedBlock, bool> scope)
    {
        var result = Acceptance.Accept(report, scope);
        if (report.Lock is not null || result.Accepted.Count > 0)
            new InputWriter(options.Input).Write(ContentPath.Of($"editions/{report.Edition}/{TranslationLock.FileName}"), result.LockText);
        return result;
    }
}
