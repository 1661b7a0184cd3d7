using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.PostProcess.Hosting;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>What an editor writes about hosts in publication.yaml and edition.yaml, and what becomes of it.</summary>
public sealed class HostRuleTests
{
    [Fact]
    public void A_language_with_an_address_of_its_own_is_found_there()
    {
        using var place = Workplace.WithSoundEdition();
        Change(place, "publication.yaml", text => text.Replace("name: English }", "name: English, base_url: \"https://en.paper.example/\" }", StringComparison.Ordinal));

        var report = place.Build();

        Assert.Equal(Outcome.Published, report.Outcome);
        var sitemap = place.Read("output/sitemap.xml");
        Assert.Contains("<loc>https://en.paper.example/en/spring/</loc>", sitemap, StringComparison.Ordinal);
        Assert.Contains("<loc>https://paper.example/zh/spring/</loc>", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("https://paper.example/en/", sitemap, StringComparison.Ordinal);
    }

    [Fact]
    public void The_usual_hosts_are_published_unless_others_are_named()
    {
        using var place = Workplace.WithSoundEdition();
        place.Build();
        string[] usual = ["_headers", "_redirects", ".nojekyll", "staticwebapp.config.json"];
        Assert.All(usual, name => Assert.True(File.Exists(place.PathOf("output/" + name))));

        Change(place, "publication.yaml", text => text + "hosts: [netlify, htaccess]\n");
        place.Build();

        Assert.All((string[])["_headers", "_redirects", ".htaccess"], name => Assert.True(File.Exists(place.PathOf("output/" + name))));
        Assert.False(File.Exists(place.PathOf("output/staticwebapp.config.json")));
    }

    [Fact]
    public void The_pages_at_old_addresses_are_no_part_of_the_sitemap()
    {
        using var place = Workplace.WithSoundEdition();
        Change(place, "editions/spring/edition.yaml", text => text + "formerly: [sowing]\n");

        place.Build(place.Options with { Theme = Repository.PathOf("theme") });

        Assert.Contains("../spring/", place.Read("output/en/sowing/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("sowing", place.Read("output/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_would_grow_too_long_leaves_hashes_to_the_pages()
    {
        string[] many = [.. Enumerable.Range(0, 60).Select(i => ContentPolicy.HashOf($"{i}"))];

        Assert.Contains("style-src 'self' 'sha256-", ContentPolicy.OfSite(many[..2], many[..4]), StringComparison.Ordinal);
        Assert.DoesNotContain("style-src", ContentPolicy.OfSite(many[..2], many), StringComparison.Ordinal);
        Assert.DoesNotContain("default-src", ContentPolicy.OfSite(many[..2], many), StringComparison.Ordinal);
        Assert.InRange(ContentPolicy.OfSite(many, many).Length, 1, 1800);
    }

    [Fact]
    public void The_table_says_what_a_file_is_answered_with()
    {
        var headers = HostedSite.Rules.HeadersOf(ContentPath.Of("photos/yujiang/x.avif")).ToDictionary(header => header.Name, header => header.Value);

        Assert.Equal("image/avif", headers["Content-Type"]);
        Assert.Equal("public, max-age=31536000, immutable", headers["Cache-Control"]);
        Assert.Equal(HostedSite.Rules.Rest, HostedSite.Rules.ZoneOf(ContentPath.Of("zh/yujiang/index.html")));
    }

    private static void Change(Workplace place, string file, Func<string, string> change) =>
        place.Write("input/" + file, change(place.Read("input/" + file).TrimEnd() + "\n"));
}
