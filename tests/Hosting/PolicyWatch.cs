using System.Collections.Concurrent;
using Microsoft.Playwright;
using Yujiang.Static.Tests.Browser;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>Looks at a page the way a reader does and notes every breach of its security policy, every script error, every answer that is none.</summary>
internal static class PolicyWatch
{
    private const string Report = "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

    // One that is still on its way on a busy machine is not broken.
    private const string Broken = "() => [...document.images].filter(image => image.complete && !image.naturalWidth).map(image => image.currentSrc)";

    /// <summary>
    /// Opens an address, reads to its end so that every picture is asked for, looks at its print view; returns what went wrong.
    /// <paramref name="injected"/> is written before the end of the body.
    /// </summary>
    public static async Task<IReadOnlyCollection<string>> VisitAsync(this BrowserFixture browser, string address, string injected = "")
    {
        var faults = new ConcurrentQueue<string>();
        var options = new BrowserNewContextOptions { ServiceWorkers = ServiceWorkerPolicy.Block };
        await browser.LookAsync(options, async page =>
        {
            await page.AddInitScriptAsync(Report);
            Listen(page, faults);
            if (injected.Length > 0)
                await page.RouteAsync(address, route => InjectAsync(route, injected));
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            await page.ReadToTheEndAsync();
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            foreach (var picture in await page.EvaluateAsync<string[]>(Broken))
                faults.Enqueue("no picture: " + picture);
            if (await page.EvaluateAsync<int>("() => document.styleSheets.length") == 0)
                faults.Enqueue("no style sheet");
        });
        return faults;
    }

    private static void Listen(IPage page, ConcurrentQueue<string> faults)
    {
        page.Console += (_, message) =>
        {
            // An answer that is an error is noted with its address below.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                faults.Enqueue(message.Text);
        };
        page.PageError += (_, error) => faults.Enqueue(error);
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && !answer.Url.Contains("nothing", StringComparison.Ordinal))
                faults.Enqueue($"{answer.Status} {answer.Url}");
        };
    }

    private static async Task InjectAsync(IRoute route, string injected)
    {
        var answer = await route.FetchAsync();
        var text = (await answer.TextAsync()).Replace("</body>", injected + "</body>", StringComparison.Ordinal);
        await route.FulfillAsync(new() { Response = answer, Body = text });
    }
}
