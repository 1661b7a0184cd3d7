using System.Net;
using Xunit;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>Old addresses lead on, dangerous ones lead nowhere, and the reader's language is asked for at the root only.</summary>
public sealed class AddressTests
{
    [Theory]
    [MemberData(nameof(ServerTests.Servers), MemberType = typeof(ServerTests))]
    public async Task Old_addresses_lead_to_new_ones_for_good(string host)
    {
        using var server = WebServer.Start(host);
        var photo = HostedSite.Files.First(path => path.Extension == "avif").Name;
        (string From, string To)[] cases =
        [
            ("index.html", ""), ("zh/index.html", "zh/"), ("en/yujiang/index.html", "en/yujiang/"), ("zh/yujiang/lite/index.html", "zh/yujiang/lite/"),
            ("zh", "zh/"), ("zh/yujiang", "zh/yujiang/"), ("parallel/yujiang", "parallel/yujiang/"),
            ($"zh/{HostedSite.FormerName}/", "zh/yujiang/"), ($"en/{HostedSite.FormerName}", "en/yujiang/"),
            ($"en/{HostedSite.FormerName}/lite/", "en/yujiang/lite/"), ($"parallel/{HostedSite.FormerName}/", "parallel/yujiang/"),
            ($"photos/{HostedSite.FormerName}/{photo}", $"photos/yujiang/{photo}"),
        ];

        foreach (var (from, to) in cases)
        {
            using var answer = await server.Client.GetAsync(HostedSite.BasePath + from, TestContext.Current.CancellationToken);

            Assert.Equal((HttpStatusCode.MovedPermanently, from), (answer.StatusCode, from));
            Assert.Equal(HostedSite.BasePath + to, new Uri(server.Client.BaseAddress!, answer.Headers.Location!).AbsolutePath);
        }
    }

    [Theory]
    [MemberData(nameof(ServerTests.Servers), MemberType = typeof(ServerTests))]
    public void An_address_that_steps_up_or_hides_a_slash_gets_nothing(string host)
    {
        using var server = WebServer.Start(host);
        string[] targets =
        [
            "/features/zh/../en/", "/features/zh/%2e%2e/en/", "/features/zh/.%2e/en/", "/features/zh%2fyujiang/", "/features/zh%2Fyujiang/",
            "/features/../../../../etc/passwd", "/features/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/features/..%5c..%5cetc%5cpasswd", "/features/%00",
            "/../features/zh/", "/features/.gitignore",
        ];

        foreach (var target in targets)
        {
            var answer = server.AskRaw(target);

            Assert.Matches("^HTTP/1.[01] 40[04] ", answer);
            Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(ServerTests.Servers), MemberType = typeof(ServerTests))]
    public void No_redirect_leads_to_a_stranger(string host)
    {
        using var server = WebServer.Start(host);
        string[] targets =
        [
            "//stranger.example/index.html", "/%5cstranger.example/index.html", "//stranger.example/..", "/features//stranger.example/index.html",
            $"/features/zh/{HostedSite.FormerName}/%0d%0aX-Injected:%20yes", $"/features/zh/{HostedSite.FormerName}//stranger.example/",
        ];

        foreach (var target in targets)
        {
            var head = server.AskRaw(target).Split("\r\n\r\n")[0];

            var location = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Location:", StringComparison.OrdinalIgnoreCase)) ?? "";
            Assert.DoesNotMatch(@"(?i)^location:\s*(https?:)?[/\\]{2}(?!127\.0\.0\.1)", location);
            Assert.DoesNotContain("\r\nX-Injected", head, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(ServerTests.Servers), MemberType = typeof(ServerTests))]
    public async Task The_readers_language_is_asked_for_at_the_root_only(string host)
    {
        using var server = WebServer.Start(host, choosesLanguage: true);

        Assert.Equal("/features/zh/", await LedTo(server, "", "zh-CN,zh;q=0.9,en;q=0.8"));
        Assert.Equal("/features/en/", await LedTo(server, "", "en"));
        Assert.Equal("", await LedTo(server, "", "fr,en;q=0.5"));
        Assert.Equal("", await LedTo(server, "", "enm"));
        Assert.Equal("", await LedTo(server, "?choose", "zh"));
        Assert.Equal("", await LedTo(server, "zh/yujiang/", "en"));
        Assert.Equal("", await LedTo(server, "en/", "zh"));
    }

    [Theory]
    [MemberData(nameof(ServerTests.Servers), MemberType = typeof(ServerTests))]
    public async Task Unless_asked_for_no_reader_is_redirected_by_language(string host)
    {
        using var server = WebServer.Start(host);

        Assert.Equal("", await LedTo(server, "", "zh"));
    }

    // Where a reader who asks for the address is led, as a path; empty where the page itself is given.
    private static async Task<string> LedTo(WebServer server, string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, HostedSite.BasePath + address);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode switch
        {
            HttpStatusCode.Found => new Uri(server.Client.BaseAddress!, answer.Headers.Location!).AbsolutePath,
            HttpStatusCode.OK => "",
            _ => answer.StatusCode.ToString(),
        };
    }
}
