using Microsoft.Playwright;

namespace Yujiang.Static.Tests.Browser;

/// <summary>What the tests do on a page and ask of it.</summary>
internal static class PageScript
{
    /// <summary>Counts layout shifts from the very beginning; to be added before the page is opened.</summary>
    public const string WatchShifts = "window.__shift=0;new PerformanceObserver(l=>{for(const e of l.getEntries())if(!e.hadRecentInput)window.__shift+=e.value}).observe({type:'layout-shift',buffered:true})";

    /// <summary>Waits for the page's script, which is asked for when the page has been loaded.</summary>
    public static Task WaitForScriptAsync(this IPage page) => page.Locator(".comforts").WaitForAsync();

    /// <summary>
    /// Waits until a page in this language has been read in. The browser is asked: Playwright's own wait for an address looks at the one it knows
    /// and then begins to listen, and a page that opens between the two is waited for in vain.
    /// </summary>
    public static Task WaitForLanguageAsync(this IPage page, string tag) =>
        page.WaitForFunctionAsync("tag => document.documentElement.lang === tag && document.readyState !== 'loading'", tag);

    /// <summary>Scrolls to the end the way a reader does, and waits for the pictures that come into view.</summary>
    public static async Task ReadToTheEndAsync(this IPage page)
    {
        await page.EvaluateAsync("""
            async () => {
              const wait = ms => new Promise(done => setTimeout(done, ms));
              for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * .8) { scrollTo(0, y); await wait(40); }
              scrollTo(0, document.documentElement.scrollHeight);
              for (let i = 0; i < 100 && [...document.images].some(image => !image.complete); i++) await wait(50);
              await Promise.race([Promise.all([...document.images].map(image => image.decode().catch(() => {}))), wait(8000)]);
            }
            """);
    }

    /// <summary>The pictures that did not arrive.</summary>
    public static Task<string[]> MissingPicturesAsync(this IPage page) =>
        page.EvaluateAsync<string[]>("() => [...document.images].filter(image => !image.naturalWidth).map(image => image.currentSrc || image.src)");

    /// <summary>How far the page reaches beyond the screen to the right, in CSS pixels.</summary>
    public static Task<int> OverflowAsync(this IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Elements whose text is wider than their box.</summary>
    public static Task<string[]> ClippedAsync(this IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('body *')].filter(e => getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 2)
          .map(e => e.outerHTML.slice(0, 120))
        """);
}
