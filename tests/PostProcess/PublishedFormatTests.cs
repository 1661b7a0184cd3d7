using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Xunit;
using Yujiang.Static.Diagnostics;
using Yujiang.Static.Model;
using Yujiang.Static.PostProcess;
using Yujiang.Static.PostProcess.Formats;
using Yujiang.Static.PostProcess.Views;
using Yujiang.Static.Text;
using static Yujiang.Static.Tests.Support.Samples;

namespace Yujiang.Static.Tests.PostProcess;

/// <summary>What search engines and feed readers are given.</summary>
public sealed class PublishedFormatTests
{
    private const string Hostile = "</script><script>alert(1)</script><!-- & ]]>";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private readonly SiteContext site = Site(new DiagnosticBag());

    [Fact]
    public void A_feed_has_what_Atom_demands()
    {
        foreach (var feed in Feeds(Edition("autumn", "2024-10"), Edition("spring", "2024-04-18"), Edition("undated")))
        {
            Assert.Equal(Atom + "feed", feed.Name);
            foreach (var element in feed.Elements(Atom + "entry").Append(feed))
            {
                Assert.All(["id", "title", "updated"], name => Assert.Single(element.Elements(Atom + name)));
                Assert.True(Uri.IsWellFormedUriString(element.Element(Atom + "id")!.Value, UriKind.Absolute));
                Assert.True(DateTimeOffset.TryParseExact(element.Element(Atom + "updated")!.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            }
            Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self");
            Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        }
    }

    [Fact]
    public void No_two_things_in_the_feeds_share_an_id()
    {
        var ids = Feeds(Edition("autumn"), Edition("spring")).SelectMany(feed => feed.Descendants(Atom + "id")).Select(id => id.Value).ToList();

        Assert.Equal(6, ids.Distinct().Count());
    }

    [Fact]
    public void A_feed_is_as_new_as_its_newest_edition() =>
        Assert.All(Feeds(Edition("spring", "2024-04-18"), Edition("autumn", "2024-10?"), Edition("undated")),
            feed => Assert.Equal("2024-10-31T00:00:00Z", feed.Element(Atom + "updated")!.Value));

    [Fact]
    public void Only_a_date_known_to_the_day_is_a_time_of_publication()
    {
        var published = Feeds(Edition("a", "2024-04-18"), Edition("b", "2024-04"), Edition("c", "2024-04-18?"), Edition("d", "2024-04-18/2024-04-20"), Edition("e"))[0]
            .Elements(Atom + "entry").Where(entry => entry.Element(Atom + "published") is not null);

        Assert.EndsWith("/a/", Assert.Single(published).Element(Atom + "id")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2004-01-01T10:10:10Z", "2004-01-01T10:10:10Z", "2004-01-01T10:10:10Z")]
    [InlineData("2004-01-01T10:10:10", "2004-01-01T00:00:00Z", "2004-01-01T00:00:00Z")]
    [InlineData("2001-24", null, "2002-02-28T00:00:00Z")]
    [InlineData("1950S2", null, "1999-12-31T00:00:00Z")]
    [InlineData("156X-02-29", null, "1568-02-29T00:00:00Z")]
    [InlineData("{1960,1961-12}", null, "1961-12-31T00:00:00Z")]
    [InlineData("2004-06-~11", null, "2004-06-11T00:00:00Z")]
    [InlineData("0000", null, "1970-01-01T00:00:00Z")]
    [InlineData("-0044-03-15", null, "1970-01-01T00:00:00Z")]
    [InlineData("Y-17E7", null, "1970-01-01T00:00:00Z")]
    [InlineData("Y17000", null, "1970-01-01T00:00:00Z")]
    [InlineData("2024/Y17000", null, "9999-12-31T00:00:00Z")]
    public void A_feed_states_times_that_the_date_can_mean(string written, string? published, string updated)
    {
        var entry = Feeds(Edition(date: written))[0].Element(Atom + "entry")!;

        Assert.Equal((published, updated), (entry.Element(Atom + "published")?.Value, entry.Element(Atom + "updated")!.Value));
    }

    [Fact]
    public void Words_in_a_feed_stay_words()
    {
        var entry = Feeds(Edition(headline: Hostile, body: Paragraph(Hostile)))[1].Element(Atom + "entry")!;

        Assert.Equal(Hostile, entry.Element(Atom + "title")!.Value);
        Assert.Empty(new HtmlParser().ParseDocument(entry.Element(Atom + "content")!.Value).Scripts);
    }

    [Fact]
    public void Every_page_in_the_sitemap_is_answered_by_its_counterparts()
    {
        var urls = XDocument.Parse(Text(new SitemapFormat().Make([Summary(Edition("autumn")), Summary(Edition("spring"))], site).Single())).Root!.Elements(Sitemap + "url")
            .ToDictionary(url => url.Element(Sitemap + "loc")!.Value, url => url.Elements(Xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)).ToList());

        Assert.Equal(9, urls.Count);
        foreach (var (address, alternates) in urls)
        {
            Assert.Equal(["zh-Hans", "en", "x-default"], alternates.Select(alternate => alternate.Item1));
            Assert.Contains(address, alternates.Select(alternate => alternate.Item2));
            Assert.All(alternates, alternate => Assert.Equal(alternates, urls[alternate.Item2]));
        }
    }

    [Fact]
    public void Structured_data_cannot_end_its_script_early()
    {
        var markup = new JsonLd(Edition(headline: Hostile), site).Whole(ChineseAndEnglish.Source).Markup;

        var document = new HtmlParser().ParseDocument($"<body>{markup}<p>after</p>");
        var script = Assert.Single(document.Scripts);
        using var json = JsonDocument.Parse(script.TextContent);
        Assert.Equal(Hostile, json.RootElement.GetProperty("headline").GetString());
        Assert.Equal("after", document.QuerySelector("p")!.TextContent);
    }

    [Theory]
    [InlineData("2024-04-18", "2024-04-18")]
    [InlineData("2024-04", "2024-04")]
    [InlineData("2024-04?", null)]
    [InlineData("193X", null)]
    [InlineData("2024-04-XX", null)]
    [InlineData("2001-21", null)]
    [InlineData("1950S2", null)]
    [InlineData("-0044-03-15", null)]
    [InlineData("Y17000", null)]
    [InlineData("[1667,1668]", null)]
    [InlineData("2004-01-01T10:10:10", "2004-01-01")]
    [InlineData("2004-01-01T10:10:10+08", "2004-01-01T02:10:10Z")]
    [InlineData(null, null)]
    public void Structured_data_gives_only_a_date_that_is_known(string? written, string? published)
    {
        using var json = JsonDocument.Parse(new HtmlParser().ParseDocument(new JsonLd(Edition(date: written), site).Whole(ChineseAndEnglish.Source).Markup).Scripts[0].TextContent);

        Assert.Equal(published, json.RootElement.TryGetProperty("datePublished", out var date) ? date.GetString() : null);
    }

    private List<XElement> Feeds(params Edition[] editions) =>
        [.. new FeedFormat().Make([.. editions.Select(Summary)], site).Select(feed => XDocument.Parse(Text(feed)).Root!)];

    private EditionSummary Summary(Edition edition) => new()
    {
        Name = edition.Name,
        Formerly = [],
        Date = edition.Date,
        Entry = Bilingual.Of(ChineseAndEnglish, language => new EditionComposer(edition, site).Cluster(language, "entry")),
        FeedEntry = Bilingual.Of(ChineseAndEnglish, language => FeedFormat.Entry(edition, language, site)),
        Pictures = [],
        Links = [],
    };

    private static string Text(Artifact artifact) => Assert.IsType<TextArtifact>(artifact).Text;
}
