using System.Xml.Linq;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Formats;

/// <summary>
/// The package document, the navigation and the cover of a book (EPUB 3.3, sections 5 and 7), with its accessibility metadata (EPUB
/// Accessibility 1.1, section 2). Pictures are given as file names with their media types, the cover's first.
/// </summary>
internal sealed class EpubPackage(CopyFacts facts, IReadOnlyList<CopyChapter> chapters, IReadOnlyList<(string File, string Type)> pictures)
{
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";
    private readonly Languages languages = facts.Publication.Languages;

    /// <summary>True where the book has a picture to show on the shelf.</summary>
    public bool HasCover => pictures.Count > 0;

    /// <summary>package.opf; <paramref name="modified"/> is UTC with seconds.</summary>
    public string Package(string modified) => XmlText.Of(new XElement(Opf + "package",
        new XAttribute("version", "3.0"), new XAttribute("unique-identifier", "id"), new XAttribute(XNamespace.Xml + "lang", languages.Source.Tag),
        new XElement(Opf + "metadata", new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName),
            new XElement(Dc + "identifier", new XAttribute("id", "id"), Identifier()),
            languages.Both.Select(language => In(language, "title", facts.Title)),
            languages.Both.Select(language => new XElement(Dc + "language", language.Tag)),
            facts.Date?.Iso is { } date ? new XElement(Dc + "date", date) : null,
            new XElement(Dc + "publisher", facts.Publication.Nameplate.Source),
            languages.Both.SelectMany(language => new[] { In(language, "description", facts.Description), In(language, "rights", facts.Rights) }),
            new XElement(Dc + "source", facts.Address.Source.AbsoluteUri),
            Meta("dcterms:modified", modified),
            facts.Licence.Length > 0 ? Meta("dcterms:license", facts.Licence) : null,
            Accessibility()),
        new XElement(Opf + "manifest", Items()),
        new XElement(Opf + "spine",
            HasCover ? Place("cover") : null,
            Place("nav"),
            chapters.Select(chapter => Place(IdOf(chapter))))));

    /// <summary>nav.xhtml: the table of contents in both languages, and the landmarks.</summary>
    public string Navigation() => Page(languages.Source, facts.Title.Source,
        new XElement(Html + "nav", new XAttribute(Ops + "type", "toc"), new XAttribute("role", "doc-toc"), new XAttribute("id", "toc"),
            new XElement(Html + "h1", string.Join(" · ", languages.Both.Select(language => facts.Title[language]).Distinct())),
            new XElement(Html + "ol", languages.Both.Select(Contents))),
        new XElement(Html + "nav", new XAttribute(Ops + "type", "landmarks"), new XAttribute("hidden", "hidden"),
            new XElement(Html + "ol",
                HasCover ? Landmark("cover", "cover.xhtml", facts.Title.Source) : null,
                Landmark("toc", "#toc", string.Join(" · ", languages.Both.Select(language => language.Name))),
                Landmark("bodymatter", chapters[0].File, languages.Source.Name))));

    /// <summary>cover.xhtml: the first picture.</summary>
    public string Cover(string altText) => Page(languages.Source, facts.Title.Source,
        new XElement(Html + "section", new XAttribute(Ops + "type", "cover"), new XAttribute("class", "cover"),
            new XElement(Html + "img", new XAttribute("src", $"pictures/{pictures[0].File}"), new XAttribute("alt", altText))));

    // Another text is another book: reading systems keep what a reader has, and never mix two.
    private string Identifier() => StableId.Urn(facts.Address.Source.AbsoluteUri + " " + ContentHash.Of(string.Concat(chapters.Select(chapter => chapter.Markup))));

    private static XElement? In(Language language, string name, Bilingual<string> texts) =>
        texts[language].Length > 0 ? new XElement(Dc + name, new XAttribute(XNamespace.Xml + "lang", language.Tag), texts[language]) : null;

    private static XElement Meta(string property, string value) => new(Opf + "meta", new XAttribute("property", property), value);

    private IEnumerable<XElement> Accessibility()
    {
        yield return Meta("schema:accessMode", "textual");
        if (HasCover)
            yield return Meta("schema:accessMode", "visual");
        yield return Meta("schema:accessModeSufficient", "textual");
        if (HasCover)
            yield return Meta("schema:accessModeSufficient", "textual,visual");
        foreach (var feature in (string[])["structuralNavigation", "tableOfContents", "readingOrder", .. HasCover ? ["alternativeText"] : Array.Empty<string>()])
            yield return Meta("schema:accessibilityFeature", feature);
        yield return Meta("schema:accessibilityHazard", "none");
        foreach (var (language, summary) in Summaries())
            yield return new XElement(Opf + "meta", new XAttribute("property", "schema:accessibilitySummary"), new XAttribute(XNamespace.Xml + "lang", language.Tag), summary);
    }

    private IEnumerable<(Language Language, string Summary)> Summaries() =>
        from language in languages.Both
        let summary = language.IsHan
            ? "正文可重排，标题分级，图片均有替代文字，图表以表格呈现；两种语言各成一篇，逐部分互相链接。"
            : language.Tag.StartsWith("en", StringComparison.Ordinal)
                ? "Reflowable text with ranked headings; every picture has alternative text and charts are tables; the two languages follow each other, linked part by part."
                : ""
        where summary.Length > 0
        select (language, summary);

    private IEnumerable<XElement> Items()
    {
        yield return Item("nav", "nav.xhtml", "application/xhtml+xml", "nav");
        yield return Item("style", "style.css", "text/css");
        if (HasCover)
            yield return Item("cover", "cover.xhtml", "application/xhtml+xml");
        foreach (var chapter in chapters)
            yield return Item(IdOf(chapter), chapter.File, "application/xhtml+xml");
        for (var i = 0; i < pictures.Count; i++)
            yield return Item($"picture-{i + 1}", $"pictures/{pictures[i].File}", pictures[i].Type, i == 0 ? "cover-image" : "");
    }

    private static XElement Item(string id, string file, string type, string properties = "") => new(Opf + "item",
        new XAttribute("id", id), new XAttribute("href", file), new XAttribute("media-type", type),
        properties.Length > 0 ? new XAttribute("properties", properties) : null);

    private static XElement Place(string id) => new(Opf + "itemref", new XAttribute("idref", id));

    private static string IdOf(CopyChapter chapter) => "c-" + chapter.File.Replace('/', '-').Replace(".xhtml", "", StringComparison.Ordinal);

    private XElement Contents(Language language)
    {
        var own = chapters.Where(chapter => chapter.Language == language).ToList();
        return new XElement(Html + "li", new XAttribute("lang", language.Tag), new XAttribute(XNamespace.Xml + "lang", language.Tag),
            new XElement(Html + "a", new XAttribute("href", own[0].File), facts.Title[language]),
            new XElement(Html + "ol", own.Skip(1).Select(chapter => new XElement(Html + "li", new XElement(Html + "a", new XAttribute("href", chapter.File), chapter.Title)))));
    }

    private static XElement Landmark(string kind, string file, string title) => new(Html + "li",
        new XElement(Html + "a", new XAttribute(Ops + "type", kind), new XAttribute("href", file), title));

    private static string Page(Language language, string title, params XElement[] content) => XmlText.Of(new XElement(Html + "html",
        new XAttribute(XNamespace.Xmlns + "epub", Ops.NamespaceName), new XAttribute("lang", language.Tag), new XAttribute(XNamespace.Xml + "lang", language.Tag),
        new XElement(Html + "head",
            new XElement(Html + "meta", new XAttribute("charset", "utf-8")),
            new XElement(Html + "title", title),
            new XElement(Html + "link", new XAttribute("rel", "stylesheet"), new XAttribute("href", "style.css"))),
        new XElement(Html + "body", content)));
}
