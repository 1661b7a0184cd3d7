using System.Text;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Xmp;
using XmpCore;
using Yujiang.Static.Model;

namespace Yujiang.Static.Photos;

/// <summary>What a master says of itself, and whether it says where it was taken.</summary>
internal sealed record EmbeddedFacts(EmbeddedText Text, bool HasPlace);

/// <summary>
/// Reads the text press agencies write into their pictures: XMP (ISO 16684-1) first, IPTC IIM 4.2 where XMP has nothing for a field,
/// Exif for creator and copyright where neither has.
/// Odd metadata never makes a picture unusable; it is then simply not there.
/// </summary>
internal static class EmbeddedTextReader
{
    private const string PlaceName = "GPSLatitude";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>
    /// Reads a picture file of any readable format from its beginning. <paramref name="packet"/> is the XMP the decoder found in it, if
    /// any: it counts where the file's own structure gave none (AVIF, and what some tools write into PNG).
    /// </summary>
    public static EmbeddedFacts Read(Stream file, byte[]? packet)
    {
        file.Position = 0;
        try
        {
            var directories = ImageMetadataReader.ReadMetadata(file);
            var packets = Packets(directories.OfType<XmpDirectory>());
            if (packets.Count == 0 && packet is not null)
                packets = Packets([new XmpReader().Extract(packet)]);
            return new EmbeddedFacts(TextOf(packets, directories), HasPlace(directories, packets));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library reads bytes from anywhere and fails in as many ways; the picture itself was decoded and is sound.
            return new EmbeddedFacts(EmbeddedText.None, HasPlace: false);
        }
    }

    private static List<IXmpMeta> Packets(IEnumerable<XmpDirectory> directories) =>
        [.. directories.Select(d => d.XmpMeta).OfType<IXmpMeta>()];

    private static EmbeddedText TextOf(List<IXmpMeta> packets, IReadOnlyList<MetadataExtractor.Directory> directories)
    {
        var (packet, records) = (new PressPacket(packets), directories.OfType<IptcDirectory>().ToList());
        var creators = packet.List(XmpConstants.NsDC, "creator");
        var credit = packet.Text(XmpConstants.NsPhotoshop, "Credit");
        return new EmbeddedText
        {
            Caption = Either(packet.Alternatives(XmpConstants.NsDC, "description"), Lines(records, IptcDirectory.TagCaption)),
            AltText = packet.Alternatives(XmpConstants.NsIptccore, "AltTextAccessibility"),
            Copyright = Either(
                Either(packet.Alternatives(XmpConstants.NsDC, "rights"), Lines(records, IptcDirectory.TagCopyrightNotice)),
                Lines(directories, ExifDirectoryBase.TagCopyright)),
            Creators = creators.Count > 0 ? creators : Lines(records, IptcDirectory.TagByLine) is { Count: > 0 } lines ? lines : Lines(directories, ExifDirectoryBase.TagArtist),
            CreditLine = credit.Length > 0 ? credit : Lines(records, IptcDirectory.TagCredit).FirstOrDefault(""),
            WebStatement = packet.Text(XmpConstants.NsXmpRights, "WebStatement"),
            Licence = packet.Text(PressPacket.CreativeCommons, "license"),
            UsageTerms = packet.Alternatives(XmpConstants.NsXmpRights, "UsageTerms"),
            Licensors = packet.Licensors(),
            DigitalSourceType = packet.Text(XmpConstants.NsIptcext, "DigitalSourceType"),
        };
    }

    private static Dictionary<string, string> Either(Dictionary<string, string> texts, List<string> lines)
    {
        if (texts.Count == 0 && lines.Count > 0)
            texts[XmpConstants.XDefault] = lines[0];
        return texts;
    }

    private static List<string> Lines(List<IptcDirectory> records, int tag) =>
        records.Select(record => Values(record.GetObject(tag))).FirstOrDefault(values => values.Count > 0) ?? [];

    // What a photographer has set in the camera (MWG 2.0, 5.1): Artist and Copyright of Exif, where neither XMP nor IPTC speaks.
    private static List<string> Lines(IReadOnlyList<MetadataExtractor.Directory> directories, int tag) =>
        directories.OfType<ExifIfd0Directory>().Select(directory => Values(directory.GetObject(tag))).FirstOrDefault(values => values.Count > 0) ?? [];

    private static List<string> Values(object? value)
    {
        IEnumerable<StringValue> values = value switch
        {
            StringValue one => [one],
            StringValue[] more => more,
            _ => [],
        };
        return [.. values.Select(v => PressPacket.Clean(Decode(v.Bytes))).Where(text => text.Length > 0)];
    }

    // Newsroom software in China writes GBK, of which GB 18030 is the superset, and rarely says so in 1:90; UTF-8 proves itself.
    private static string Decode(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.GetString(bytes);
        }
    }

    private static bool HasPlace(IReadOnlyList<MetadataExtractor.Directory> directories, List<IXmpMeta> packets) =>
        directories.OfType<GpsDirectory>().Any(d => d.ContainsTag(GpsDirectory.TagLatitude) || d.ContainsTag(GpsDirectory.TagDestLatitude))
        || packets.Any(p => p.DoesPropertyExist(XmpConstants.NsExif, PlaceName));
}
