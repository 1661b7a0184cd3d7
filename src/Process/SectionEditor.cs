using System.Globalization;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Process;

/// <summary>The two StoryDrafts of a section -> Section.</summary>
internal sealed class SectionEditor(StoryEditor stories, Languages languages, DiagnosticBag diagnostics)
{
    /// <summary>The section, or null where a language is missing (the bag says so).</summary>
    public Section? Edit(SectionDraft draft)
    {
        if (draft.Source is null || draft.Translation is null)
        {
            if (!draft.IsSpoiled)
                diagnostics.Add(Missing(draft));
            return null;
        }
        var drafts = Bilingual.Of(draft.Source, draft.Translation);
        var pairs = new PairEditor(languages, diagnostics);
        pairs.Demand("label", drafts.Select(d => d.Label));
        pairs.Demand("headline", drafts.Select(d => new Located<string>(string.Concat(d.Headline.Value.Lines), d.Headline.Span)));
        pairs.Demand("kicker", drafts.Select(d => d.Kicker));
        pairs.Demand("deck", drafts.Select(d => d.Deck));
        return new Section { Number = draft.Number, Name = draft.Name, Stories = drafts.Select(d => stories.Edit(d, draft.Name)) };
    }

    private Diagnostic Missing(SectionDraft draft)
    {
        var present = (draft.Source ?? draft.Translation)!;
        var absent = languages.Other(present.Language);
        var number = draft.Number.ToString("00", CultureInfo.InvariantCulture);
        return ProcessRules.MissingStory.At(present.Span, draft.Name, absent.Path, $"{number}-{draft.Name}.{absent.Path}.md");
    }
}
