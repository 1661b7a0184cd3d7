using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;

namespace Yujiang.Static.Translate;

/// <summary>
/// Between the second door and the third: an edition's two languages compared, block by block. Pure. It marks the blocks readers have to be
/// warned of, names what does not agree, and reports how the translation stands.
/// </summary>
internal sealed class TranslateStage(Text.Languages languages, TranslationChecks checks, DiagnosticBag diagnostics)
{
    /// <summary>The edition with its stale blocks marked, and the report.</summary>
    public (Edition Edition, TranslationReport Report) Run(Edition edition, TranslationLock? accepted)
    {
        var pairs = Loners.Note(new Pairing(accepted).Pair([.. Chapter.Of(edition, languages)]));
        var left = (accepted?.Blocks ?? []).Except(pairs.Select(pair => pair.Accepted).OfType<AcceptedBlock>(), ReferenceEqualityComparer.Instance).Cast<AcceptedBlock>().ToList();
        var report = new TranslationReport
        {
            Edition = edition.Name,
            Languages = languages,
            Lock = accepted,
            AllowsStale = edition.AllowsStale,
            Pairs = pairs,
            Gone = edition.IsIncomplete ? [] : left,
            Unknown = edition.IsIncomplete ? left : [],
            UnusedTerms = [.. checks.Glossary.Where(term => !Uses(pairs, term))],
        };
        foreach (var check in checks.InOrder)
            diagnostics.AddRange(check.Inspect(report));
        return (Mark(edition, report), report);
    }

    private static Edition Mark(Edition edition, TranslationReport report)
    {
        var stale = report.Blocks.Where(block => block.State == BlockState.Stale).Select(block => block.Translation!).ToList();
        if (stale.Count == 0)
            return edition;
        var blocks = stale.Select(passage => passage.Block).OfType<BodyBlock>().ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var photos = stale.Where(passage => passage.Block is null).Select(passage => passage.Id.Split(':')[0]).ToHashSet();
        return edition with { Sections = [.. edition.Sections.Select(section => section with { Stories = new(section.Stories.Source, Marked(section.Stories.Translation)) })] };

        Story Marked(Story story) => story with { Body = [.. story.Body.Select(block => IsStale(block) ? block with { IsStale = true } : block)] };

        bool IsStale(BodyBlock block) => blocks.Contains(block) || (block is PhotoPlacement placement && photos.Contains(placement.Photo.Master.File.Name));
    }

    private static bool Uses(IReadOnlyList<TranslatedBlock> pairs, Term term) => pairs.Any(pair =>
        pair.Source?.Text.Contains(term.Name.Source, StringComparison.Ordinal) is true
        || pair.Translation?.Text.Contains(term.Name.Translation, StringComparison.OrdinalIgnoreCase) is true);
}

/// <summary>The checks on a pair of languages, in order: what one has named, the last ones are silent about.</summary>
internal sealed record TranslationChecks(IReadOnlyList<Term> Glossary, IReadOnlyList<ICheck<TranslationReport>> InOrder);
