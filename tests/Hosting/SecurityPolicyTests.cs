using Microsoft.Playwright;
using Xunit;
using Yujiang.Static.Tests.Browser;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>The security policy in a real browser: it stops what is foreign, and nothing of ours, on every server and from the disk.</summary>
public sealed class SecurityPolicyTests(BrowserFixture browser)
{
    // Waits until the worker rules the page and has kept it: half a minute at most.
    private const string Kept = """
        async () => {
          for (let i = 0; i < 300; i++) {
            if (navigator.serviceWorker.controller && await caches.match(location.href)) return true;
            await new Promise(done => setTimeout(done, 100));
          }
          return false;
        }
        """;

    private static IEnumerable<ContentPath> Pages => HostedSite.Files.Where(path => path.Extension == "html" && !path.IsWithin(ContentPath.Of("archive")));

    [Theory]
    [MemberData(nameof(ServerTests.Servers), MemberType = typeof(ServerTests))]
    public async Task Every_page_works_under_its_own_policy_and_the_servers(string host)
    {
        using var server = WebServer.Start(host);

        // One of each kind is enough where the headers are the same to the letter, which ServerTests shows.
        var pages = Pages.Where(page => host == "nginx" || page.Value is "index.html" or "zh/yujiang/index.html" or "parallel/yujiang/index.html");
        var faults = new List<string>();
        foreach (var address in pages.Select(HostedSite.Rules.AddressOf).Append("/features/zh/nothing/"))
            faults.AddRange((await browser.VisitAsync(new Uri(server.Client.BaseAddress!, address).AbsoluteUri)).Select(fault => $"{address}: {fault}"));

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_page_works_under_its_policy_when_opened_from_the_disk()
    {
        // A 404 page is served at any depth and links from the host's root, so on the disk its icon is not found.
        var faults = new List<string>();
        foreach (var page in Pages.Where(page => page.Name != "404.html"))
            faults.AddRange((await browser.VisitAsync(new Uri(Path.Combine(HostedSite.Folder, page.Value)).AbsoluteUri)).Select(fault => $"{page}: {fault}"));

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("<script>document.title = 'taken'</script>", "script-src")]
    [InlineData("<script src=\"https://stranger.example/x.js\"></script>", "script-src")]
    [InlineData("<style>p { color: red }</style>", "style-src")]
    [InlineData("<img src=\"https://stranger.example/x.png\">", "img-src")]
    [InlineData("<iframe src=\"https://stranger.example/\"></iframe>", "frame-src")]
    [InlineData("<script type=\"speculationrules\">{\"prefetch\":[{\"urls\":[\"/\"]}]}</script>", "script-src")]
    public async Task What_is_foreign_is_stopped(string injected, string directive)
    {
        using var server = WebServer.Start("caddy");

        var faults = await browser.VisitAsync($"{server.Client.BaseAddress}features/en/yujiang/", injected);

        Assert.Contains(faults, fault => fault.StartsWith("policy: " + directive, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pages_own_policy_stops_what_is_foreign_where_a_host_sends_no_headers()
    {
        using var folder = new TempFolder();
        var page = await File.ReadAllTextAsync(Path.Combine(HostedSite.Folder, "en", "yujiang", "index.html"), TestContext.Current.CancellationToken);
        var damaged = folder.Write("index.html", page.Replace("</body>", "<script>document.title = 'taken'</script></body>", StringComparison.Ordinal));

        var faults = await browser.VisitAsync(new Uri(damaged).AbsoluteUri);

        Assert.Contains(faults, fault => fault.StartsWith("policy: script-src", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_worker_for_reading_without_a_network_runs_under_the_policy()
    {
        using var server = WebServer.Start("nginx");
        await browser.LookAsync(new BrowserNewContextOptions { ServiceWorkers = ServiceWorkerPolicy.Allow }, async page =>
        {
            await page.GotoAsync($"{server.Client.BaseAddress}features/zh/yujiang/");
            Assert.True(await page.EvaluateAsync<bool>(Kept));
            server.Dispose();

            await page.ReloadAsync();

            Assert.NotEmpty(await page.Locator("main").InnerTextAsync());
        });
    }

    [Fact]
    public async Task A_page_at_an_old_address_leads_on_by_itself_where_a_host_cannot()
    {
        using var plain = new SiteServer(HostedSite.Folder);
        await browser.LookAsync(new BrowserNewContextOptions(), async page =>
        {
            await page.GotoAsync(plain[$"en/{HostedSite.FormerName}/"].AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });

            for (var i = 0; i < 200 && page.Url != plain["en/yujiang/"].AbsoluteUri; i++)
                await Task.Delay(100, TestContext.Current.CancellationToken);
            Assert.Equal(plain["en/yujiang/"].AbsoluteUri, page.Url);
        });
    }
}
