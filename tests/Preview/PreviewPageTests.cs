using Microsoft.Playwright;
using Xunit;
using Yujiang.Static.Tests.Browser;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Preview;

/// <summary>The preview as a writer sees it: a real browser, while files change.</summary>
public sealed class PreviewPageTests(BrowserFixture browser)
{
    private const string Fields = "input/editions/spring/sections/01-fields.zh.md";
    private const string Homes = "input/editions/spring/sections/02-homes.zh.md";

    [Fact]
    public async Task A_change_is_shown_and_the_place_is_kept()
    {
        await using var preview = await OpenPreview.StartAsync(furnish: Lengthen);
        await browser.LookAsync(Desk, async tab =>
        {
            await OpenAsync(tab, preview, "zh/spring/");
            await tab.EvaluateAsync("() => document.getElementById('far').scrollIntoView()");
            var before = await TopOf(tab, "far");

            preview.Place.Write(Fields, preview.Place.Read(Fields).Replace("春耕开始", "春耕已经开始", StringComparison.Ordinal));
            await UntilAsync(tab, "() => document.body.textContent.includes('春耕已经开始') && document.readyState === 'complete'");

            Assert.InRange(await TopOf(tab, "far") - before, -3, 3);
            Assert.True(await tab.EvaluateAsync<double>("() => scrollY") > 500);
        });
    }

    [Fact]
    public async Task A_mistake_is_laid_over_the_last_good_page_until_it_is_corrected()
    {
        await using var preview = await OpenPreview.StartAsync();
        await browser.LookAsync(Desk, async tab =>
        {
            await OpenAsync(tab, preview, "zh/spring/");
            var sound = preview.Place.Read(Fields);

            preview.Place.Write(Fields, sound.Replace("(field.jpg)", "(feild.jpg)", StringComparison.Ordinal));
            await UntilAsync(tab, Shadow + ".querySelector('.panel:not([hidden]) article')");

            Assert.Equal(Fields + "(7,1)", await tab.EvaluateAsync<string>(Shadow + ".querySelector('.place code').textContent"));
            Assert.Contains("feild.jpg", await tab.EvaluateAsync<string>(Shadow + ".querySelector('.message').textContent"), StringComparison.Ordinal);
            Assert.Equal(1, await tab.Locator("main img").CountAsync());

            preview.Place.Write(Fields, sound);
            await UntilAsync(tab, Shadow + ".querySelector('.panel').hidden");
        });
    }

    [Fact]
    public async Task Following_goes_to_the_block_that_was_changed_and_to_the_language_it_was_changed_in()
    {
        await using var preview = await OpenPreview.StartAsync(isFollowing: true, furnish: Lengthen);
        await browser.LookAsync(Desk, async tab =>
        {
            await OpenAsync(tab, preview, "zh/spring/");
            preview.Place.Write(Homes, preview.Place.Read(Homes).Replace("在远处", "在很远处", StringComparison.Ordinal));
            await UntilAsync(tab, "() => document.body.textContent.includes('在很远处') && document.readyState === 'complete'");
            Assert.InRange(await TopOf(tab, "far"), 0, 800);

            var english = Homes.Replace(".zh.", ".en.", StringComparison.Ordinal);
            preview.Place.Write(english, preview.Place.Read(english).Replace("far away", "very far away", StringComparison.Ordinal));
            await UntilAsync(tab, "() => location.pathname === '/en/spring/' && location.hash === '#far'");
        });
    }

    [Fact]
    public async Task The_bar_shows_weight_draft_and_what_has_fallen_behind()
    {
        await using var preview = await OpenPreview.StartAsync(furnish: place =>
        {
            place.Write("input/publication.yaml", place.Read("input/publication.yaml") + "budgets: { edition: 90000 }\n");
            place.Write("input/editions/spring/edition.yaml", place.Read("input/editions/spring/edition.yaml") + "draft: true\n");
        });
        await browser.LookAsync(Desk, async tab =>
        {
            await OpenAsync(tab, preview, "en/spring/");
            await UntilAsync(tab, Shadow + ".querySelector('.weight meter')");

            Assert.Contains("of 90,000", await tab.EvaluateAsync<string>(Shadow + ".querySelector('.bar').textContent"), StringComparison.Ordinal);
            Assert.Equal("draft", await tab.EvaluateAsync<string>(Shadow + ".querySelector('.draft').textContent"));
        });
    }

    private const string Shadow = "() => document.querySelector('yujiang-preview').shadowRoot";

    private static BrowserNewContextOptions Desk => new() { ViewportSize = new() { Width = 1000, Height = 700 }, ReducedMotion = ReducedMotion.Reduce };

    // A long edition with a block far down.
    private static void Lengthen(Workplace place)
    {
        Add(".zh.", "这一段很长，写满几行，为的是让页面有得可滚。", "在远处。 {#far}");
        Add(".en.", "This paragraph is long and fills some lines, so that the page can be scrolled.", "It is far away. {#far}");

        void Add(string language, string text, string last)
        {
            var file = Homes.Replace(".zh.", language, StringComparison.Ordinal);
            place.Write(file, place.Read(file) + string.Concat(Enumerable.Repeat("\n" + string.Concat(Enumerable.Repeat(text, 6)) + "\n", 12)) + "\n" + last + "\n");
        }
    }

    private static async Task OpenAsync(IPage tab, OpenPreview preview, string page)
    {
        await tab.GotoAsync(new Uri(preview.Root, page).AbsoluteUri);
        await UntilAsync(tab, "() => document.querySelector('yujiang-preview')?.shadowRoot.querySelector('.state')");
    }

    private static Task<double> TopOf(IPage tab, string id) => tab.EvaluateAsync<double>($"() => document.getElementById('{id}').getBoundingClientRect().top");

    // A page that is being loaded anew answers nothing, or fails: asked again.
    private static async Task UntilAsync(IPage tab, string condition)
    {
        for (var i = 0; i < 400; i++)
        {
            try
            {
                if (await tab.EvaluateAsync<bool>($"() => Boolean(({condition})())"))
                    return;
            }
            catch (PlaywrightException)
            {
                // Between two pages.
            }
            await Task.Delay(25);
        }
        Assert.Fail($"Never came true: {condition}");
    }
}
