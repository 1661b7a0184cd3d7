using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Playwright;
using Xunit;
using Yujiang.Static.Build;
using Yujiang.Static.Tests.Browser;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>The files of hosting services, which cannot be started here: their forms, their limits, and what can be run of them.</summary>
public sealed class ServiceTests(BrowserFixture browser)
{
    [Fact]
    public void Every_host_of_the_list_can_be_written() =>
        Assert.All(HostPrinter.Names, host => Assert.NotEmpty(Write(host.Name)));

    [Fact]
    public void No_two_header_rules_meet_in_one_header()
    {
        var rules = Blocks(Write("cloudflare")["_headers"]);

        foreach (var path in HostedSite.FilesOfReaders)
        {
            string[] addresses = [HostedSite.Rules.AddressOf(path), HostedSite.BasePath + path.Value];
            foreach (var address in addresses)
            {
                var sent = rules.Where(rule => Matches(rule.Pattern, address)).SelectMany(rule => rule.Headers).ToList();
                var expected = HostedSite.Rules.HeadersOf(path).Where(header => header.Name != "Content-Type").Append(HostedSite.Rules.OverTls);

                Assert.Equal(expected.Select(header => $"{header.Name}: {header.Value}").Order(StringComparer.Ordinal), sent.Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void The_files_keep_to_the_limits_of_the_services()
    {
        var (cloudflare, azure, function) = (Write("cloudflare"), Write("azure").Values.Single(), Write("aws")["viewer-request.js"]);

        Assert.InRange(Blocks(cloudflare["_headers"]).Count, 1, 100);
        Assert.All(cloudflare["_headers"].Split('\n'), line => Assert.InRange(line.Length, 0, 2000));
        Assert.InRange(cloudflare["_redirects"].Split('\n').Count(line => line.Contains('*', StringComparison.Ordinal)), 1, 100);
        Assert.InRange(azure.Length, 1, 20_000);
        Assert.InRange(function.Length, 1, 10_000);
    }

    [Theory]
    [InlineData("azure")]
    [InlineData("vercel")]
    [InlineData("firebase")]
    [InlineData("aws")]
    public void Json_is_json(string host) =>
        Assert.All(Write(host).Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)), file => JsonDocument.Parse(file.Value).Dispose());

    [Theory]
    [InlineData("aliyun", "Prefix")]
    [InlineData("tencent", "Prefix")]
    public void A_renamed_edition_stands_in_the_bucket_s_routing_rules(string host, string part)
    {
        var website = XDocument.Parse(Write(host)["website.xml"]);

        Assert.Contains(website.Descendants($"Key{part}Equals"), rule => rule.Value == $"features/zh/{HostedSite.FormerName}/");
        Assert.Contains(website.Descendants($"ReplaceKey{part}With"), rule => rule.Value == "features/zh/yujiang/");
    }

    [Theory]
    [InlineData("aws", "aws")]
    [InlineData("aliyun", "ossutil")]
    [InlineData("tencent", "coscli")]
    public void The_upload_script_sends_hashed_files_first_and_every_file_of_readers(string host, string tool)
    {
        using var folder = new Support.TempFolder();
        var script = folder.Write("upload.sh", Write(host)["upload.sh"]);
        // In the tool's place: it writes down what it was asked for.
        var stand = folder.Write(tool, "#!/bin/sh\nprintf '%s\\n' \"$*\" >> \"$LOG\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(stand, (UnixFileMode)0b111_101_101);
        var log = Path.Combine(folder.Path, "log");
        var start = new ProcessStartInfo("/bin/sh", [script]) { Environment = { ["SITE"] = HostedSite.Folder, ["BUCKET"] = "b", ["LOG"] = log } };
        start.Environment["PATH"] = folder.Path + ":" + Environment.GetEnvironmentVariable("PATH");

        using var process = System.Diagnostics.Process.Start(start)!;
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
        var asked = File.ReadAllLines(log);
        Assert.True(Array.FindLastIndex(asked, line => line.Contains("immutable", StringComparison.Ordinal)) < Array.FindIndex(asked, line => line.Contains("must-revalidate", StringComparison.Ordinal)));
        Assert.EndsWith("sw.js", asked.Last().Split(" --")[0].Split(' ').Last(), StringComparison.Ordinal);
        Assert.All(HostedSite.FilesOfReaders, path => Assert.Contains(asked, line => Sends(line, path)));
    }

    [Fact]
    public async Task The_function_at_the_edge_leads_as_the_servers_do()
    {
        (string Uri, string Language, string Answer)[] cases =
        [
            ("/features/", "fr", "/features/index.html"), ("/features/", "zh-CN,zh", "302 /features/zh/"), ("/features/zh/", "en", "/features/zh/index.html"),
            ("/features/zh/yujiang", "en", "301 /features/zh/yujiang/"), ("/features/zh/yujiang/index.html", "en", "301 /features/zh/yujiang/"),
            ($"/features/en/{HostedSite.FormerName}/lite/", "en", "301 /features/en/yujiang/lite/"), ("/features/sw.js", "en", "/features/sw.js"),
            ("/features/zh/..%2f", "en", "404 "), ("//stranger.example/index.html", "en", "//stranger.example/index.html"),
            ($"/features/zh/{HostedSite.FormerName}/%0d%0aX:", "en", $"/features/zh/{HostedSite.FormerName}/%0d%0aX:"),
        ];
        var function = HostPrinter.Write("aws", HostedSite.Rules, Options(choosesLanguage: true)).Single(file => file.Path.Value == "viewer-request.js").Text;

        await browser.LookAsync(new BrowserNewContextOptions(), async page =>
        {
            foreach (var (uri, language, expected) in cases)
            {
                var answer = await page.EvaluateAsync<string>(
                    "([code, uri, language]) => { const handler = new Function(code + '; return handler')();"
                    + " const r = handler({ request: { uri, querystring: {}, headers: { 'accept-language': { value: language } } } });"
                    + " return r.statusCode ? r.statusCode + ' ' + (r.headers ? r.headers.location.value : '') : r.uri }",
                    new[] { function, uri, language });

                Assert.Equal((expected, uri), (answer, uri));
            }
        });
    }

    [Fact]
    public async Task The_function_of_cloudflare_pages_leads_from_the_root_to_the_readers_language()
    {
        (string Query, string Language, string Expected)[] cases =
            [("", "zh-CN,zh;q=0.9", "302 /features/zh/"), ("", "en", "302 /features/en/"), ("", "enm", "next"), ("", "fr,en;q=0.5", "next"), ("?choose", "zh", "next"), ("?", "zh", "next")];
        var function = HostPrinter.Write("cloudflare", HostedSite.Rules, Options(choosesLanguage: true)).Single(file => file.Path.Value == "functions/features/index.js").Text;

        await browser.LookAsync(new BrowserNewContextOptions(), async page =>
        {
            foreach (var (query, language, expected) in cases)
            {
                var answer = await page.EvaluateAsync<string>(
                    "async ([code, url, language]) => { const { onRequest } = await import('data:text/javascript,' + encodeURIComponent(code));"
                    + " const answer = await onRequest({ request: { url, headers: new Headers({ 'accept-language': language }) }, next: () => 'next' });"
                    + " return answer === 'next' ? answer : answer.status + ' ' + answer.headers.get('location') }",
                    new[] { function, "https://paper.example/features/" + query, language });

                Assert.Equal((expected, query, language), (answer, query, language));
            }
        });
    }

    private static HostOptions Options(bool choosesLanguage) =>
        new() { Root = "/srv/www/site", Listen = "80", ServerName = "", IsPart = false, ChoosesLanguage = choosesLanguage };

    private static Dictionary<string, string> Write(string host) =>
        HostPrinter.Write(host, HostedSite.Rules, Options(choosesLanguage: false)).ToDictionary(file => file.Path.Value, file => file.Text);

    private static List<(string Pattern, List<string> Headers)> Blocks(string text)
    {
        var blocks = new List<(string, List<string>)>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(' '))
                blocks[^1].Item2.Add(line.Trim());
            else
                blocks.Add((line, []));
        }
        return blocks;
    }

    private static bool Matches(string pattern, string address) =>
        pattern.EndsWith('*') ? address.StartsWith(pattern[..^1], StringComparison.Ordinal) : address == pattern;

    private static bool Sends(string line, ContentPath path)
    {
        var folder = path.Value.Split('/')[0];
        return path.Folder == ContentPath.Root
            ? line.Contains($"/{path} ", StringComparison.Ordinal)
            : line.Contains($"/{folder}/ ", StringComparison.Ordinal) && line.Contains($".{path.Extension}", StringComparison.Ordinal);
    }
}
