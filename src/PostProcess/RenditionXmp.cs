using System.Text;
using System.Xml;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.PostProcess;

/// <summary>
/// Writes the XMP packet (ISO 16684-1:2019) that travels inside every rendition of a photo: who made it, who must be credited, whose it is,
/// what it shows in both languages. IPTC Photo Metadata Standard 2025.1. No time, no place, no device, no program: the same words, the
/// same bytes. Every picture a reader fetches carries it: a namespace is declared once, single values are attributes, nothing is
/// padded.
/// </summary>
internal static class RenditionXmp
{
    private const string Default = "x-default";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string XmpRights = "http://ns.adobe.com/xap/1.0/rights/";
    private const string IptcCore = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private const string CreativeCommons = "http://creativecommons.org/ns#";
    private const string Plus = "http://ns.useplus.org/ldf/xmp/1.0/";
    private const string IptcExt = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    private static readonly XmlWriterSettings Compact = new()
    {
        OmitXmlDeclaration = true,
        Indent = false,
        // An attribute keeps its line breaks only so (XML 1.0, 3.3.3).
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>The packet for one photo of an edition.</summary>
    public static string Of(Photo photo, Edition edition, Languages languages)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Compact))
        {
            writer.WriteProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
            writer.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
            writer.WriteStartElement("rdf", "RDF", Rdf);
            writer.WriteStartElement("rdf", "Description", Rdf);
            writer.WriteAttributeString("rdf", "about", Rdf, "");
            WriteFields(writer, photo, edition, languages);
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteProcessingInstruction("xpacket", "end=\"r\"");
        }
        return text.ToString();
    }

    private static void WriteFields(XmlWriter writer, Photo photo, Edition edition, Languages languages)
    {
        var embedded = photo.Master.Embedded;
        var rights = embedded.Copyright.Count > 0 ? AsDelivered(embedded.Copyright) : WithDefault(ByLanguage(edition.Rights, languages));
        var licence = LicenceOf(embedded, edition);
        var creators = embedded.Creators.Select(name => ("", name)).ToList();
        var description = WithDefault(ByLanguage(photo.Cutline.Select(c => c.Caption), languages));
        WriteText(writer, "photoshop:Credit", Photoshop, photo.Cutline[languages.Source].CreditLine);
        WriteText(writer, "xmpRights:Marked", XmpRights, Marked(licence, rights.Count > 0));
        WriteText(writer, "xmpRights:WebStatement", XmpRights, licence);
        WriteText(writer, "cc:license", CreativeCommons, embedded.Licence);
        WriteText(writer, "Iptc4xmpExt:DigitalSourceType", IptcExt, embedded.DigitalSourceType);
        if (description.Count + creators.Count + rights.Count > 0)
            writer.WriteAttributeString("xmlns", "dc", null, Dc);
        WriteArray(writer, "dc:description", Dc, "Alt", description);
        WriteArray(writer, "dc:creator", Dc, "Seq", creators);
        WriteArray(writer, "dc:rights", Dc, "Alt", rights);
        WriteArray(writer, "xmpRights:UsageTerms", XmpRights, "Alt", AsDelivered(embedded.UsageTerms));
        WriteLicensors(writer, embedded.Licensors);
        // The longest of the texts, and the source language stands first as it is: not said twice for readers who know x-default alone.
        WriteArray(writer, "Iptc4xmpCore:AltTextAccessibility", IptcCore, "Alt", ByLanguage(photo.AltText, languages));
    }

    /// <summary>The address of a picture's licence: its own, else the edition's, unless the picture comes with terms or a licensor of its own.</summary>
    public static string LicenceOf(EmbeddedText embedded, Edition edition) =>
        embedded.WebStatement.Length > 0 ? embedded.WebStatement
        : embedded.Licence.Length > 0 ? embedded.Licence
        : embedded.UsageTerms.Count + embedded.Licensors.Count > 0 ? ""
        : edition.Licence;

    // True: copyrighted; False: public domain; absent: not known (ISO 16684-1, 8.5).
    private static string Marked(string licence, bool hasRights)
    {
        if (licence.Contains("creativecommons.org/publicdomain/", StringComparison.OrdinalIgnoreCase))
            return "False";
        return licence.Length > 0 || hasRights ? "True" : "";
    }

    private static List<(string Language, string Text)> ByLanguage(Bilingual<string> texts, Languages languages) =>
        [.. languages.Both.Select(language => (Language: language.Tag, Text: Writable(texts[language]))).Where(item => item.Text.Length > 0)];

    // The default item comes first and repeats the source language (ISO 16684-1, 8.2.2.4).
    private static List<(string Language, string Text)> WithDefault(List<(string Language, string Text)> items) =>
        items.Count == 0 ? items : [(Default, items[0].Text), .. items];

    private static List<(string Language, string Text)> AsDelivered(IReadOnlyDictionary<string, string> texts) =>
        [.. texts.OrderBy(text => text.Key != Default).ThenBy(text => text.Key, StringComparer.Ordinal)
            .Select(text => (text.Key, text.Value))];

    private static void WriteArray(XmlWriter writer, string name, string space, string kind, List<(string Language, string Text)> items)
    {
        if (items.Count == 0)
            return;
        var parts = name.Split(':');
        writer.WriteStartElement(parts[0], parts[1], space);
        writer.WriteStartElement("rdf", kind, Rdf);
        foreach (var (language, text) in items)
        {
            writer.WriteStartElement("rdf", "li", Rdf);
            if (language.Length > 0)
                writer.WriteAttributeString("xml", "lang", null, language);
            writer.WriteString(Writable(text));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteLicensors(XmlWriter writer, IReadOnlyList<Licensor> licensors)
    {
        if (licensors.Count == 0)
            return;
        writer.WriteStartElement("plus", "Licensor", Plus);
        writer.WriteStartElement("rdf", "Seq", Rdf);
        foreach (var licensor in licensors)
        {
            writer.WriteStartElement("rdf", "li", Rdf);
            WriteText(writer, "plus:LicensorName", Plus, licensor.Name);
            WriteText(writer, "plus:LicensorURL", Plus, licensor.Address);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteText(XmlWriter writer, string name, string space, string text)
    {
        var parts = name.Split(':');
        if (text.Length > 0)
            writer.WriteAttributeString(parts[0], parts[1], space, Writable(text));
    }

    // Captions out of old picture files hold control characters, which no XML can (XML 1.0, production 2).
    private static string Writable(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)rune.Value))
        .Select(rune => rune.ToString()));
}
