using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Xhtml;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess.Copies;

/// <summary>
/// The edition as the chapters of a book (EPUB 3.3 content documents, XHTML): in each language a title page, the parts, the end matter.
/// Links between parts lead to their chapters, all others to the published site.
/// </summary>
internal sealed class BookPages(Edition edition, SiteContext site, IReadOnlyList<CopyPicture> pictures)
{
    private readonly HtmlParser parser = new();

    /// <summary>The chapters in reading order: the source language first.</summary>
    public IReadOnlyList<CopyChapter> Write() => [.. site.Publication.Languages.Both.SelectMany(Write)];

    private List<CopyChapter> Write(Language language)
    {
        var markup = new BookMarkup(edition, site, pictures, language);
        var chapters = new List<CopyChapter> { new(FileOf(language, "title"), language, edition.Headline[language].Plain(language), markup.Title(), ChapterKind.Title) };
        chapters.AddRange(edition.Sections.Select(section => new CopyChapter(
            FileOf(language, Name(section)), language, TitleOf(section, language),
            markup.Part(section, TitleOf(section, language), FileOf(site.Publication.Languages.Other(language), Name(section))), ChapterKind.Part)));
        chapters.Add(new(FileOf(language, "end"), language, site.Theme.Settings.Words[language].GetValueOrDefault("provenance", "End"), markup.End(), ChapterKind.End));

        // Where each id of the edition's page has gone.
        var places = chapters.SelectMany(chapter => parser.ParseDocument(chapter.Markup).All.Select(element => (element.Id, chapter.File)))
            .Where(place => place.Id is not null).DistinctBy(place => place.Id).ToDictionary(place => place.Id!, place => place.File, StringComparer.Ordinal);
        return [.. chapters.Select(chapter => chapter with { Markup = Finish(chapter, places) })];
    }

    private string Finish(CopyChapter chapter, Dictionary<string, string> places)
    {
        var document = parser.ParseDocument(chapter.Markup);
        foreach (var link in document.QuerySelectorAll("a[href]"))
        {
            var address = link.GetAttribute("href")!;
            if (address.StartsWith('#') && places.TryGetValue(Uri.UnescapeDataString(address[1..]), out var file))
                link.SetAttribute("href", file == chapter.File ? address : file.Split('/')[^1] + address);
            else if (address.StartsWith('/') || address.StartsWith('#'))
                link.SetAttribute("href", Published(chapter.Language, address));
        }
        var body = string.Concat(document.Body!.ChildNodes.Select(node => node.ToHtml(XhtmlMarkupFormatter.Instance)));
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{chapter.Language.Tag}" xml:lang="{chapter.Language.Tag}">
            <head><meta charset="utf-8"/><title>{Html.Escape(chapter.Title)}</title><link rel="stylesheet" href="../style.css"/></head>
            <body>{body}</body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private string Published(Language language, string address)
    {
        var page = site.Publication.AddressOf(PagePlan.Edition(edition.Name, language));
        return (address.StartsWith('#') ? new Uri(page, address) : new Uri(site.Publication.BaseUrl, address[1..])).AbsoluteUri;
    }

    private static string TitleOf(Section section, Language language)
    {
        var story = section.Stories[language];
        return !story.Headline.IsEmpty ? story.Headline.Plain(language) : story.Label.Length > 0 ? story.Label : section.Name.Value;
    }

    private static string Name(Section section) => section.Number.ToString("00", System.Globalization.CultureInfo.InvariantCulture) + "-" + section.Name;

    private static string FileOf(Language language, string name) => $"{language.Path}/{name}.xhtml";
}
