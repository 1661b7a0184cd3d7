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
    public Story Edit(StoryDraft draft, Slug section)
    {
        var slips = SlipScan.In(draft).ToList();
        diagnostics.AddRange(slips);
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
}
