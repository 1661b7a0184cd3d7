using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.Process.Slips;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Process;

/// <summary>
/// The second door: EditionDraft -> Edition. Pure: it makes the paper, one section at a time, and knows no design. The checks look at the
/// whole edition when it is made.
/// </summary>
internal sealed class ProcessStage(Languages languages, IReadOnlyList<ICheck<Edition>> checks, DiagnosticBag diagnostics)
{
    /// <summary>The edition of a draft. Where the bag has errors it may lack what was wrong, and is not to be published.</summary>
    public Edition Run(EditionDraft draft, CancellationToken cancellation)
    {
        var photos = draft.Photos.Select(photo => new PhotoEditor(draft.Name).Edit(photo)).ToDictionary(photo => photo.Master.File.Name);
        var desk = new PhotoDesk(photos, draft.SpoiledPhotos);
        var editor = new SectionEditor(new StoryEditor(draft.Name, desk, diagnostics), languages, diagnostics);
        var sections = draft.Sections.AsParallel().AsOrdered().WithCancellation(cancellation).Select(editor.Edit).OfType<Section>().ToList();
        var edition = Compose(draft, desk, sections);
        LookThroughFields(draft);
        foreach (var check in checks)
            diagnostics.AddRange(check.Inspect(edition));
        return edition;
    }

    private void LookThroughFields(EditionDraft draft)
    {
        var facts = draft.Facts;
        foreach (var language in languages.Both)
        {
            var texts = draft.Photos.SelectMany(photo => new[] { photo.Caption, photo.Credit }).Concat([facts.Kicker, facts.HeadlineNote, facts.Deck, facts.Credit]);
            diagnostics.AddRange(FieldSlips.In(texts.Select(text => text[language]), language));
            var prose = draft.Photos.Select(photo => photo.AltText).Concat([facts.Provenance, facts.Rights]);
            diagnostics.AddRange(FieldSlips.InProse(prose.Select(text => text[language]), language));
            diagnostics.AddRange(FieldSlips.In(facts.Headline[language], language));
        }
    }

    private Edition Compose(EditionDraft draft, PhotoDesk desk, List<Section> sections)
    {
        var facts = draft.Facts;
        if (draft.Sections.Count == 0)
            diagnostics.Add(ProcessRules.NoSections.At(facts.Span));
        var pairs = new PairEditor(languages, diagnostics);
        foreach (var language in languages.Both.Where(language => facts.Headline[language].Value.IsEmpty))
            diagnostics.Add(ProcessRules.NoHeadline.At(facts.Headline[language].Span, language.Path));
        return new Edition
        {
            Name = draft.Name,
            Formerly = facts.Formerly,
            Date = facts.Date,
            Page = facts.Page,
            Kicker = pairs.Demand("kicker", facts.Kicker),
            Headline = facts.Headline.Select(headline => headline.Value),
            HeadlineNote = pairs.Demand("headline_note", facts.HeadlineNote),
            Deck = pairs.Demand("deck", facts.Deck),
            Credit = pairs.Demand("credit", facts.Credit),
            Provenance = pairs.Demand("provenance", facts.Provenance),
            Rights = pairs.Demand("rights", facts.Rights),
            Licence = facts.Licence.Value,
            Lead = Lead(facts.Lead, desk),
            Sections = sections,
            Photos = [.. desk.Photos.Values],
            IsIncomplete = draft.IsIncomplete || sections.Exists(HasHoles) || IsLeadLost(facts.Lead, desk),
            Fields = FieldsOf(facts),
            AllowsStale = facts.AllowsStale,
            Span = facts.Span,
        };
    }

    private static Dictionary<string, Bilingual<Located<string>>> FieldsOf(EditionFacts facts) => new()
    {
        ["kicker"] = facts.Kicker,
        ["headline"] = facts.Headline.Select(HeadlineText),
        ["headline_note"] = facts.HeadlineNote,
        ["deck"] = facts.Deck,
        ["credit"] = facts.Credit,
        ["provenance"] = facts.Provenance,
        ["rights"] = facts.Rights,
    };

    /// <summary>A headline as one text, its lines parted by newlines.</summary>
    public static Located<string> HeadlineText(Located<Headline> headline) => new(string.Join('\n', headline.Value.Lines), headline.Span) { Written = headline.Written };

    // What a block that could not be read was to say, or which photo it was to place, nobody knows.
    private bool HasHoles(Section section) =>
        languages.Both.SelectMany(language => section.Stories[language].Body).Any(block => block is Gap || block.IsDoubtful);

    private static bool IsLeadLost(Located<string> name, PhotoDesk desk) => name.Value.Length > 0 && !desk.Photos.ContainsKey(name.Value);

    private Photo? Lead(Located<string> name, PhotoDesk desk)
    {
        if (name.Value is "" or YamlFields.Unreadable || desk.Spoiled.Contains(name.Value))
            return null;
        if (desk.Photos.TryGetValue(name.Value, out var lead))
            return lead;
        diagnostics.Add(ProcessRules.NoSuchPhoto.At(name.Span, name.Value, desk.AdviceOn(name.Value)));
        return null;
    }
}
