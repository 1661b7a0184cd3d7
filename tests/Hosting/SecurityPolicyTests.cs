using Xunit;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>The security policy in a real browser: it stops what is foreign, and nothing of ours, on every server and from the disk.</summary>
public sealed class SecurityPolicyTests
{
    private static IEnumerable<ContentPath> Pages => HostedSite.Files.Where(path => path.Extension == "html" && path.Folder.Value is not "archive");

    [Theory]
    [MemberData(nameof(ServerTests.Servers), MemberType = typeof(ServerTests))]
    public async Task Every_page_works_under_its_own_policy_and_the_servers(string host)
    {
        using var server = WebServer.Start(host);
        await using var browser = await HostedBrowser.StartAsync();

        var faults = new List<string>();
        // One of each kind is enough where the headers are the same to the letter, which ServerTests shows.
        var pages = Pages.Where(page => host == "nginx" || page.Value is "index.html" or "zh/yujiang/index.html" or "parallel/yujiang/index.html");
        foreach (var address in pages.Select(HostedSite.Rules.AddressOf).Append("/features/zh/nothing/"))
            faults.AddRange((await browser.VisitAsync(new Uri(server.Client.BaseAddress!, address).AbsoluteUri)).Select(fault => $"{address}: {fault}"));

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_page_works_under_its_policy_when_opened_from_the_disk()
    {
        await using var browser = await HostedBrowser.StartAsync();

        // A 404 page is served at any depth and links from the host's root, so on the disk its icon is not found.
        var faults = new List<string>();
        foreach (var page in Pages.Where(page => page.Name != "404.html"))
            faults.AddRange((await browser.VisitAsync(new Uri(Path.Combine(HostedSite.Folder, page.Value)).AbsoluteUri)).Select(fault => $"{page}: {fault}"));

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("<script>document.title = 'taken'</script>", "script-src")]
    [InlineData("<script src=\"https://stranger.example/x.js\"></script>", "script-src")]
    [InlineData("<p onclick=\"alert(1)\">x</p><script src=\"data:text/javascript,1\"></script>", "script-src")]
    [InlineData("<style>p { color: red }</style>", "style-src")]
    [InlineData("<img src=\"https://stranger.example/x.png\">", "img-src")]
    [InlineData("<iframe src=\"https://stranger.example/\"></iframe>", "frame-src")]
    [InlineData("<script type=\"speculationrules\">{\"prefetch\":[{\"urls\":[\"/\"]}]}</script>", "script-src")]
    public async Task What_is_foreign_is_stopped(string injected, string directive)
    {
        using var server = WebServer.Start("caddy");
        await using var browser = await HostedBrowser.StartAsync();

        var faults = await browser.VisitAsync($"{server.Client.BaseAddress}features/en/yujiang/", injected);

        Assert.Contains(faults, fault => fault.StartsWith("policy: " + directive, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pages_own_policy_stops_what_is_foreign_where_a_host_sends_no_headers()
    {
        using var folder = new TempFolder();
        var page = await File.ReadAllTextAsync(Path.Combine(HostedSite.Folder, "en", "yujiang", "index.html"), TestContext.Current.CancellationToken);
        var damaged = folder.Write("index.html", page.Replace("</body>", "<script>document.title = 'taken'</script></body>", StringComparison.Ordinal));
        await using var browser = await HostedBrowser.StartAsync();

        var faults = await browser.VisitAsync(new Uri(damaged).AbsoluteUri);

        Assert.Contains(faults, fault => fault.StartsWith("policy: script-src", StringComparison.Ordinal));
    }
}
