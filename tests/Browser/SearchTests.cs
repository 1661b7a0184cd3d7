using Deque.AxeCore.Playwright;
using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Browser;

/// <summary>The search over the sample edition.</summary>
public sealed class SearchTests(BrowserFixture browser)
{
    // A query, a language that it is found in, and what is marked there.
    private static readonly (string Query, string Language, string Marked)[] Queries =
    [
        ("鹰", "zh-Hans", "鹰"),
        ("眼镜", "zh-Hans", "眼镜"),
        ("抓产业促发展", "zh-Hans", "抓产业促发展"),
        ("抓产业，促发展！", "zh-Hans", "抓产业促发展"),
        ("6472亩", "zh-Hans", "6472亩"),
        ("６４７", "zh-Hans", "647"),
        ("5.06万", "zh-Hans", "5.06万"),
        ("EYEWEAR", "en", "eyewear"),
        ("homest", "en", "homest"),
        ("zháigǎi", "en", "zhaigai"),
        ("50600", "en", "50,600"),
    ];

    [Fact]
    public async Task Nothing_of_the_index_is_fetched_until_something_is_asked() => await browser.LookAsync(new(), async tab =>
    {
        using var server = new SiteServer(SampleSite.Folder);

        foreach (var page in (string[])["zh/yujiang/", "zh/", "zh/search/"])
            await tab.GotoAsync(server[page].AbsoluteUri, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        Assert.DoesNotContain(server.Requests, request => request.Path.EndsWith(".json", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_query_in_either_language_finds_what_it_names_on_either_page(string page) => await browser.LookAsync(new(), async tab =>
    {
        await tab.GotoAsync(browser.Server[$"{page}/search/"].AbsoluteUri);

        foreach (var (query, language, marked) in Queries)
        {
            var passages = await tab.AskAsync(query);

            Assert.True(passages.Any(passage => passage.StartsWith($"{language} /{language[..2]}/yujiang/", StringComparison.Ordinal)), $"{query} finds nothing in {language}.");
            var marks = await tab.Locator($".found [lang={language}] .hit, .found li[lang={language}] .hit").AllTextContentsAsync();
            Assert.All(marks, mark => Assert.Equal(marked, mark, ignoreCase: true));
        }
    });

    [Fact]
    public async Task The_language_of_the_page_comes_first() => await browser.LookAsync(new(), async tab =>
    {
        foreach (var (page, language) in ((string, string)[])[("zh", "zh-Hans"), ("en", "en")])
        {
            await tab.GotoAsync(browser.Server[$"{page}/search/"].AbsoluteUri);

            var passages = await tab.AskAsync("2023");

            Assert.StartsWith(language + " ", passages[0], StringComparison.Ordinal);
            Assert.DoesNotContain(passages.SkipWhile(passage => passage.StartsWith(language + " ", StringComparison.Ordinal)), passage => passage.StartsWith(language + " ", StringComparison.Ordinal));
        }
    });

    [Fact]
    public async Task A_caption_is_found_and_the_link_leads_to_its_picture() => await browser.LookAsync(new(), async tab =>
    {
        await tab.GotoAsync(browser.Server["en/search/"].AbsoluteUri);

        await tab.AskAsync("\"eyewear industrial park\"");
        var targets = await tab.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.found a')].map(link => link.href)");

        foreach (var target in targets)
        {
            await tab.GotoAsync(target);
            Assert.True(await tab.EvaluateAsync<bool>("() => !location.hash || !!document.querySelector(location.hash)"), target);
        }
    });

    [Fact]
    public async Task The_keyboard_is_enough_and_the_count_is_said_aloud() => await browser.LookAsync(new(), async tab =>
    {
        await tab.GotoAsync(browser.Server["zh/search/"].AbsoluteUri);

        var passages = await tab.AskAsync("余江");
        var said = await tab.Locator("[role=status]").TextContentAsync();
        await tab.Locator("button.more").FocusAsync();
        await tab.Keyboard.PressAsync("Enter");
        await tab.WaitForFunctionAsync("count => document.querySelectorAll('.found li').length > count", passages.Length);

        Assert.Equal(10, passages.Length);
        Assert.Contains("10", said, StringComparison.Ordinal);
        Assert.Equal(10, await tab.EvaluateAsync<int>("() => [...document.querySelectorAll('.found a')].indexOf(document.activeElement)"));
        Assert.EndsWith("?q=%E4%BD%99%E6%B1%9F", tab.Url, StringComparison.Ordinal);
    });

    [Fact]
    public async Task What_is_nowhere_is_said_to_be_nowhere() => await browser.LookAsync(new(), async tab =>
    {
        await tab.GotoAsync(browser.Server["en/search/"].AbsoluteUri);

        foreach (var query in (string[])["龙龙龙", "xylophone", "yewear", "<img src=x onerror=alert(1)>"])
        {
            Assert.Empty(await tab.AskAsync(query));
            Assert.Equal(await tab.Locator("[role=status]").GetAttributeAsync("data-none"), await tab.Locator("[role=status]").TextContentAsync());
        }
    });

    [Fact]
    public async Task Passages_in_either_colour_scheme_are_open_to_all() => await browser.LookAsync(new(), async tab =>
    {
        await tab.GotoAsync(browser.Server["en/search/"].AbsoluteUri + "?q=2023");
        await tab.Locator(".found .hit").First.WaitForAsync();

        var light = await tab.RunAxe();
        await tab.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        var dark = await tab.RunAxe();

        Assert.Empty(light.Violations.Concat(dark.Violations).Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
    });

    [Fact]
    public async Task Without_script_the_page_says_so_and_leads_to_the_front_page() => await browser.LookAsync(new() { JavaScriptEnabled = false }, async tab =>
    {
        await tab.GotoAsync(browser.Server["en/search/"].AbsoluteUri);

        Assert.True(await tab.Locator("input").IsDisabledAsync());
        await tab.Locator(".unscripted a").ClickAsync();
        Assert.Equal(browser.Server["en/"].AbsoluteUri, tab.Url);
    });

    [Fact]
    public async Task Without_network_the_page_says_what_is_missing() => await browser.LookAsync(new(), async tab =>
    {
        using var server = new SiteServer(SampleSite.Folder);
        await tab.GotoAsync(server["en/search/"].AbsoluteUri, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        server.Dispose();

        await tab.AskAsync("eyewear");

        Assert.Equal(await tab.Locator("[role=status]").GetAttributeAsync("data-failed"), await tab.Locator("[role=status]").TextContentAsync());
    });
}
