using Xunit;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Browser;

/// <summary>Three hundred editions of a feature's length in both languages: a query still fetches less than 30 KB.</summary>
public sealed class SearchScaleTests(BrowserFixture browser)
{
    private const int Budget = 30_000;

    [Fact]
    public async Task A_query_over_three_hundred_editions_fetches_less_than_thirty_kilobytes()
    {
        using var archive = LargeArchive.Of(300);
        using var server = new SiteServer(archive.Folder);
        var sizes = new List<string>();

        await browser.LookAsync(new(), async tab =>
        {
            foreach (var query in archive.Queries)
            {
                // A page of its own, so that nothing is at hand from the query before.
                await tab.GotoAsync("about:blank");
                await tab.GotoAsync(server["zh/search/"].AbsoluteUri);
                var before = server.Requests.Count;

                var passages = await tab.AskAsync(query);

                Assert.True(passages.Length > 0, $"Nothing is found for {query}.");
                var bytes = server.IndexBytes(archive.Folder, before);
                sizes.Add($"{bytes}: {query}");
                Assert.True(bytes < Budget, $"{query} fetches {bytes} bytes.");
            }
        });

        TestContext.Current.TestOutputHelper?.WriteLine("Bytes by query:\n" + string.Join('\n', sizes));
    }
}
