using Microsoft.Playwright;
using Yujiang.Static.Output;
using Yujiang.Static.Text;

namespace Yujiang.Static.Tests.Browser;

/// <summary>What a reader does on the search page, and what comes of it.</summary>
internal static class SearchPageScript
{
    /// <summary>Types a query, presses Enter and waits for the answer: the passages listed, each as "language link text".</summary>
    public static async Task<string[]> AskAsync(this IPage tab, string query)
    {
        await tab.Locator("input[type=search]").FillAsync(query);
        await tab.Keyboard.PressAsync("Enter");
        await tab.WaitForFunctionAsync("() => { const { textContent, dataset } = document.querySelector('[role=status]'); return textContent && textContent !== dataset.wait }");
        return await tab.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.found li')].map(item => `${item.lang} ${item.querySelector('a').getAttribute('href').replace(location.origin, '')} ${item.querySelector('a').textContent}`)");
    }

    /// <summary>The bytes of the index's files asked for, compressed where a host would send them so.</summary>
    public static int IndexBytes(this SiteServer server, string folder, int since) =>
        server.Requests.Skip(since).Where(request => request.Path.EndsWith(".json", StringComparison.Ordinal)).Sum(request =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, request.Path.TrimStart('/')));
            return Compression.Suits(ContentPath.Of(request.Path.TrimStart('/')), bytes.Length) ? Compression.Brotli(bytes).Length : bytes.Length;
        });
}
