using System.Text;
using NetVips;
using Xunit;
using Yujiang.Static.Model;
using static Yujiang.Static.Tests.Photos.MasterFolder;

namespace Yujiang.Static.Tests.Photos;

public sealed class EmbeddedTextTests : IDisposable
{
    private const string Bilingual = """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ps="http://ns.adobe.com/photoshop/1.0/"
          xmlns:r="http://ns.adobe.com/xap/1.0/rights/"
          xmlns:c="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
          ps:Credit="余江区融媒体中心" r:WebStatement="https://example.org/licence"
          e:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture">
          <dc:description><rdf:Alt><rdf:li xml:lang="x-default">工人在车间忙碌。</rdf:li><rdf:li xml:lang="zh-Hans">工人在车间忙碌。</rdf:li>
            <rdf:li xml:lang="en-GB">Workers at their benches.</rdf:li></rdf:Alt></dc:description>
          <dc:creator><rdf:Seq><rdf:li>吴某</rdf:li><rdf:li>桂某</rdf:li></rdf:Seq></dc:creator>
          <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 某报</rdf:li></rdf:Alt></dc:rights>
          <c:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="en">A row of benches</rdf:li></rdf:Alt></c:AltTextAccessibility>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """;

    private readonly MasterFolder masters = new();

    static EmbeddedTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => masters.Dispose();

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    [InlineData("a.tif")]
    [InlineData("a.webp")]
    [InlineData("a.avif")]
    public void Xmp_is_read_from_every_kind_of_master(string name)
    {
        var embedded = Embedded(name, xmp: Bilingual);

        Assert.Equal("工人在车间忙碌。", embedded.Caption["x-default"]);
        Assert.Equal("工人在车间忙碌。", embedded.Caption["zh-Hans"]);
        Assert.Equal("Workers at their benches.", embedded.Caption["en-GB"]);
        Assert.Equal(["en-GB", "x-default", "zh-Hans"], embedded.Caption.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("A row of benches", Assert.Single(embedded.AltText, t => t.Key == "en").Value);
        Assert.Equal(["吴某", "桂某"], embedded.Creators);
        Assert.Equal("余江区融媒体中心", embedded.CreditLine);
        Assert.Equal("© 某报", embedded.Copyright["x-default"]);
        Assert.Equal("https://example.org/licence", embedded.WebStatement);
        Assert.Equal("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture", embedded.DigitalSourceType);
    }

    [Fact]
    public void A_language_is_found_in_whatever_case_it_is_asked_for()
    {
        Assert.Equal("工人在车间忙碌。", Embedded("a.jpg", xmp: Bilingual).Caption["ZH-hans"]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gbk")]
    [InlineData("gb18030")]
    public void An_iptc_caption_is_read_in_the_encoding_it_was_written_in(string encoding)
    {
        var embedded = Embedded("a.jpg", iptc: Record(encoding));

        Assert.Equal("余江区某村，村民在采摘。", embedded.Caption["x-default"]);
        Assert.Equal(["吴某", "桂某"], embedded.Creators);
        Assert.Equal("余江区融媒体中心", embedded.CreditLine);
        Assert.Equal("版权所有", embedded.Copyright["x-default"]);
        Assert.Empty(embedded.AltText);
    }

    [Fact]
    public void Xmp_wins_over_iptc_field_by_field()
    {
        var embedded = Embedded("a.jpg", Bilingual.Replace("ps:Credit", "ps:Source", StringComparison.Ordinal), Record("gbk"));

        Assert.Equal("工人在车间忙碌。", embedded.Caption["x-default"]);
        Assert.Equal("余江区融媒体中心", embedded.CreditLine);
    }

    [Theory]
    [InlineData("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF")]
    [InlineData("no markup at all")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><x>&b;</x>")]
    public void Malformed_xmp_leaves_the_word_to_iptc(string xmp)
    {
        Assert.Equal("余江区某村，村民在采摘。", Embedded("a.jpg", xmp, Record("gbk")).Caption["x-default"]);
    }

    [Fact]
    public void A_plain_description_counts_as_the_default_language()
    {
        var xmp = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <dc:description> One line. </dc:description></rdf:Description></rdf:RDF></x:xmpmeta>
            """;

        Assert.Equal("One line.", Embedded("a.jpg", xmp: xmp).Caption["x-default"]);
    }

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.tif")]
    [InlineData("a.webp")]
    public void Terms_licence_and_licensors_are_read(string name)
    {
        var embedded = Embedded(name, xmp: """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
              xmlns:r="http://ns.adobe.com/xap/1.0/rights/" xmlns:creative="http://creativecommons.org/ns#" xmlns:p="http://ns.useplus.org/ldf/xmp/1.0/">
              <creative:license rdf:resource="https://creativecommons.org/licenses/by-sa/4.0/"/>
              <r:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">仅供新闻报道</rdf:li><rdf:li xml:lang="en">Editorial use only</rdf:li></rdf:Alt></r:UsageTerms>
              <p:Licensor><rdf:Seq>
                <rdf:li rdf:parseType="Resource"><p:LicensorName>某社</p:LicensorName><p:LicensorURL>https://agency.example/buy</p:LicensorURL></rdf:li>
                <rdf:li p:LicensorURL="https://second.example/"/>
                <rdf:li rdf:parseType="Resource"><p:LicensorCity>某市</p:LicensorCity></rdf:li>
              </rdf:Seq></p:Licensor>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """);

        Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/", embedded.Licence);
        Assert.Equal(("仅供新闻报道", "Editorial use only"), (embedded.UsageTerms["x-default"], embedded.UsageTerms["en"]));
        Assert.Equal([new Licensor("某社", "https://agency.example/buy"), new Licensor("", "https://second.example/")], embedded.Licensors);
    }

    [Fact]
    public void What_the_camera_was_told_counts_where_nobody_else_speaks()
    {
        var (alone, beside) = (OfCamera(null), OfCamera(Bilingual));

        Assert.Equal(["Wu"], alone.Creators);
        Assert.Equal("(C) Wu", alone.Copyright["x-default"]);
        Assert.Equal(["吴某", "桂某"], beside.Creators);
        Assert.Equal("© 某报", beside.Copyright["x-default"]);
    }

    [Fact]
    public void A_master_without_metadata_says_nothing()
    {
        var embedded = Embedded("a.png");

        Assert.Empty(embedded.Caption);
        Assert.Empty(embedded.Creators);
        Assert.Equal("", embedded.CreditLine + embedded.WebStatement + embedded.DigitalSourceType);
    }

    private static byte[] Record(string encoding)
    {
        var text = Encoding.GetEncoding(encoding);
        return IptcRecord.InPhotoshopBlock(IptcRecord.Of(
            (IptcRecord.Caption, text.GetBytes("余江区某村，村民在采摘。\r\n")),
            (IptcRecord.ByLine, text.GetBytes("吴某")),
            (IptcRecord.ByLine, text.GetBytes("桂某")),
            (IptcRecord.Credit, text.GetBytes("余江区融媒体中心")),
            (IptcRecord.Copyright, text.GetBytes("版权所有"))));
    }

    private EmbeddedText OfCamera(string? xmp)
    {
        var image = Scene(32, 24).Mutate(fields =>
        {
            fields.Set(GValue.GStrType, "exif-ifd0-Artist", "Wu");
            fields.Set(GValue.GStrType, "exif-ifd0-Copyright", "(C) Wu");
        });
        if (xmp is not null)
            image = With(image, "xmp-data", Encoding.UTF8.GetBytes(xmp));
        return masters.Master(masters.Add("camera.jpg", image)).Embedded;
    }

    private EmbeddedText Embedded(string name, string? xmp = null, byte[]? iptc = null)
    {
        var image = Scene(32, 24);
        if (xmp is not null)
            image = With(image, "xmp-data", Encoding.UTF8.GetBytes(xmp));
        if (iptc is not null)
            image = With(image, "iptc-data", iptc);
        return masters.Master(masters.Add(name, image)).Embedded;
    }
}
