using Xunit;
using Yujiang.Static.Build;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>Two publications on one host: the parts stand in one server, and each keeps to its own path.</summary>
public sealed class NeighbourTests
{
    [Theory]
    [InlineData("nginx")]
    [InlineData("caddy")]
    [InlineData("apache")]
    [InlineData("lighttpd")]
    public async Task Two_publications_stand_side_by_side(string host)
    {
        using var server = WebServer.StartWith(host, port => Frame(host, port, PartOf(host, "/features/") + PartOf(host, "/county/")));

        foreach (var publication in (string[])["features", "county"])
        {
            using var page = await server.Client.GetAsync($"/{publication}/zh/", TestContext.Current.CancellationToken);
            using var folder = await server.Client.GetAsync($"/{publication}/en/index.html", TestContext.Current.CancellationToken);
            using var lost = await server.Client.GetAsync($"/{publication}/en/nothing", TestContext.Current.CancellationToken);

            Assert.Equal(200, (int)page.StatusCode);
            Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
            Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
            Assert.Equal($"/{publication}/en/", new Uri(server.Client.BaseAddress!, folder.Headers.Location!).AbsolutePath);
            Assert.Equal(404, (int)lost.StatusCode);
            Assert.Contains("lang=\"en\"", await lost.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private static string PartOf(string host, string basePath)
    {
        var neighbour = Path.Combine(HostedSite.Root, basePath.Trim('/'));
        if (!Directory.Exists(neighbour))
            Directory.CreateSymbolicLink(neighbour, HostedSite.Folder);
        var rules = HostedSite.Rules with { BasePath = basePath };
        return HostPrinter.Write(host, rules, new HostOptions { Root = HostedSite.Root, Listen = "80", ServerName = "", IsPart = true, ChoosesLanguage = false })[0].Text;
    }

    private static string Frame(string host, int port, string parts) => host switch
    {
        "nginx" => $"server {{ listen 127.0.0.1:{port}; root {HostedSite.Root}; {parts} }}",
        "caddy" => $"http://127.0.0.1:{port} {{\n\troot * {HostedSite.Root}\n{parts}}}\n",
        "apache" => $"<VirtualHost 127.0.0.1:{port}>\nDocumentRoot {HostedSite.Root}\n{parts}</VirtualHost>\n",
        _ => $"server.port = {port}\nserver.bind = \"127.0.0.1\"\nserver.document-root = \"{HostedSite.Root}\"\nindex-file.names = (\"index.html\")\n"
            + $"server.modules += (\"mod_redirect\", \"mod_rewrite\", \"mod_expire\", \"mod_setenv\", \"mod_deflate\")\nmimetype.assign = (\".html\" => \"text/html\")\n{parts}",
    };
}
