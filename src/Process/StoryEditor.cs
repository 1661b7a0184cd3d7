using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Process.Markdown;
using Yujiang.Static.Process.Slips;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process;

/// <summary>One StoryDraft -> Story.</summary>
internal sealed class StoryEditor(Slug edition, PhotoDesk photos, DiagnosticBag diagnostics)
{
    /// <summary>The story of a draft; its blocks carry ids that its translation shares.</summary>
    public Story Edit(StoryDraft written, Slug section)
    {
        var (draft, pictures) = PictureLines.Mend(written);
        diagnostics.AddRange(pictures);
        var slips = SlipScan.In(draft).ToList();
        diagnostics.AddRange(slips);
        diagnostics.AddRange(FieldSlips.In([draft.Label, draft.Kicker, draft.Deck, draft.Byline, draft.Dateline], draft.Language));
        diagnostics.AddRange(FieldSlips.In(draft.Headline, draft.Language));
        // A line of a quotation that lost its mark splits it in two, a comment that is none is a paragraph; what was meant is read.
        draft = Mended(draft, slips.Where(slip => slip.Rule == MarkupSlips.QuoteMark || slip.Rule == MarkupSlips.Comment));
        var page = ContentPath.Of($"{draft.Language.Path}/{edition}/index.html");
        var (blocks, links) = new MarkdownReader(draft, section, photos, diagnostics) { DoubtfulLines = SlipScan.LinesOfMarkup(slips) }.Read(page);
        return new Story
        {
            Language = draft.Language,
            Label = draft.Label.Value,
            Kicker = draft.Kicker.Value,
            Headline = draft.Headline.Value,
            Deck = draft.Deck.Value,
            Byline = draft.Byline.Value,
            Dateline = draft.Dateline.Value,
            Body = blocks,
            Links = links,
            Fields = new Dictionary<string, Located<string>>
            {
                ["label"] = draft.Label,
                ["kicker"] = draft.Kicker,
                ["headline"] = ProcessStage.HeadlineText(draft.Headline),
                ["deck"] = draft.Deck,
                ["byline"] = draft.Byline,
                ["dateline"] = draft.Dateline,
            },
            Span = draft.Span,
        };
    }

    private static StoryDraft Mended(StoryDraft draft, IEnumerable<Diagnostic> slips)
    {
        var lines = draft.Body.Split('\n');
        foreach (var slip in slips)
            lines[slip.Span.Line - draft.FirstBodyLine] = slip.CorrectedLine;
        return draft with { Body = string.Join('\n', lines) };
    }
}
