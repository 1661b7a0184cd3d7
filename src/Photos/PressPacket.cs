using XmpCore;
using XmpCore.Impl;
using Yujiang.Static.Model;

namespace Yujiang.Static.Photos;

/// <summary>The XMP of one master: the first packet that has a field speaks for it.</summary>
internal sealed class PressPacket(IReadOnlyList<IXmpMeta> packets)
{
    /// <summary>The fields of Creative Commons.</summary>
    public const string CreativeCommons = "http://creativecommons.org/ns#";

    private const string Plus = "http://ns.useplus.org/ldf/xmp/1.0/";

    // The library knows many namespaces but these, and will not be asked about one that no file has taught it.
    static PressPacket()
    {
        XmpMetaFactory.SchemaRegistry.RegisterNamespace(CreativeCommons, "cc");
        XmpMetaFactory.SchemaRegistry.RegisterNamespace(Plus, "plus");
    }

    /// <summary>A text as people meant it: one kind of line break, nothing but the text at its ends.</summary>
    public static string Clean(string text) => text.ReplaceLineEndings("\n").Trim('\0', ' ', '\n', '\t', '\u3000', '\uFEFF');

    /// <summary>A single text; empty where there is none.</summary>
    public string Text(string space, string name) =>
        packets.Select(packet => Clean(packet.GetPropertyString(space, name) ?? "")).FirstOrDefault(text => text.Length > 0, "");

    /// <summary>The items of an ordered array.</summary>
    public List<string> List(string space, string name) =>
        [.. First(space, name).Select(item => item.Value)];

    /// <summary>
    /// The items of a language alternative by BCP 47 tag, in the case RFC 5646 recommends; found whatever the case asked for.
    /// </summary>
    public Dictionary<string, string> Alternatives(string space, string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, value) in First(space, name))
            texts.TryAdd(language, value);
        return texts;
    }

    /// <summary>Who grants licences (plus:Licensor).</summary>
    public IReadOnlyList<Licensor> Licensors() =>
        packets.Select(LicensorsOf).FirstOrDefault(licensors => licensors.Count > 0) ?? [];

    private static List<Licensor> LicensorsOf(IXmpMeta packet)
    {
        if (packet.GetProperty(Plus, "Licensor") is null)
            return [];
        return [.. Enumerable.Range(1, packet.CountArrayItems(Plus, "Licensor"))
            .Select(i => XmpPathFactory.ComposeArrayItemPath("Licensor", i))
            .Select(item => new Licensor(Field(packet, item, "LicensorName"), Field(packet, item, "LicensorURL")))
            .Where(licensor => licensor.Name.Length + licensor.Address.Length > 0)];
    }

    private static string Field(IXmpMeta packet, string item, string name) =>
        Clean(packet.GetProperty(Plus, item + XmpPathFactory.ComposeStructFieldPath(Plus, name))?.Value ?? "");

    private List<(string Language, string Value)> First(string space, string name) =>
        packets.Select(packet => Items(packet, space, name)).FirstOrDefault(items => items.Count > 0) ?? [];

    private static List<(string Language, string Value)> Items(IXmpMeta packet, string space, string name)
    {
        var property = packet.GetProperty(space, name);
        if (property is null)
            return [];
        if (!property.Options.IsArray)
            return Kept([(XmpConstants.XDefault, property.Value ?? "")]);
        return Kept(Enumerable.Range(1, packet.CountArrayItems(space, name)).Select(i => (
            LanguageOf(packet, space, XmpPathFactory.ComposeArrayItemPath(name, i)),
            packet.GetArrayItem(space, name, i).Value ?? "")));
    }

    private static List<(string Language, string Value)> Kept(IEnumerable<(string Language, string Value)> items) =>
        [.. items.Select(item => (item.Language, Clean(item.Value))).Where(item => item.Item2.Length > 0)];

    private static string LanguageOf(IXmpMeta packet, string space, string path) =>
        packet.GetQualifier(space, path, XmpConstants.NsXml, XmpConstants.XmlLang.Split(':')[1])?.Value is { Length: > 0 } tag
            ? Recased(tag)
            : XmpConstants.XDefault;

    // The XMP library writes every subtag but regions in lower case: zh-hans.
    private static string Recased(string tag) =>
        tag.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
            ? tag.ToLowerInvariant()
            : string.Join('-', tag.Split('-').Select((subtag, i) => (i, subtag.Length) switch
            {
                (0, _) => subtag.ToLowerInvariant(),
                (_, 2) => subtag.ToUpperInvariant(),
                (_, 4) when char.IsAsciiLetter(subtag[0]) => char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant(),
                _ => subtag.ToLowerInvariant(),
            }));
}
