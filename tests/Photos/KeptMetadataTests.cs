using System.Text;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Icc;
using MetadataExtractor.Formats.Iptc;
using NetVips;
using Xunit;
using Yujiang.Static.Model;
using Yujiang.Static.Photos;
using static Yujiang.Static.Tests.Photos.MasterFolder;

namespace Yujiang.Static.Tests.Photos;

public sealed class KeptMetadataTests : IDisposable
{
    private const string Packet = """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>
        <rdf:Alt><rdf:li xml:lang="x-default">图说</rdf:li></rdf:Alt></dc:description>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """;

    private readonly MasterFolder masters = new();

    public void Dispose() => masters.Dispose();

    [Theory]
    [InlineData(PictureFormat.Avif)]
    [InlineData(PictureFormat.Webp)]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Png)]
    public void A_rendition_keeps_the_words_of_its_recipe_and_nothing_else(object format)
    {
        var bytes = masters.MakeBytes(Talkative(), Recipe((PictureFormat)format, 60, 40, Packet));

        using var made = Image.NewFromBuffer(bytes);
        Assert.Equal(Packet, Encoding.UTF8.GetString((byte[])made.Get("xmp-data")).TrimEnd('\0'));
        Assert.DoesNotContain(made.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal));
        Assert.False(made.Contains("iptc-data") || made.Contains(IccData));
        var directories = ImageMetadataReader.ReadMetadata(new MemoryStream(bytes));
        Assert.DoesNotContain(directories, d => d is GpsDirectory or ExifDirectoryBase or IptcDirectory or IccDirectory);
        Assert.DoesNotContain("Nikon"u8.ToArray(), bytes);
    }

    [Theory]
    [InlineData(PictureFormat.Avif)]
    [InlineData(PictureFormat.Webp)]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Png)]
    public void A_recipe_without_words_drops_those_of_the_master_too(object format)
    {
        using var made = masters.Make(Talkative(), Recipe((PictureFormat)format, 60, 40));

        Assert.False(made.Contains("xmp-data"));
    }

    [Fact]
    public void A_packet_is_kept_up_to_the_limit_and_refused_beyond_it()
    {
        var longest = new string('x', VipsPhotoLab.LongestXmp);

        using var made = masters.Make(Talkative(), Recipe(PictureFormat.Jpeg, 60, 40, longest));

        Assert.Equal(longest, Encoding.UTF8.GetString((byte[])made.Get("xmp-data")));
        Assert.Throws<ArgumentException>(() => masters.Make(Talkative(), Recipe(PictureFormat.Jpeg, 60, 40, longest + "x")));
    }

    [Fact]
    public void A_rendition_is_srgb_with_8_bits_in_the_size_of_its_recipe()
    {
        foreach (var format in Enum.GetValues<PictureFormat>())
        {
            using var made = masters.Make(Talkative(), Recipe(format, 61, 41, Packet));
            Assert.Equal((61, 41, 3), (made.Width, made.Height, made.Bands));
            Assert.Equal((Enums.Interpretation.Srgb, Enums.BandFormat.Uchar), (made.Interpretation, made.Format));
        }
    }

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    [InlineData("a.webp")]
    [InlineData("a.avif")]
    public void The_place_in_exif_is_noticed(string name)
    {
        Assert.True(masters.Master(masters.Add(name, Located(Scene(60, 40)))).HasGps);
        Assert.False(masters.Master(masters.Add(name, Scene(60, 40))).HasGps);
    }

    [Fact]
    public void The_place_in_xmp_is_noticed()
    {
        var xmp = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="28,12.5N"/></rdf:RDF></x:xmpmeta>
            """;

        Assert.True(masters.Master(masters.Add("a.jpg", With(Scene(60, 40), "xmp-data", Encoding.UTF8.GetBytes(xmp)))).HasGps);
    }

    private static Image Located(Image image) => image.Mutate(m =>
    {
        m.Set(GValue.GStrType, "exif-ifd0-Make", "Nikon (Nikon, ASCII, 6 components, 6 bytes)");
        m.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
        m.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "28/1 12/1 30/1");
        m.Set(GValue.GStrType, "exif-ifd3-GPSLongitude", "116/1 49/1 0/1");
    });

    private string Talkative()
    {
        var record = IptcRecord.Of((IptcRecord.Caption, "Nikon"u8.ToArray()));
        var described = With(Located(Scene(120, 80)), "iptc-data", IptcRecord.InPhotoshopBlock(record));
        return masters.Add("talkative.jpg", With(With(described, "xmp-data", "<x>Nikon</x>"u8.ToArray()), IccData, Profile("p3")));
    }
}
