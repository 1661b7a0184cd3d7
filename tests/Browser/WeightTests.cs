using Microsoft.Playwright;
using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Browser;

/// <summary>What a phone of 360 CSS pixels is sent, in requests and bytes: facts of the page, whatever the link.</summary>
public sealed class WeightTests(BrowserFixture browser)
{
    private const string Paint = """
        () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))
        """;

    private static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 360, Height = 740 }, DeviceScaleFactor = 2, IsMobile = true };

    private static BrowserNewContextOptions Sparing => new(Phone) { JavaScriptEnabled = false, ExtraHTTPHeaders = [KeyValuePair.Create("Save-Data", "on")] };

    [Theory]
    [InlineData("zh/yujiang/", 2)]
    [InlineData("zh/yujiang/", 3)]
    [InlineData("en/yujiang/", 2)]
    [InlineData("en/yujiang/", 3)]
    public async Task A_first_visit_stays_within_every_budget(string page, int density) => await browser.LookAsync(new(Phone) { DeviceScaleFactor = density }, async tab =>
    {
        using var server = new SiteServer(SampleSite.Folder) { KeepsHashed = true };
        await SlowDownAsync(tab);

        await tab.GotoAsync(server[page].AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var painted = await tab.EvaluateAsync<double>(Paint);
        var before = await tab.EvaluateAsync<string[]>("at => performance.getEntriesByType('resource').filter(entry => entry.responseEnd <= at).map(entry => new URL(entry.name).pathname)", painted);
        var eager = await tab.EvaluateAsync<int>("() => performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('.js') && entry.startTime < performance.getEntriesByType('navigation')[0].loadEventStart).length");
        var still = server.Sent.ToList();
        await tab.ReadToTheEndAsync();
        await tab.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var html = still.Single(answer => answer.Path == "/" + page).Bytes;
        Assert.InRange(html, 1, 10_000);
        Assert.InRange(still.First(answer => answer.Path.Contains("/city-view-", StringComparison.Ordinal)).Bytes, 1, 25_000);
        Assert.InRange(before.Length + 1, 1, 4);
        Assert.InRange(html + still.Where(answer => before.Contains(answer.Path)).Sum(answer => answer.Bytes), 1, 45_000);
        Assert.InRange(still.Sum(answer => answer.Bytes), 1, 75_000);
        Assert.InRange(server.Sent.Sum(answer => answer.Bytes), 1, 250_000);
        Assert.Equal(0, eager);
        Assert.InRange(server.Sent.Where(answer => answer.Path.EndsWith(".js", StringComparison.Ordinal)).Sum(answer => answer.Bytes), 1, 2_000);
        Assert.Equal(8, server.Sent.Count(answer => answer.Path.StartsWith("/photos/", StringComparison.Ordinal)));
    });

    [Fact]
    public async Task The_second_language_is_one_request() => await browser.LookAsync(Phone, async tab =>
    {
        using var server = new SiteServer(SampleSite.Folder) { KeepsHashed = true };
        await tab.GotoAsync(server["zh/yujiang/"].AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        server.Sent.Clear();

        await tab.GotoAsync(server["en/yujiang/"].AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(["/en/yujiang/"], server.Sent.Select(answer => answer.Path));
    });

    [Fact]
    public async Task Without_script_and_with_save_data_the_text_and_its_pictures_come_and_nothing_else() => await browser.LookAsync(Sparing, async tab =>
    {
        using var server = new SiteServer(SampleSite.Folder) { KeepsHashed = true };

        await tab.GotoAsync(server["zh/yujiang/"].AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });

        // Browsers without script do not put pictures off (HTML, 2.5.7).
        Assert.DoesNotContain(server.Sent, answer => answer.Path.EndsWith(".js", StringComparison.Ordinal) || answer.Path.StartsWith("/en/", StringComparison.Ordinal));
        Assert.InRange(server.Sent.Sum(answer => answer.Bytes), 1, 250_000);
    });

    // Where everything arrives at once, nothing can be said about what came first.
    private static async Task SlowDownAsync(IPage tab)
    {
        var session = await tab.Context.NewCDPSessionAsync(tab);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = 400,
            ["downloadThroughput"] = 50_000,
            ["uploadThroughput"] = 50_000,
        });
    }
}
