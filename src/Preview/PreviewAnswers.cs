using System.Text;
using Microsoft.AspNetCore.Http;
using Yujiang.Static.Model;
using Yujiang.Static.Text;

namespace Yujiang.Static.Preview;

/// <summary>Answers the browser from the last good proof: pages with the preview's script in them, everything else as a build writes it.</summary>
internal sealed class PreviewAnswers(ProofDesk desk, IPress press, PreviewEvents events)
{
    // Takes the place of the site's worker, which would answer from what it has kept: ends whatever worker this address has had.
    private const string NoWorker = "addEventListener('install',()=>skipWaiting());addEventListener('activate',()=>registration.unregister())";

    /// <summary>Answers one request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsLocal(request.Host.Host))
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (request.Path.Value is PreviewAddresses.Events)
            await events.SendAsync(context);
        else if (request.Path.Value is PreviewAddresses.Script)
            await SendAsync(context, "text/javascript; charset=utf-8", PreviewCode.Script);
        else if (request.Path.Value is PreviewAddresses.Style)
            await SendAsync(context, "text/css; charset=utf-8", PreviewCode.Style);
        else
            await AnswerFileAsync(context, request.Path.Value ?? "/");
    }

    private async Task AnswerFileAsync(HttpContext context, string address)
    {
        var (proofs, _) = desk.Look();
        var root = (proofs.Good ?? proofs.Newest)?.BasePath ?? "/";
        if (!address.StartsWith(root, StringComparison.Ordinal))
        {
            context.Response.Redirect(root);
            return;
        }
        var below = address[root.Length..];
        if (!ContentPath.TryParse(below.EndsWith('/') || below.Length == 0 ? below + "index.html" : below, out var path))
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (proofs.Good is not { } proof)
            await SendAsync(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(PageInsert.Waiting(path)));
        else if (path.Value == "sw.js")
            await SendAsync(context, press.DeliveryOf(path).ContentType, Encoding.UTF8.GetBytes(NoWorker));
        else if (proof.Files.TryGetValue(path, out var file))
            await SendAsync(context, file, proof);
        else if (proof.Files.ContainsKey(path.Below("index.html")))
            context.Response.Redirect(address + "/");
        else
            await SendLostAsync(context, path, proof);
    }

    private async Task SendAsync(HttpContext context, Artifact file, Proof proof)
    {
        var delivery = press.DeliveryOf(file.Path);
        switch (file)
        {
            case TextArtifact { Path.Extension: "html" } page:
                await SendAsync(context, delivery.ContentType, Encoding.UTF8.GetBytes(PageInsert.Into(page.Text, page.Path, proof.PrintOf(page.Path))));
                break;
            case TextArtifact text:
                await SendAsync(context, delivery.ContentType, Encoding.UTF8.GetBytes(text.Text));
                break;
            case BytesArtifact bytes:
                await SendAsync(context, delivery.ContentType, bytes.Bytes, delivery.CacheControl);
                break;
            case RenditionArtifact { Rendition: var rendition } when await press.DevelopAsync(rendition, context.RequestAborted) is { } picture:
                await SendAsync(context, delivery.ContentType, picture, delivery.CacheControl);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    // The script is told which page was asked for: when that comes to be, it is shown.
    private static async Task SendLostAsync(HttpContext context, ContentPath asked, Proof proof)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        var first = asked.Value.Split('/')[0];
        var name = proof.LanguagePaths.Contains(first) ? $"{first}/404.html" : "404.html";
        if (asked.Extension is ("html" or "") && proof.Files.GetValueOrDefault(ContentPath.Of(name)) is TextArtifact page)
            await SendAsync(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(PageInsert.Into(page.Text, asked.Extension.Length > 0 ? asked : asked.Below("index.html"), "")));
    }

    private static async Task SendAsync(HttpContext context, string type, ReadOnlyMemory<byte> bytes, string caching = "no-store")
    {
        var response = context.Response;
        response.ContentType = type;
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = caching;
        response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsGet(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    // A page elsewhere whose name is made to point here (DNS rebinding) is told nothing.
    private static bool IsLocal(string host) => host is "127.0.0.1" or "localhost" or "[::1]" || host.EndsWith(".localhost", StringComparison.Ordinal);
}
