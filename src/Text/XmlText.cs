using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Yujiang.Static.Text;

/// <summary>Writes XML documents the same way everywhere: UTF-8, LF, two spaces of indent.</summary>
internal static class XmlText
{
    /// <summary>The document of a root element.</summary>
    public static string Of(XElement root) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Fragment(root) + "\n";

    /// <summary>An element without the declaration.</summary>
    public static string Fragment(XElement element)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None };
        using (var writer = XmlWriter.Create(text, settings))
            element.Save(writer);
        return text.ToString();
    }
}
