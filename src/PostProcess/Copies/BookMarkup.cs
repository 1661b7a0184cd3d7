using System.Globalization;
using System.Text;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Charts;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Copies;

/// <summary>
/// The markup of a book's chapters in one language: what stands in their bodies, with EPUB's structural semantics (EPUB 3 Structural
/// Semantics Vocabulary 1.1). Charts are tables: a reading system may know no style sheet.
/// </summary>
internal sealed class BookMarkup(Edition edition, SiteContext site, IReadOnlyList<CopyPicture> pictures, Language language)
{
    private readonly IReadOnlyDictionary<string, string> words = site.Theme.Settings.Words[language];

    /// <summary>Headline, deck, date and the picture under them.</summary>
    public string Title()
    {
        var date = new DateStyle(language, words.GetValueOrDefault("date_inferred", "?")).Write(edition.Date);
        return $"""
            <section epub:type="titlepage" class="title">{Line("p", "nameplate", site.Publication.Nameplate[language])}{Line("p", "kicker", edition.Kicker[language])}<h1>{Lines(edition.Headline[language])}</h1>{Line("p", "deck", edition.Deck[language])}{Line("p", "date", date)}{(edition.Lead is { } lead ? Picture(lead, "") : "")}</section>
            """;
    }

    /// <summary>A part; <paramref name="counterpart"/> is the file of its translation.</summary>
    public string Part(Section section, string title, string counterpart)
    {
        var (story, other) = (section.Stories[language], site.Publication.Languages.Other(language));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<section epub:type=\"chapter\" id=\"{section.Name}\"{(story.Headline.IsEmpty ? $" aria-label=\"{Html.Escape(title)}\"" : "")}>");
        text.Append(Line("p", "kicker", story.Kicker));
        if (!story.Headline.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"<h1>{Lines(story.Headline)}</h1>");
        text.Append(Line("p", "deck", story.Deck)).Append(Line("p", "byline", story.Byline)).Append(Line("p", "dateline", story.Dateline));
        foreach (var block in story.Body)
            text.Append(Write(block));
        text.Append(CultureInfo.InvariantCulture,
            $"<p class=\"counterpart\"><a href=\"../{counterpart}\" hreflang=\"{other.Tag}\" lang=\"{other.Tag}\" xml:lang=\"{other.Tag}\">{Html.Escape(other.Name)}</a></p></section>");
        return text.ToString();
    }

    /// <summary>Credit, note, provenance, rights, masthead.</summary>
    public string End()
    {
        var licence = edition.Licence.Length > 0 ? $"<p><a href=\"{Html.Escape(edition.Licence)}\">{Word("licence")}</a></p>" : "";
        var address = site.Publication.AddressOf(PagePlan.Edition(edition.Name, language)).AbsoluteUri;
        return $"""
            <section epub:type="colophon" class="end">{Line("p", "credit", edition.Credit[language])}{Line("p", "note", edition.HeadlineNote[language])}<h1>{Word("provenance")}</h1>{Line("p", "", edition.Provenance[language])}<h2>{Word("rights")}</h2>{Line("p", "", edition.Rights[language])}{licence}{string.Concat(site.Publication.Masthead[language].Select(line => Line("p", "masthead", line)))}<p><a href="{Html.Escape(address)}">{Html.Escape(address)}</a></p></section>
            """;
    }

    private string Write(BodyBlock block) => block switch
    {
        Prose { IsParagraph: true } prose => $"<p id=\"{block.Id}\">{prose.Content}</p>",
        Prose prose => prose.Content.Markup,
        Crosshead crosshead => $"<h{crosshead.Level - 1} id=\"{block.Id}\">{crosshead.Content}</h{crosshead.Level - 1}>",
        PullQuote quote => $"<aside epub:type=\"pullquote\" id=\"{block.Id}\" class=\"pullquote\"><p>{quote.Content}</p>{(quote.Attribution.Markup.Length > 0 ? $"<p>{quote.Attribution}</p>" : "")}</aside>",
        ChartPlacement chart => new ChartRenderer(words).Tabulate(chart.Id, chart.Chart).Markup,
        PhotoPlacement photo => Picture(photo.Photo, photo.Id),
        Gap => "",
        _ => throw new InvalidOperationException($"No book markup for {block.GetType().Name}."),
    };

    private string Picture(Photo photo, string id)
    {
        var picture = pictures.First(candidate => candidate.Photo.Name == photo.Name);
        var cutline = photo.Cutline[language];
        return $"<figure{(id.Length > 0 ? $" id=\"{id}\"" : "")}><img src=\"../pictures/{photo.Name}.{picture.Largest.Path.Extension}\" alt=\"{Html.Escape(photo.AltText[language])}\">"
            + $"<figcaption>{Html.Escape(cutline.Caption)} <span class=\"credit\">{Html.Escape(cutline.CreditLine)}</span></figcaption></figure>";
    }

    private static string Lines(Headline headline) => string.Join(' ', headline.Lines.Select(line => $"<span>{Html.Escape(line)}</span>"));

    private static string Line(string element, string style, string text) =>
        text.Length == 0 ? "" : $"<{element}{(style.Length > 0 ? $" class=\"{style}\"" : "")}>{Html.Escape(text)}</{element}>";

    private string Word(string key) => Html.Escape(words.GetValueOrDefault(key, key));
}
