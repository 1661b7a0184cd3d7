using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess;
using Yujiang.Static.Tests.Photos;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.PostProcess;

public sealed class RenditionXmpTests
{
    private static readonly Languages Languages = new(
        new Language(Side.Source, "zh-Hans", "zh", "中文"),
        new Language(Side.Translation, "en", "en", "English"));

    [Theory]
    [InlineData(PictureFormat.Avif)]
    [InlineData(PictureFormat.Webp)]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Png)]
    public void What_is_written_into_a_rendition_can_be_read_out_of_it(object format)
    {
        using var masters = new MasterFolder();
        var recipe = MasterFolder.Recipe((PictureFormat)format, 40, 30, Packet(new EmbeddedText { Creators = ["吴某", "桂某"] }));
        var master = masters.Add("a.png", MasterFolder.Scene(80, 60));
        var extension = ((PictureFormat)format).ToString().ToLowerInvariant();

        var read = masters.Master(masters.Add($"b.{extension}", masters.MakeBytes(master, recipe))).Embedded;

        Assert.Equal("工人<在>车间 & “忙碌”", read.Caption["x-default"]);
        Assert.Equal("工人<在>车间 & “忙碌”", read.Caption["zh-Hans"]);
        Assert.Equal("Workers <at> their \"benches\"", read.Caption["en"]);
        Assert.Equal("一排工作台", read.AltText["zh-Hans"]);
        Assert.Equal("A row of benches", read.AltText["en"]);
        Assert.Equal(["吴某", "桂某"], read.Creators);
        Assert.Equal("余江区融媒体中心", read.CreditLine);
        Assert.Equal("版权归原报所有", read.Copyright["zh-Hans"]);
        Assert.Equal("https://example.org/licence", read.WebStatement);
        Assert.Equal("", read.DigitalSourceType);
    }

    [Fact]
    public void The_masters_own_rights_win_over_those_of_the_edition()
    {
        var packet = Packet(new EmbeddedText
        {
            Copyright = new Dictionary<string, string> { ["fr"] = "tous droits", ["x-default"] = "© agency" },
            WebStatement = "https://agency.example/terms",
            DigitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        });

        Assert.Contains(
            "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">© agency</rdf:li>"
            + "<rdf:li xml:lang=\"fr\">tous droits</rdf:li></rdf:Alt></dc:rights>",
            packet,
            StringComparison.Ordinal);
        Assert.Contains("https://agency.example/terms", packet, StringComparison.Ordinal);
        Assert.Contains("trainedAlgorithmicMedia", packet, StringComparison.Ordinal);
        Assert.DoesNotContain("版权归原报所有", packet, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org/licence", packet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PictureFormat.Avif)]
    [InlineData(PictureFormat.Webp)]
    [InlineData(PictureFormat.Jpeg)]
    public void Terms_licence_and_licensors_of_the_master_are_kept(object format)
    {
        using var masters = new MasterFolder();
        var delivered = new EmbeddedText
        {
            Licence = "https://creativecommons.org/licenses/by-sa/4.0/",
            UsageTerms = new Dictionary<string, string> { ["x-default"] = "仅供新闻报道", ["en"] = "Editorial use only" },
            Licensors = [new Licensor("某社", "https://agency.example/buy"), new Licensor("", "https://second.example/")],
        };
        var master = masters.Add("a.png", MasterFolder.Scene(80, 60));

        var read = masters.Master(masters.Add($"b.{format.ToString()!.ToLowerInvariant()}", masters.MakeBytes(master, MasterFolder.Recipe((PictureFormat)format, 40, 30, Packet(delivered))))).Embedded;

        Assert.Equal(delivered.Licence, read.Licence);
        Assert.Equal(delivered.UsageTerms, read.UsageTerms);
        Assert.Equal(delivered.Licensors, read.Licensors);
        Assert.Equal(delivered.Licence, read.WebStatement);
    }

    [Fact]
    public void The_editions_licence_is_not_put_on_a_picture_that_has_terms_of_its_own()
    {
        var terms = new EmbeddedText { UsageTerms = new Dictionary<string, string> { ["x-default"] = "仅供新闻报道" } };

        Assert.DoesNotContain("example.org/licence", Packet(terms), StringComparison.Ordinal);
        Assert.DoesNotContain("example.org/licence", Packet(new EmbeddedText { Licensors = [new Licensor("某社", "")] }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_not_written()
    {
        var packet = RenditionXmp.Of(
            Photo(EmbeddedText.None) with { Cutline = Both(new Cutline("", "")), AltText = Both("") },
            Edition() with { Rights = Both(""), Licence = "" },
            Languages);

        Assert.Empty(Description(packet).Elements());
        Assert.Equal(["about"], Description(packet).Attributes().Select(attribute => attribute.Name.LocalName));
    }

    [Fact]
    public void A_caption_in_one_language_alone_is_the_default_too()
    {
        var photo = Photo(EmbeddedText.None) with { Cutline = Bilingual.Of(new Cutline("", ""), new Cutline("Benches", "")) };

        var items = Description(RenditionXmp.Of(photo, Edition(), Languages))
            .Element(XName.Get("description", "http://purl.org/dc/elements/1.1/"))!.Descendants()
            .Where(e => e.Name.LocalName == "li").Select(e => (e.Attribute(XNamespace.Xml + "lang")!.Value, e.Value));

        Assert.Equal([("x-default", "Benches"), ("en", "Benches")], items);
    }

    [Fact]
    public void Public_domain_is_marked_as_such()
    {
        var edition = Edition() with { Licence = "https://creativecommons.org/publicdomain/zero/1.0/" };

        var packet = RenditionXmp.Of(Photo(EmbeddedText.None), edition, Languages);

        Assert.Contains("xmpRights:Marked=\"False\"", packet, StringComparison.Ordinal);
        Assert.Contains("xmpRights:Marked=\"True\"", Packet(EmbeddedText.None), StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_no_xml_can_hold_are_left_out()
    {
        var photo = Photo(EmbeddedText.None) with { AltText = Both("a\u0001\u0000b\uD83Dc😀\uFFFEd") };

        var text = Description(RenditionXmp.Of(photo, Edition(), Languages))
            .Element(XName.Get("AltTextAccessibility", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"))!.Descendants().Last().Value;

        Assert.Equal("ab\uFFFDc😀d", text);
    }

    [Fact]
    public void The_same_words_give_the_same_packet_without_padding()
    {
        var packet = Packet(EmbeddedText.None);

        Assert.Equal(packet, Packet(EmbeddedText.None));
        Assert.StartsWith("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>", packet, StringComparison.Ordinal);
        Assert.EndsWith("</x:xmpmeta><?xpacket end=\"r\"?>", packet, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", packet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_is_declared_once_and_a_text_in_two_languages_stands_in_no_third_place_but_the_caption_and_the_rights()
    {
        var packet = Packet(new EmbeddedText { Creators = ["吴某"], DigitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation" });

        var spaces = Regex.Matches(packet, "xmlns:\\w+=").Select(match => match.Value).ToList();
        Assert.Equal(spaces.Distinct(), spaces);
        Assert.Equal((2, 2, 1), (Count("工人"), Count("版权归"), Count("一排工作台")));

        int Count(string words) => packet.Split(words).Length - 1;
    }

    [Fact]
    public void A_credit_line_of_two_lines_keeps_them()
    {
        var photo = Photo(EmbeddedText.None) with { Cutline = Both(new Cutline("Benches", "One\nTwo")) };

        var credit = Description(RenditionXmp.Of(photo, Edition(), Languages)).Attribute(XName.Get("Credit", "http://ns.adobe.com/photoshop/1.0/"))!;

        Assert.Equal("One\nTwo", credit.Value);
    }

    private static XElement Description(string packet) => XDocument.Parse(packet).Root!.Elements().Single().Elements().Single();

    private static string Packet(EmbeddedText embedded) => RenditionXmp.Of(Photo(embedded), Edition(), Languages);

    private static readonly SourceSpan Sheet = SourceSpan.OfFile(ContentPath.Of("photos.yaml"));

    private static Bilingual<T> Both<T>(T value) => Bilingual.Of(value, value);

    private static Slug Name(string text) => Slug.TryParse(text, out var slug) ? slug : throw new ArgumentException(text, nameof(text));

    private static Photo Photo(EmbeddedText embedded) => new()
    {
        Name = Name("benches"),
        Edition = Name("yujiang"),
        Places = new CutlinePlaces(Both(new Located<string>("", Sheet)), Both(new Located<string>("", Sheet)), Both(new Located<string>("", Sheet))),
        Master = new Master
        {
            File = ContentPath.Of("benches.jpg"),
            Hash = "",
            Width = 80,
            Height = 60,
            Colour = "#808080",
            IsCmyk = false,
            HasProfile = false,
            HasGps = false,
            Embedded = embedded,
        },
        Cutline = Bilingual.Of(
            new Cutline("工人<在>车间 & “忙碌”", "余江区融媒体中心"),
            new Cutline("Workers <at> their \"benches\"", "Yujiang Media Centre")),
        AltText = Bilingual.Of("一排工作台", "A row of benches"),
        Focus = FocalPoint.Centre,
        Span = SourceSpan.OfFile(ContentPath.Of("benches.jpg")),
    };

    private static Edition Edition() => new()
    {
        Name = Name("yujiang"),
        Date = null,
        Page = "",
        Kicker = Both(""),
        Headline = Both(Headline.None),
        HeadlineNote = Both(""),
        Deck = Both(""),
        Credit = Both(""),
        Provenance = Both(""),
        Rights = Bilingual.Of("版权归原报所有", "Rights stay with the paper"),
        Licence = "https://example.org/licence",
        Lead = null,
        Sections = [],
        Photos = [],
        IsIncomplete = false,
        Span = SourceSpan.OfFile(ContentPath.Of("edition.yaml")),
    };
}
