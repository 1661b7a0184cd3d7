using Microsoft.Playwright;
using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Browser;

/// <summary>What readers do: switch the language, jump to a part, read without script, from a sub-path, from the disk, on paper.</summary>
public sealed class ReaderTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh/yujiang/", "en")]
    [InlineData("en/yujiang/", "zh-Hans")]
    public async Task The_language_switch_keeps_the_place(string page, string other) => await browser.LookAsync(Still, async tab =>
    {
        await tab.GotoAsync(browser.Server[page].AbsoluteUri);
        await tab.WaitForScriptAsync();
        await tab.EvaluateAsync("() => document.getElementById('governance').scrollIntoView()");
        await tab.WaitForTimeoutAsync(150);

        await tab.Locator("a[data-switch]").First.DispatchEventAsync("click");
        await tab.WaitForLanguageAsync(other);

        Assert.StartsWith("#governance", await tab.EvaluateAsync<string>("() => location.hash"), StringComparison.Ordinal);
        Assert.InRange(await TopOf(tab, "governance"), -200, 700);
    });

    [Theory]
    [MemberData(nameof(SamplePages.EditionTheory), MemberType = typeof(SamplePages))]
    public async Task The_parts_are_reached_by_their_anchors(string page) => await browser.LookAsync(Still, async tab =>
    {
        await tab.GotoAsync(browser.Server[page].AbsoluteUri);
        var parts = await tab.EvaluateAsync<string[]>("() => [...document.querySelectorAll('nav a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))");

        Assert.Equal(["industry", "reform", "governance", "livelihood"], parts.Distinct());
        foreach (var part in parts.Distinct())
        {
            await tab.GotoAsync(browser.Server[page] + "#" + part);
            Assert.InRange(await TopOf(tab, part), -20, 200);
        }
    });

    [Theory]
    [MemberData(nameof(SamplePages.EditionTheory), MemberType = typeof(SamplePages))]
    public async Task Without_script_nothing_is_missing(string page) => await browser.LookAsync(new() { JavaScriptEnabled = false }, async tab =>
    {
        await tab.GotoAsync(browser.Server[page].AbsoluteUri);

        Assert.Equal(8, await tab.Locator("article img, main img").CountAsync());
        Assert.Equal(3, await tab.Locator("main h2").CountAsync());
        await tab.Locator("a[data-switch]").First.ClickAsync();
        Assert.Contains(SamplePages.Editions.Single(edition => edition != page), tab.Url, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(SamplePages.Theory), MemberType = typeof(SamplePages))]
    public async Task The_site_works_under_a_sub_path(string page)
    {
        using var server = new SiteServer(SampleSite.Folder, "/features/paper/");

        await browser.LookAsync(new(), async tab =>
        {
            await tab.GotoAsync(server[page].AbsoluteUri);
            await tab.ReadToTheEndAsync();
        });

        Assert.All(server.Requests, request => Assert.Equal((request.Path, 200), request));
    }

    [Theory]
    [MemberData(nameof(SamplePages.Theory), MemberType = typeof(SamplePages))]
    public async Task A_page_opened_from_the_disk_is_complete(string page) => await browser.LookAsync(new(), async tab =>
    {
        var failed = new List<string>();
        tab.RequestFailed += (_, request) => failed.Add(request.Url);

        await tab.GotoAsync(FileAddress(page));
        await tab.ReadToTheEndAsync();

        Assert.Empty(failed);
        Assert.Empty(await tab.MissingPicturesAsync());
    });

    [Fact]
    public async Task From_the_disk_the_language_switch_leads_to_a_page() => await browser.LookAsync(new(), async tab =>
    {
        await tab.GotoAsync(FileAddress("zh/yujiang/"));
        await tab.WaitForScriptAsync();

        await tab.Locator("a[data-switch]").First.ClickAsync();
        await tab.WaitForLanguageAsync("en");

        Assert.EndsWith("/en/yujiang/index.html", await tab.EvaluateAsync<string>("() => location.pathname"), StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(SamplePages.EditionTheory), MemberType = typeof(SamplePages))]
    public async Task On_paper_there_is_text_and_no_machinery(string page) => await browser.LookAsync(new() { ColorScheme = ColorScheme.Dark }, async tab =>
    {
        await tab.GotoAsync(browser.Server[page].AbsoluteUri);
        await tab.EmulateMediaAsync(new() { Media = Media.Print });

        var sheets = await tab.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });

        Assert.True(sheets.Length > 50_000);
        Assert.Equal(0, await tab.EvaluateAsync<int>("() => [...document.querySelectorAll('nav, a[data-switch], .skip')].filter(e => e.getClientRects().length).length"));
        var paper = await tab.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
        Assert.Contains(paper, (string[])["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]);
    });

    [Theory]
    [MemberData(nameof(SamplePages.Theory), MemberType = typeof(SamplePages))]
    public async Task The_keyboard_finds_the_text_at_once_and_always_sees_where_it_is(string page) => await browser.LookAsync(new(), async tab =>
    {
        await tab.GotoAsync(browser.Server[page].AbsoluteUri);

        await tab.Keyboard.PressAsync("Tab");
        var first = await tab.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? ''");
        var shown = await tab.EvaluateAsync<bool>("() => { const b = document.activeElement.getBoundingClientRect(); return b.top >= 0 && b.left >= 0 && b.width > 10 && b.height > 10 }");
        var outline = await tab.EvaluateAsync<bool>("() => parseFloat(getComputedStyle(document.activeElement).outlineWidth) > 0 && getComputedStyle(document.activeElement).outlineStyle !== 'none'");

        Assert.True(shown, "the focused element cannot be seen");
        Assert.True(outline, "the focused element has no outline");
        if (page.Length > 0 && !page.EndsWith(".html", StringComparison.Ordinal))
            Assert.StartsWith("#", first, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(360, 2)]
    [InlineData(360, 3)]
    [InlineData(768, 2)]
    [InlineData(1280, 1)]
    [InlineData(1920, 1)]
    public async Task No_picture_is_stretched_beyond_its_pixels(int width, int density)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 900 }, DeviceScaleFactor = density };
        await browser.LookAsync(options, async tab =>
        {
            await tab.GotoAsync(browser.Server["zh/yujiang/"].AbsoluteUri);
            await tab.ReadToTheEndAsync();
            await tab.EvaluateAsync("async () => { for (const image of document.images) { image.scrollIntoView(); await image.decode() } }");

            // On a dense screen 1.5 device pixels for one of the picture's are not seen; more would be.
            var stretched = await tab.EvaluateAsync<string[]>("""
                () => [...document.images].map(image => ({ name: image.currentSrc, have: +/-(\d+)\./.exec(image.currentSrc)[1], need: image.clientWidth * devicePixelRatio }))
                  .filter(image => image.need > image.have * 1.5).map(image => `${image.name}: ${image.have} for ${image.need}`)
                """);
            Assert.Empty(stretched);
        });
    }

    // Smooth scrolling would be measured on its way.
    private static BrowserNewContextOptions Still => new() { ReducedMotion = ReducedMotion.Reduce };

    private static string FileAddress(string page) => new Uri(SampleSite.PathOf(page.Length == 0 || page.EndsWith('/') ? page + "index.html" : page)).AbsoluteUri;

    private static Task<double> TopOf(IPage tab, string id) => tab.EvaluateAsync<double>("id => document.getElementById(id).getBoundingClientRect().top", id);
}
