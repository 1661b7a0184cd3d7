using System.Globalization;
using System.Text;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Files;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using Yujiang.Static.PostProcess.Charts;
using Yujiang.Static.Process;
using Yujiang.Static.Process.Checks;
using Yujiang.Static.Read;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;
using Yujiang.Static.Yaml;

namespace Yujiang.Static.Tests.Specs;

/// <summary>Runs an example through the rooms that read it, and writes what came of it as plainly as can be.</summary>
internal static class SpecRunner
{
    private static readonly Languages Languages =
        new(new Language(Side.Source, "zh-Hans", "zh", "中文"), new Language(Side.Translation, "en", "en", "English"));

    private static readonly Slug Edition = Slug.TryParse("spring", out var slug) ? slug : throw new InvalidOperationException();

    public static string Run(SpecExample example) => example.Kind switch
    {
        "chinese" => Story("---\n---\n" + example.Given, "zh", Blocks),
        "english" => Story("---\n---\n" + example.Given, "en", Blocks),
        "section" => Story(example.Given, "zh", Fields),
        "photos yaml" => Cutlines(example.Given),
        _ => throw new InvalidOperationException($"No way to run an example called {example.Kind}."),
    };

    private static string Story(string text, string language, Func<StoryDraft, DiagnosticBag, string> print)
    {
        using var place = Workplace.WithSoundEdition();
        place.Remove("input/editions/spring/sections");
        place.Write($"input/editions/spring/sections/01-story.{language}.md", text);
        var (input, diagnostics) = (new DiskSourceTree(place.PathOf("input"), "input"), new DiagnosticBag());
        var sections = new SectionFileReader(input, new InputLedger(input), diagnostics).Read(ContentPath.Of("editions/spring"), Languages);
        var draft = sections[0].Source ?? sections[0].Translation;
        return (draft is null ? "" : print(draft, diagnostics)) + Told(diagnostics, draft?.FirstBodyLine ?? 1, example: text.StartsWith("---\n---\n", StringComparison.Ordinal));
    }

    private static string Blocks(StoryDraft draft, DiagnosticBag diagnostics)
    {
        var photo = Photos("field.jpg:\n", new DiagnosticBag()).Single();
        var desk = new PhotoDesk(new Dictionary<string, Photo> { ["field.jpg"] = photo }, new HashSet<string>());
        var story = new StoryEditor(Edition, desk, diagnostics).Edit(draft, Slug.TryParse("story", out var name) ? name : Edition);
        return string.Concat(story.Body.Select(block => Markup(block) + "\n"));
    }

    private static string Markup(BodyBlock block)
    {
        // Generated ids are the same everywhere (story-1, story-2 …) and left out; an editor's own is shown.
        var id = block.Id.StartsWith("story-", StringComparison.Ordinal) ? "" : $" id=\"{block.Id}\"";
        return block switch
        {
            Prose { IsParagraph: true, HasRunInHead: true } prose => $"<p{id} class=\"run-in\">{prose.Content}</p>",
            Prose { IsParagraph: true } prose => $"<p{id}>{prose.Content}</p>",
            Prose prose => prose.Content.Markup,
            Crosshead head => $"<h{head.Level}{id}>{head.Content}</h{head.Level}>",
            PullQuote { Attribution.Markup.Length: > 0 } quote => $"<blockquote{id}>{quote.Content}<footer>{quote.Attribution}</footer></blockquote>",
            PullQuote quote => $"<blockquote{id}>{quote.Content}</blockquote>",
            PhotoPlacement photo => $"<figure{id} class=\"{photo.Breadth.ToString().ToLowerInvariant()}\">{photo.Photo.Name}</figure>",
            ChartPlacement chart => new ChartRenderer(new Dictionary<string, string>()).Tabulate(chart.Id, chart.Chart).Markup,
            _ => "(nothing)",
        };
    }

    private static string Fields(StoryDraft draft, DiagnosticBag diagnostics)
    {
        var text = new StringBuilder();
        foreach (var line in draft.Headline.Value.Lines)
            text.Append(CultureInfo.InvariantCulture, $"headline: {line}\n");
        foreach (var (name, value) in new[] { ("label", draft.Label), ("kicker", draft.Kicker), ("deck", draft.Deck), ("byline", draft.Byline), ("dateline", draft.Dateline) })
            text.Append(value.Value.Length > 0 ? $"{name}: {value.Value}\n" : "");
        return text.Append(CultureInfo.InvariantCulture, $"the text begins on line {draft.FirstBodyLine}\n").Replace(YamlFields.Unreadable, "(unreadable)").ToString();
    }

    private static string Cutlines(string sheet)
    {
        var diagnostics = new DiagnosticBag();
        var text = new StringBuilder();
        foreach (var photo in Photos(sheet, diagnostics))
        {
            diagnostics.AddRange(new CutlineCheck(Languages).Inspect(Of(photo)));
            foreach (var language in Languages.Both)
                text.Append(CultureInfo.InvariantCulture, $"{language.Path}: {photo.Cutline[language].Caption} [{photo.Cutline[language].CreditLine}] alt: {photo.AltText[language]}\n");
            if (photo.Focus != FocalPoint.Centre)
                text.Append(CultureInfo.InvariantCulture, $"focus: {photo.Focus.X} across, {photo.Focus.Y} down\n");
        }
        return text.Replace(YamlFields.Unreadable, "(unreadable)") + Told(diagnostics, 1, example: true);
    }

    private static List<Photo> Photos(string sheet, DiagnosticBag diagnostics)
    {
        using var place = Workplace.WithSoundEdition();
        place.Write("input/editions/spring/photos/photos.yaml", sheet);
        var input = new DiskSourceTree(place.PathOf("input"), "input");
        var (drafts, _) = new PhotoSheetReader(input, new VipsPhotoLab(), new InputLedger(input), diagnostics)
            .Read(ContentPath.Of("editions/spring"), Languages, CancellationToken.None);
        return [.. drafts.Select(new PhotoEditor(Edition).Edit)];
    }

    private static Edition Of(Photo photo)
    {
        var nothing = Bilingual.Of("", "");
        return new Edition
        {
            Name = Edition,
            Date = null,
            Page = "",
            Kicker = nothing,
            Headline = Bilingual.Of(Headline.None, Headline.None),
            HeadlineNote = nothing,
            Deck = nothing,
            Credit = nothing,
            Provenance = nothing,
            Rights = nothing,
            Licence = "",
            Lead = null,
            Sections = [],
            Photos = [photo],
            IsIncomplete = false,
            Span = photo.Span,
        };
    }

    // Lines are those of the example, which may be only a part of the file.
    private static string Told(DiagnosticBag diagnostics, int firstLine, bool example) => string.Concat(diagnostics.InOrder().Select(diagnostic =>
    {
        var line = example ? diagnostic.Span.Line - firstLine + 1 : diagnostic.Span.Line;
        var place = diagnostic.Span.Line == 0 ? "the file" : $"line {line}, column {diagnostic.Span.Column}";
        var corrected = diagnostic.CorrectedLine.Length > 0 ? $"    corrected: {diagnostic.CorrectedLine}\n" : "";
        return $"{place}: {diagnostic.Rule.Id} {diagnostic.Message(Tongue.English)}\n{corrected}";
    }));
}
