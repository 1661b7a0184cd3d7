using Microsoft.Playwright;
using Xunit;

namespace Yujiang.Static.Tests.Browser;

/// <summary>Reading settings: brought by the script, remembered, and in place before the next page is shown.</summary>
public sealed class ComfortTests(BrowserFixture browser)
{
    private const string Look = "() => { const style = getComputedStyle(document.body); return [style.backgroundColor, style.fontSize, getComputedStyle(document.documentElement).colorScheme].join(' ') }";

    [Theory]
    [InlineData("zh/yujiang/", "zh-Hans", "上次所读")]
    [InlineData("en/yujiang/", "en", "read last")]
    public async Task What_a_reader_chose_is_there_on_the_next_page_and_the_chooser_knows_the_language(string page, string tag, string mark) => await browser.LookAsync(new(), async tab =>
    {
        await tab.GotoAsync(browser.Server[page].AbsoluteUri);
        await tab.Locator(".comforts summary").ClickAsync();
        foreach (var button in new[] { 2, 2, 4 })
            await tab.Locator($".comforts button:nth-child({button})").ClickAsync();
        var chosen = await tab.EvaluateAsync<string>(Look);
        await tab.AddInitScriptAsync("addEventListener('DOMContentLoaded', () => window.__first = getComputedStyle(document.body).fontSize)");
        await tab.GotoAsync(browser.Server["parallel/yujiang/"].AbsoluteUri);
        var next = await tab.EvaluateAsync<string>(Look);
        var first = await tab.EvaluateAsync<string>("() => window.__first");
        await tab.GotoAsync(browser.Server[page].AbsoluteUri);
        await tab.WaitForScriptAsync();
        await tab.GotoAsync(browser.Server[""].AbsoluteUri);

        Assert.Equal("rgb(241, 227, 198) 20px light", chosen);
        Assert.Equal(chosen, next);
        Assert.Equal("20px", first);
        Assert.Equal($" · {mark}", await tab.Locator($".choice[lang={tag}] .chosen").TextContentAsync());
        Assert.Equal(1, await tab.Locator(".chosen").CountAsync());
        Assert.Equal(browser.Server.Root.AbsolutePath, new Uri(tab.Url).AbsolutePath);
    });

    [Fact]
    public async Task The_largest_text_and_the_settings_fit_a_phone_and_close_by_keyboard() => await browser.LookAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } }, async tab =>
    {
        await tab.GotoAsync(browser.Server["en/yujiang/"].AbsoluteUri);
        await tab.Locator(".comforts summary").ClickAsync();
        for (var step = 0; step < 5; step++)
            await tab.Locator(".comforts button:nth-child(2)").ClickAsync();
        var size = await tab.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize");
        var shown = await tab.EvaluateAsync<bool>("() => { const box = document.querySelector('.comforts div').getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth && box.top >= 0 }");
        var overflow = await tab.OverflowAsync();
        await tab.Locator(".comforts button:nth-child(5)").ClickAsync();
        await tab.Keyboard.PressAsync("Escape");

        Assert.Equal("32px", size);
        Assert.True(shown, "the settings reach beyond the screen");
        Assert.InRange(overflow, int.MinValue, 0);
        Assert.False(await tab.EvaluateAsync<bool>("() => document.querySelector('.comforts').open"));
        Assert.Equal("dark", await tab.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).colorScheme"));
    });

    [Fact]
    public async Task A_line_at_the_top_grows_with_the_reading() => await browser.LookAsync(new(), async tab =>
    {
        const string Width = "async () => { await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))); return new DOMMatrix(getComputedStyle(document.body, '::after').transform).a }";
        await tab.GotoAsync(browser.Server["zh/yujiang/"].AbsoluteUri);
        await tab.WaitForScriptAsync();
        var start = await tab.EvaluateAsync<double>(Width);
        await tab.EvaluateAsync("() => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2)");
        var half = await tab.EvaluateAsync<double>(Width);
        await tab.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        var end = await tab.EvaluateAsync<double>(Width);

        Assert.Equal(0, start, 2);
        Assert.Equal(0.5, half, 1);
        Assert.Equal(1, end, 2);
    });
}
