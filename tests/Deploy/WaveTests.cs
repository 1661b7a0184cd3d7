using Xunit;
using Yujiang.Static.Deploy;
using Yujiang.Static.PostProcess.Hosting;
using Yujiang.Static.Tests.Hosting;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>When a file is sent, with which headers, and whether what lies at the target is it: by path, size and hash alone.</summary>
public sealed class WaveTests
{
    private static readonly string Sha = new('a', 64);
    private static readonly string Md5 = new('b', 32);

    [Theory]
    [InlineData("photos/yujiang/bridge-360.0123456789.avif", nameof(Wave.Hashed))]
    [InlineData("assets/reader.1a631cc85c.js.br", nameof(Wave.Hashed))]
    [InlineData("archive/yujiang/yujiang.zh.html", nameof(Wave.Needed))]
    [InlineData("manifest.webmanifest", nameof(Wave.Needed))]
    [InlineData("zh/yujiang/index.html", nameof(Wave.Pages))]
    [InlineData("zh/yujiang/index.html.gz", nameof(Wave.Pages))]
    [InlineData("404.html", nameof(Wave.Pages))]
    [InlineData("zh/feed.xml.br", nameof(Wave.Listings))]
    [InlineData("_headers", nameof(Wave.Listings))]
    [InlineData(".htaccess", nameof(Wave.Listings))]
    [InlineData("staticwebapp.config.json", nameof(Wave.Listings))]
    [InlineData("sw.js", nameof(Wave.Worker))]
    [InlineData("sw.js.gz", nameof(Wave.Worker))]
    public void A_file_has_its_wave(string path, string wave) => Assert.Equal(wave, Waves.Of(ContentPath.Of(path)).ToString());

    [Fact]
    public void A_store_is_told_what_the_hosts_are_told() => Assert.All(HostedSite.FilesOfReaders, path =>
    {
        var table = HostedSite.Rules.HeadersOf(path).ToDictionary(header => header.Name, header => header.Value);

        var delivery = SiteRulesPlan.DeliveryOf(path);

        Assert.Equal((table["Content-Type"], table["Cache-Control"], ""), (delivery.ContentType, delivery.CacheControl, delivery.ContentEncoding));
    });

    [Theory]
    [InlineData("zh/index.html.br", "text/html; charset=utf-8", "br")]
    [InlineData("sw.js.gz", "text/javascript; charset=utf-8", "gzip")]
    [InlineData("_headers", "application/octet-stream", "")]
    public void A_twin_is_told_by_its_coding(string path, string type, string coding)
    {
        var delivery = SiteRulesPlan.DeliveryOf(ContentPath.Of(path));

        Assert.Equal((type, coding), (delivery.ContentType, delivery.ContentEncoding));
    }

    [Fact]
    public void What_lies_at_the_target_is_known_by_either_hash_and_doubted_without()
    {
        var file = new SiteFile(ContentPath.Of("a"), 7, Sha, Md5);

        Assert.True(new TargetFile(file.Path, 7, Sha).Is(file));
        Assert.True(new TargetFile(file.Path, 7, Md5).Is(file));
        Assert.False(new TargetFile(file.Path, 7, new string('c', 32)).Is(file));
        Assert.False(new TargetFile(file.Path, 8, Sha).Is(file));
        Assert.Null(new TargetFile(file.Path, 7, "0123-2").Is(file));
    }
}
