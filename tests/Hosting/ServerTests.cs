using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Xunit;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>The same site on every server: the table of rules holds on each, to the byte and to the header.</summary>
public sealed class ServerTests
{
    public static TheoryData<string> Servers => ["nginx", "caddy", "apache", "htaccess", "lighttpd"];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Every_file_comes_in_every_coding_with_the_headers_of_the_table(string host)
    {
        using var server = WebServer.Start(host);

        foreach (var path in HostedSite.Files)
        {
            foreach (var coding in (string[])["br", "gzip", "identity"])
            {
                using var answer = await Ask(server, HttpMethod.Get, HostedSite.Rules.AddressOf(path), ("Accept-Encoding", coding));

                Assert.Equal((HttpStatusCode.OK, path), (answer.StatusCode, path));
                Assert.Equal((Expected(host, path), path), (Headers(answer), path));
                // lighttpd compresses as it answers, whatever the size.
                if (host != "lighttpd" || HostedSite.HasTwin(path))
                    Assert.Equal((HostedSite.HasTwin(path) && coding != "identity" ? coding : "", path), (CodingOf(answer), path));
                Assert.Equal(HostedSite.BytesOf(path), Decode(await answer.Content.ReadAsByteArrayAsync(Token), CodingOf(answer)));
                if (HostedSite.HasTwin(path))
                    Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_page_that_has_not_changed_is_not_sent_again(string host)
    {
        using var server = WebServer.Start(host);

        foreach (var path in HostedSite.Files.Where(path => path.Extension is "html" or "avif"))
        {
            foreach (var coding in (string[])["br", "gzip", "identity"])
            {
                var address = HostedSite.Rules.AddressOf(path);
                using var first = await Ask(server, HttpMethod.Get, address, ("Accept-Encoding", coding));
                using var second = await Ask(server, HttpMethod.Get, address, ("Accept-Encoding", coding), ("If-None-Match", first.Headers.ETag!.ToString()));

                Assert.Equal((HttpStatusCode.NotModified, path), (second.StatusCode, path));
                Assert.Empty(await second.Content.ReadAsByteArrayAsync(Token));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task HEAD_says_what_GET_would_say(string host)
    {
        using var server = WebServer.Start(host);

        foreach (var path in HostedSite.Files)
        {
            using var answer = await Ask(server, HttpMethod.Head, HostedSite.Rules.AddressOf(path));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal((Expected(host, path), path), (Headers(answer), path));
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_part_of_a_picture_can_be_asked_for(string host)
    {
        using var server = WebServer.Start(host);

        foreach (var path in HostedSite.Files.Where(path => path.Extension is "avif" or "webp" or "jpg").Take(9))
        {
            using var answer = await Ask(server, HttpMethod.Get, HostedSite.Rules.AddressOf(path), ("Range", "bytes=100-299"));

            Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
            Assert.Equal(HostedSite.BytesOf(path)[100..300], await answer.Content.ReadAsByteArrayAsync(Token));
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task What_is_not_there_is_said_in_the_readers_language_and_not_kept(string host)
    {
        using var server = WebServer.Start(host);
        (string Address, string Page)[] cases =
        [
            ("zh/nothing/", "zh/404.html"), ("zh/yujiang/nothing.html", "zh/404.html"), ("en/nothing", "en/404.html"), ("nothing", "404.html"),
            ("photos/", "404.html"), ("photos/yujiang/nothing.jpg", "404.html"), (".hidden", "404.html"),
        ];

        foreach (var (address, page) in cases)
        {
            using var answer = await Ask(server, HttpMethod.Get, HostedSite.BasePath + address, ("Accept-Encoding", "identity"));

            Assert.Equal((HttpStatusCode.NotFound, address), (answer.StatusCode, address));
            Assert.Equal(HostedSite.BytesOf(ContentPath.Of(page)), await answer.Content.ReadAsByteArrayAsync(Token));
            Assert.DoesNotContain("immutable", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
            Assert.True((answer.Headers.CacheControl?.MaxAge ?? TimeSpan.Zero) == TimeSpan.Zero);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<HttpResponseMessage> Ask(WebServer server, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await server.Client.SendAsync(request, Token);
    }

    private static string CodingOf(HttpResponseMessage answer) => answer.Content.Headers.ContentEncoding.SingleOrDefault("");

    // The headers of the table that the answer carries, in the table's own words; Cache-Control is compared by its parts.
    private static string Headers(HttpResponseMessage answer)
    {
        var all = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return Join(Names.Where(all.ContainsKey).Select(name => (name, name == "Cache-Control" ? Sorted(all[name]) : all[name])));
    }

    private static string Expected(string host, ContentPath path)
    {
        var headers = HostedSite.Rules.HeadersOf(path).ToDictionary(header => header.Name, header => header.Value);
        // lighttpd knows no "immutable" that spares its 404 pages; see LighttpdHost.
        headers["Cache-Control"] = host == "lighttpd" && headers["Cache-Control"].Contains("immutable", StringComparison.Ordinal)
            ? "max-age=31536000"
            : Sorted(CacheControlHeaderValue.Parse(headers["Cache-Control"]).ToString());
        return Join(Names.Where(headers.ContainsKey).Select(name => (name, headers[name])));
    }

    private static readonly string[] Names =
    [
        "Content-Type", "Cache-Control", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy",
        "Cross-Origin-Opener-Policy", "Access-Control-Allow-Origin", "Strict-Transport-Security",
    ];

    private static string Sorted(string directives) => string.Join(", ", directives.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal));

    private static string Join(IEnumerable<(string Name, string Value)> headers) => string.Join('\n', headers.Select(header => $"{header.Name}: {header.Value}"));

    private static byte[] Decode(byte[] bytes, string coding)
    {
        using var memory = new MemoryStream(bytes);
        using Stream decoded = coding switch
        {
            "br" => new BrotliStream(memory, CompressionMode.Decompress),
            "gzip" => new GZipStream(memory, CompressionMode.Decompress),
            _ => new MemoryStream(bytes),
        };
        using var result = new MemoryStream();
        decoded.CopyTo(result);
        return result.ToArray();
    }
}
