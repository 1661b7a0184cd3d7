using Microsoft.Playwright;
using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Browser;

/// <summary>The service worker: what was open is read again without a network, and nothing stale is shown while there is one.</summary>
public sealed class OfflineTests(BrowserFixture browser)
{
    [Fact]
    public async Task What_was_read_is_read_again_without_a_network() => await browser.LookAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Allow }, async tab =>
    {
        var server = new SiteServer(SampleSite.Folder);
        await ReadAsync(tab, server["zh/yujiang/"]);
        server.Dispose();

        await tab.ReloadAsync();
        await tab.EvaluateAsync("() => scrollTo(0, 0)");

        Assert.Equal("zh-Hans", await tab.EvaluateAsync<string>("() => document.documentElement.lang"));
        Assert.Equal(3, await tab.Locator("main h2").CountAsync());
        Assert.True(await tab.EvaluateAsync<bool>("async () => { const lead = document.images[0]; await lead.decode(); return lead.naturalWidth > 0 }"));
    });

    [Fact]
    public async Task What_was_never_read_leads_to_the_offline_page() => await browser.LookAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Allow }, async tab =>
    {
        var server = new SiteServer(SampleSite.Folder);
        await ReadAsync(tab, server["zh/yujiang/"]);
        server.Dispose();

        await tab.GotoAsync(server["parallel/yujiang/"].AbsoluteUri);

        Assert.Contains("page-offline", await tab.EvaluateAsync<string>("() => document.body.className"), StringComparison.Ordinal);
        Assert.Equal(server["zh/"].AbsolutePath, await tab.Locator("a[hreflang=zh-Hans]").First.GetAttributeAsync("href"));
    });

    [Fact]
    public async Task While_the_network_answers_the_newest_page_is_shown()
    {
        using var folder = new TempFolder();
        Copy(SampleSite.Folder, folder.Path);
        using var server = new SiteServer(folder.Path);
        var file = Path.Combine(folder.Path, "zh", "yujiang", "index.html");
        await browser.LookAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Allow }, async tab =>
        {
            await ReadAsync(tab, server["zh/yujiang/"]);

            File.WriteAllText(file, File.ReadAllText(file).Replace("<title>", "<title>NEW ", StringComparison.Ordinal));
            await tab.ReloadAsync();

            Assert.StartsWith("NEW", await tab.TitleAsync(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_second_visit_fetches_no_picture_again() => await browser.LookAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Allow }, async tab =>
    {
        using var server = new SiteServer(SampleSite.Folder);
        await ReadAsync(tab, server["zh/yujiang/"]);
        await tab.ReadToTheEndAsync();
        var before = server.Requests.Count(request => request.Path.StartsWith("/photos/", StringComparison.Ordinal));

        await tab.ReloadAsync();
        await tab.ReadToTheEndAsync();

        Assert.Equal(8, before);
        Assert.Equal(before, server.Requests.Count(request => request.Path.StartsWith("/photos/", StringComparison.Ordinal)));
    });

    [Fact]
    public async Task A_lite_page_is_one_request() => await browser.LookAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Allow }, async tab =>
    {
        using var server = new SiteServer(SampleSite.Folder);

        await tab.GotoAsync(server["zh/yujiang/lite/"].AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Single(server.Requests);
    });

    // The first visit ends when the worker has kept the page that is open.
    private static async Task ReadAsync(IPage tab, Uri address)
    {
        await tab.GotoAsync(address.AbsoluteUri);
        // A predicate that answers with a promise would not be waited for.
        for (var tries = 0; !await tab.EvaluateAsync<bool>("async () => !!navigator.serviceWorker.controller && !!await caches.match(location.href) && !!await caches.match(document.images[0].currentSrc)"); tries++)
        {
            Assert.True(tries < 200, "The worker keeps no copy of the page.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
