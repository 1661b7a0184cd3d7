using Microsoft.Playwright;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>A real Chromium that notes every breach of a page's security policy, every script error and every answer that is none.</summary>
internal sealed class HostedBrowser : IAsyncDisposable
{
    private static readonly string[] Places =
        [Environment.GetEnvironmentVariable("CHROME_PATH") ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private HostedBrowser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<HostedBrowser> StartAsync()
    {
        var program = Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The tests of hosting need Chromium, Chrome or Edge: install chromium, or set CHROME_PATH.");
        var playwright = await Playwright.CreateAsync();
        return new HostedBrowser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"], Timeout = 60_000 }));
    }

    /// <summary>Opens an address, scrolls to its end so that every picture is asked for, looks at its print view; returns what went wrong.</summary>
    public async Task<IReadOnlyList<string>> VisitAsync(string address, string injected = "")
    {
        var faults = new List<string>();
        await using var context = await browser.NewContextAsync(new() { Locale = "zh-CN" });
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        var page = await context.NewPageAsync();
        // An answer that is an error is noted with its address below.
        page.Console += (_, message) => Note(message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Response += (_, answer) => Note(answer.Status >= 400 && !answer.Url.Contains("nothing", StringComparison.Ordinal), $"{answer.Status} {answer.Url}");
        page.RequestFailed += (_, request) => Note(true, $"failed {request.Url} {request.Failure}");
        if (injected.Length > 0)
            await page.RouteAsync(address, route => InjectAsync(route, injected));

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        await page.EvaluateAsync(
            "async () => { for (let y = 0; y < document.documentElement.scrollHeight; y += 600) { scrollTo(0, y); await new Promise(done => setTimeout(done, 30)); } }");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var broken = await page.EvaluateAsync<string[]>("() => [...document.images].filter(i => i.complete && i.naturalWidth === 0 && i.checkVisibility()).map(i => i.currentSrc)");
        faults.AddRange(broken.Select(picture => "no picture: " + picture));
        if (await page.EvaluateAsync<int>("() => document.styleSheets.length") == 0)
            faults.Add("no style sheet");
        lock (faults)
            return [.. faults];

        void Note(bool isFault, string text)
        {
            lock (faults)
            {
                if (isFault)
                    faults.Add(text);
            }
        }
    }

    /// <summary>Runs an expression in an empty page.</summary>
    public async Task<T> EvaluateAsync<T>(string expression)
    {
        var page = await browser.NewPageAsync();
        return await page.EvaluateAsync<T>(expression);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task InjectAsync(IRoute route, string injected)
    {
        var answer = await route.FetchAsync();
        var text = (await answer.TextAsync()).Replace("</body>", injected + "</body>", StringComparison.Ordinal);
        await route.FulfillAsync(new() { Response = answer, Body = text });
    }
}
