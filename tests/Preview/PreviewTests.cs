using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;
using Yujiang.Static.Cli;
using Yujiang.Static.Tests.Support;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Preview;

/// <summary>What the preview serves, and what it lives through, without a browser.</summary>
public sealed partial class PreviewTests
{
    private const string Chinese = "input/editions/spring/sections/01-fields.zh.md";
    private const string Opening = "---\nheadline: 春到田间\n---\n\n";
    private const string Rest = "\n\n![](field.jpg)\n";

    [Fact]
    public async Task A_page_is_what_a_build_writes_and_the_previews_script()
    {
        await using var preview = await OpenPreview.StartAsync();
        preview.Place.Build();

        foreach (var page in (string[])["zh/spring/", "en/spring/", "parallel/spring/", "zh/", ""])
            Assert.Equal(preview.Place.Read($"output/{page}index.html"), Script().Replace(await preview.TextAsync(page), "", 1));
        Assert.Equal(preview.Place.Read("output/zh/feed.xml"), await preview.TextAsync("zh/feed.xml"));
        Assert.Equal(preview.Place.Read("output/en/spring/lite/index.html"), Script().Replace(await preview.TextAsync("en/spring/lite/"), "", 1).Replace("script-src 'self'", "script-src 'none'"));
    }

    [Fact]
    public async Task A_picture_has_the_bytes_that_a_build_gives_it()
    {
        await using var preview = await OpenPreview.StartAsync();
        preview.Place.Build();
        var picture = Path.GetRelativePath(preview.Place.Output, Directory.GetFiles(preview.Place.PathOf("output/photos/spring"), "*.webp").Order(StringComparer.Ordinal).First()).Replace('\\', '/');

        using var answer = await preview.GetAsync(picture);

        Assert.Equal("image/webp", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await File.ReadAllBytesAsync(preview.Place.PathOf("output/" + picture), TestContext.Current.CancellationToken), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_last_good_page_stays_up_while_there_is_a_mistake()
    {
        await using var preview = await OpenPreview.StartAsync();

        preview.Place.Write(Chinese, "---\nheadlin: 春到田间\n---\n\n另一段。" + Rest);
        await preview.UntilAsync(proof => !proof!.IsGood);

        Assert.Contains(preview.Last!.Diagnostics, found => found.Rule.Id == "YJ1003" && found.Span is { Line: 2, Column: 1 });
        Assert.Contains("春耕开始", await preview.TextAsync("zh/spring/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_edits_good_and_bad_do_not_end_it()
    {
        await using var preview = await OpenPreview.StartAsync();

        for (var i = 0; i < 200; i++)
        {
            Edit(preview.Place, i);
            await Task.Delay(i % 10 == 0 ? 60 : 15, TestContext.Current.CancellationToken);
        }
        preview.Place.Lay(Repository.PathOf("tests", "Broken", "_sound"), "");
        preview.Place.Lay(Repository.PathOf("theme"), "theme");
        preview.Place.Write(Chinese, $"{Opening}最后一次改动。{Rest}");

        await preview.UntilAsync(proof => proof!.IsGood && preview.ShownIn("zh/spring/index.html").Contains("最后一次改动", StringComparison.Ordinal));
        Assert.True(preview.IsUp);
        Assert.Contains("最后一次改动", await preview.TextAsync("zh/spring/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_that_is_gone_comes_back()
    {
        await using var preview = await OpenPreview.StartAsync();
        preview.Place.Remove("input");
        await preview.UntilAsync(proof => proof!.Diagnostics.Any(found => found.Rule.Id == "YJ1014"));

        preview.Place.Lay(Repository.PathOf("tests", "Broken", "_sound"), "");
        await preview.UntilAsync(proof => proof!.IsGood);
        preview.Place.Write(Chinese, $"{Opening}又回来了。{Rest}");

        await preview.UntilAsync(_ => preview.ShownIn("zh/spring/index.html").Contains("又回来了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_host_name_is_told_nothing()
    {
        await using var preview = await OpenPreview.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, preview.Root) { Headers = { Host = "elsewhere.example" } };

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_passed_over_and_ctrl_c_ends_with_130()
    {
        using var place = Workplace.WithSoundEdition();
        using var terminal = new TestTerminal();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var end = new CancellationTokenSource();

        var run = new CommandLine(terminal.Terminal).RunAsync(
            ["preview", "--input", place.PathOf("input"), "--theme", place.PathOf("theme"), "--no-cache", "--port", $"{port}"], end.Token);
        for (var i = 0; i < 500 && !terminal.Messages.Contains(" ms", StringComparison.Ordinal); i++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await end.CancelAsync();

        Assert.Equal(130, await run);
        Assert.Contains($"Port {port} is taken, so ", terminal.Messages, StringComparison.Ordinal);
        Assert.StartsWith("http://127.0.0.1:", terminal.Results, StringComparison.Ordinal);
        Assert.EndsWith("The preview has ended.", terminal.Messages.TrimEnd(), StringComparison.Ordinal);
    }

    // Text, broken front matter, GBK, a file cut off, a file gone, a folder gone, a template cut off.
    private static void Edit(Workplace place, int number)
    {
        switch (number % 8)
        {
            case 1:
                place.Write(Chinese, "---\nheadline: [\n");
                break;
            case 2:
                File.WriteAllBytes(place.PathOf(Chinese), [.. "---\n"u8, 0xB4, 0xBA, 0xB8, 0xFB]);
                break;
            case 3:
                File.WriteAllBytes(place.PathOf(Chinese), []);
                break;
            case 4:
                File.Delete(place.PathOf(Chinese));
                break;
            case 5 when number % 16 == 5:
                Directory.Delete(place.PathOf("input/editions/spring"), recursive: true);
                break;
            case 6:
                place.Write("theme/layout.liquid", "{% if");
                break;
            case 7:
                place.Lay(Repository.PathOf("tests", "Broken", "_sound"), "");
                place.Lay(Repository.PathOf("theme"), "theme");
                break;
            default:
                place.Write(Chinese, $"{Opening}改动{number}。{Rest}");
                break;
        }
    }

    [GeneratedRegex("<script defer src=\"/\\.preview/preview\\.js\"[^>]*></script>")]
    private static partial Regex Script();
}
