using Yujiang.Static.Model;
using Yujiang.Static.PostProcess;
using Yujiang.Static.Preview;
using Yujiang.Static.Text;

namespace Yujiang.Static.Build;

/// <summary>What the preview shows of an edition beside its pages: where each block stands on them, and which are stale.</summary>
internal static class EditionProof
{
    /// <summary>The edition as proofed.</summary>
    public static ProofedEdition Of(Edition edition, bool isDraft, TranslationReport report)
    {
        var languages = report.Languages;
        var blocks = new Dictionary<ContentPath, IReadOnlyList<ProofedBlock>>();
        foreach (var language in languages.Both)
            blocks[PagePlan.Edition(edition.Name, language)] = blocks[PagePlan.Lite(edition.Name, language)] = BlocksIn(edition, language);
        blocks[PagePlan.Parallel(edition.Name)] = [.. BlocksIn(edition, languages.Source).Concat(BlocksIn(edition, languages.Translation))
            .GroupBy(block => block.Anchor).Select(same => new ProofedBlock(same.Key, string.Join('\n', same.Select(block => block.Content))))];
        return new ProofedEdition(edition.Name, isDraft)
        {
            Stale = [.. edition.Sections.SelectMany(section => section.Stories.Translation.Body).Where(block => block.IsStale).Select(block => block.Id)],
            Blocks = blocks,
            Pages = PagePlan.PagesOf(edition.Name, languages).Concat(languages.Both.Select(language => PagePlan.About(edition.Name, language))).ToHashSet(),
        };
    }

    private static List<ProofedBlock> BlocksIn(Edition edition, Language language) =>
    [
        .. edition.Sections.SelectMany(section => section.Stories[language].Body
            .Select(block => new ProofedBlock(block.Id, ContentOf(block, language)))
            .Prepend(new ProofedBlock(section.Name.Value, string.Join('\n', section.Stories[language].Fields.Select(field => field.Value.Written))))),
    ];

    private static string ContentOf(BodyBlock block, Language language)
    {
        var cutline = block is PhotoPlacement { Photo: var photo } ? $"{photo.Cutline[language]}{photo.AltText[language]}{photo.Focus}{photo.Master.Hash}" : "";
        return $"{block.Written}\n{cutline}\n{block.IsStale}";
    }
}
