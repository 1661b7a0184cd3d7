using Microsoft.Playwright;
using Xunit;
using Yujiang.Static.Tests.Browser;
using Yujiang.Static.Tests.Support;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Yujiang.Static.Tests.Browser;

/// <summary>One browser and one server of the sample site for all tests that look at pages.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly SemaphoreSlim turns = new(2);
    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;
    private SiteServer? server;

    internal SiteServer Server => server ??= new SiteServer(SampleSite.Folder);

    /// <summary>
    /// Other tests keep every thread of the pool busy, and the server answers from the same pool: with as many threads as there are processors, a
    /// picture or a page can come so late that the browser's tests give up.
    /// </summary>
    public ValueTask InitializeAsync()
    {
        ThreadPool.SetMinThreads(32, 32);
        return ValueTask.CompletedTask;
    }

    /// <summary>Opens a page of its own and hands it to <paramref name="look"/>; at most two are open at once.</summary>
    internal async Task LookAsync(BrowserNewContextOptions options, Func<IPage, Task> look)
    {
        await turns.WaitAsync();
        try
        {
            // Only the tests of the worker itself let it come between the page and the server.
            options.ServiceWorkers ??= ServiceWorkerPolicy.Block;
            await using var context = await (await StartAsync()).NewContextAsync(options);
            await look(await context.NewPageAsync());
        }
        finally
        {
            turns.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        server?.Dispose();
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        turns.Dispose();
        gate.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        await gate.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = BrowserFinder.Find(),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
            });
        }
        finally
        {
            gate.Release();
        }
    }
}
