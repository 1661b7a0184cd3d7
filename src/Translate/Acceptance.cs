using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Translate;

/// <summary>Accepting blocks of a translation: report -> new lock.</summary>
internal static class Acceptance
{
    /// <summary>
    /// The lock with the blocks in <paramref name="scope"/> accepted as they stand. Everything else keeps what was accepted of it; of blocks that
    /// are gone from both languages nothing is kept. Also the blocks that became current by it, and those in scope that cannot be accepted.
    /// </summary>
    public static AcceptanceResult Accept(TranslationReport report, Func<TranslatedBlock, bool> scope)
    {
        var (kept, accepted, refused) = (new List<AcceptedBlock>(), new List<TranslatedBlock>(), new List<TranslatedBlock>());
        foreach (var block in report.Blocks)
        {
            if (scope(block) && block.CanBeAccepted)
            {
                if (block.State != BlockState.Current)
                    accepted.Add(block);
                kept.Add(RecordOf(block));
                continue;
            }
            if (scope(block))
                refused.Add(block);
            if (block.Accepted is { } record)
                kept.Add(record with { Section = block.Section, Id = block.Id });
        }
        return new AcceptanceResult(LockText.Of([.. kept, .. report.Unknown]), accepted, refused);
    }

    private static AcceptedBlock RecordOf(TranslatedBlock block) => new()
    {
        Section = block.Section,
        Id = block.Id,
        SourceHash = Fingerprint.Of(block.Source!.Text),
        TranslationHash = Fingerprint.Of(block.Translation!.Text),
        SourceText = block.Source.Text,
        Span = SourceSpan.OfFile(ContentPath.Root),
    };
}
