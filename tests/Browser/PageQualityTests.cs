using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Browser;

/// <summary>Every page, light and dark, editions at four widths and the simpler pages at two: nothing scrolls sideways, shifts, fails or shuts anyone out.</summary>
public sealed class PageQualityTests(BrowserFixture browser)
{
    private static readonly int[] Widths = [360, 768, 1280, 1920];
    private static readonly int[] FewWidths = [360, 1280];

    public static TheoryData<string, int> Views()
    {
        var views = new TheoryData<string, int>();
        foreach (var page in SamplePages.All)
        {
            foreach (var width in SamplePages.Editions.Contains(page) ? Widths : FewWidths)
                views.Add(page, width);
        }
        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_is_whole_calm_and_open_to_all(string page, int width) =>
        await browser.LookAsync(Screen(width), async tab =>
        {
            var complaints = Listen(tab);
            await tab.AddInitScriptAsync(PageScript.WatchShifts);

            await tab.GotoAsync(browser.Server[page].AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
            await tab.ReadToTheEndAsync();
            var light = Violations(await tab.RunAxe(Standards));
            await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            var dark = Violations(await tab.RunAxe(Colours));

            Assert.Empty(complaints);
            Assert.Empty(await tab.MissingPicturesAsync());
            Assert.InRange(await tab.OverflowAsync(), int.MinValue, 0);
            Assert.Equal(0, await tab.EvaluateAsync<double>("() => window.__shift"));
            Assert.Empty(light);
            Assert.Empty(dark);
        });

    [Theory]
    [MemberData(nameof(SamplePages.Theory), MemberType = typeof(SamplePages))]
    public async Task Text_twice_as_large_still_fits_a_phone(string page) =>
        await browser.LookAsync(Screen(360), async tab =>
        {
            await tab.GotoAsync(browser.Server[page].AbsoluteUri);

            await tab.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%' }");

            Assert.InRange(await tab.OverflowAsync(), int.MinValue, 0);
            Assert.Empty(await tab.ClippedAsync());
        });

    [Theory]
    [MemberData(nameof(SamplePages.Theory), MemberType = typeof(SamplePages))]
    public async Task Nothing_moves_for_readers_who_asked_for_stillness(string page) =>
        await browser.LookAsync(new() { ReducedMotion = ReducedMotion.Reduce }, async tab =>
        {
            await tab.GotoAsync(browser.Server[page].AbsoluteUri);

            Assert.Equal(0, await tab.EvaluateAsync<int>("() => document.getAnimations().length"));
            Assert.Equal("auto", await tab.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).scrollBehavior"));
        });

    [Theory]
    [InlineData("zh/yujiang/", 8)]
    [InlineData("parallel/yujiang/", 8)]
    [InlineData("en/", 1)]
    public async Task The_place_of_a_picture_has_its_colour_before_the_picture_comes(string page, int pictures) =>
        await browser.LookAsync(Screen(360), async tab =>
        {
            await tab.RouteAsync("**/photos/**", route => route.AbortAsync());

            await tab.GotoAsync(browser.Server[page].AbsoluteUri);

            var colours = await tab.EvaluateAsync<string[]>("() => [...document.images].map(image => getComputedStyle(image).backgroundColor)");
            Assert.Equal(pictures, colours.Length);
            Assert.DoesNotContain("rgba(0, 0, 0, 0)", colours);
        });

    private static AxeRunOptions Standards => new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    // Whether it is light or dark changes nothing but colours.
    private static AxeRunOptions Colours => new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    private static BrowserNewContextOptions Screen(int width) => new()
    {
        ViewportSize = new() { Width = width, Height = width < 500 ? 740 : 900 },
        DeviceScaleFactor = width < 500 ? 2 : 1,
    };

    private static List<string> Listen(IPage tab)
    {
        var complaints = new List<string>();
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("blocked by Playwright", StringComparison.Ordinal))
                complaints.Add($"{message.Type}: {message.Text}");
        };
        tab.PageError += (_, error) => complaints.Add(error);
        tab.RequestFailed += (_, request) => complaints.Add($"failed: {request.Url}");
        tab.Response += (_, response) =>
        {
            if (response.Status >= 400)
                complaints.Add($"{response.Status}: {response.Url}");
        };
        tab.Request += (_, request) =>
        {
            if (new Uri(request.Url).Host is not ("127.0.0.1" or ""))
                complaints.Add($"another host: {request.Url}");
        };
        return complaints;
    }

    private static IEnumerable<string> Violations(AxeResult result) =>
        result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"));
}
