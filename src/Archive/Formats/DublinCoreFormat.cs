using System.Xml.Linq;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Archive.Formats;

/// <summary>The edition's facts as a record of their own: oai_dc (Open Archives Initiative, unqualified Dublin Core, DCMES 1.1).</summary>
internal sealed class DublinCoreFormat : IArchiveFormat
{
    private static readonly XNamespace Record = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static readonly XNamespace Elements = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public string Name => "dc";

    /// <inheritdoc/>
    public bool WaitsForRules => false;

    /// <summary>The record as XML.</summary>
    public static string Write(CopyFacts facts) => XmlText.Of(new XElement(Record + "dc",
        new XAttribute(XNamespace.Xmlns + "oai_dc", Record.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "dc", Elements.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "xsi", Schema.NamespaceName),
        new XAttribute(Schema + "schemaLocation", $"{Record.NamespaceName} http://www.openarchives.org/OAI/2.0/oai_dc.xsd"),
        facts.DublinCore.Select(field => new XElement(Elements + field.Name,
            field.Tag.Length > 0 ? new XAttribute(XNamespace.Xml + "lang", field.Tag) : null, field.Value))));

    /// <inheritdoc/>
    public IReadOnlyList<Download> FilesOf(Slug edition, Languages languages) => [new Download(Name, ArchivePaths.Of(edition, "dc.xml"), null)];

    /// <inheritdoc/>
    public IEnumerable<BytesArtifact> Pack(EditionCopy copy, PackingDesk desk)
    {
        yield return new BytesArtifact(ArchivePaths.Of(copy.Facts.Name, "dc.xml"), System.Text.Encoding.UTF8.GetBytes(Write(copy.Facts)));
    }
}
