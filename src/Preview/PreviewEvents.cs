using System.Text;
using Microsoft.AspNetCore.Http;
using Yujiang.Static.Text;

namespace Yujiang.Static.Preview;

/// <summary>
/// Tells an open page, by server-sent events, how it stands: at once, and whenever a proof is printed. Each page says what it was given, so
/// that one that has slept or was cut off learns all the same that it is out of date.
/// </summary>
internal sealed class PreviewEvents(ProofDesk desk, PreviewStatus status, CancellationToken ending)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Sends until the page is closed or the preview ends.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var view = new PageOnScreen(ContentPath.TryParse(query["page"].ToString(), out var page) ? page : ContentPath.Root, query["print"].ToString());
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        desk.Count(view.Page, 1);
        try
        {
            await SendAsync(context.Response, "retry: 500\n\n", end.Token);
            await FollowAsync(context.Response, view, end.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Closed by either side.
        }
        finally
        {
            desk.Count(view.Page, -1);
        }
    }

    private async Task FollowAsync(HttpResponse response, PageOnScreen view, CancellationToken cancellation)
    {
        var isFirst = true;
        while (true)
        {
            var (proofs, next) = desk.Look();
            await SendAsync(response, Event("proof", status.Of(proofs, view, isFirst)), cancellation);
            // What takes longer to find out is told afterwards, and not at all to a page that is about to be loaded anew.
            if (proofs.Good is { } good && good.PrintOf(view.Page) == view.Print)
                await SendAsync(response, Event("weight", status.WeightsOf(good, view.Page)), cancellation);
            isFirst = false;
            while (await Task.WhenAny(next, Task.Delay(Heartbeat, cancellation)) != next)
                await SendAsync(response, ":\n\n", cancellation);
        }
    }

    private static string Event(string name, string json) => $"event: {name}\ndata: {json}\n\n";

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}

/// <summary>A page that is open in a browser, and the hash of what was sent to it; empty where there was no such page.</summary>
internal sealed record PageOnScreen(ContentPath Page, string Print);
