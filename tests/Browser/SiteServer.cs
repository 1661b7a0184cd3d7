using System.Collections.Concurrent;
using System.Net;
using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Browser;

/// <summary>
/// Serves a built site on 127.0.0.1 under a base path and keeps account of what was asked for, and of what a server with Brotli would have sent.
/// </summary>
internal sealed class SiteServer : IDisposable
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".xml"] = "application/xml",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".txt"] = "text/plain; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".webmanifest"] = "application/manifest+json",
    };

    private readonly HttpListener listener = new();
    private readonly string folder;
    private readonly string basePath;

    public SiteServer(string folder, string basePath = "/")
    {
        (this.folder, this.basePath) = (folder, basePath);
        var port = FreePort.Find();
        Root = new Uri($"http://127.0.0.1:{port}{basePath}");
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>The site's address.</summary>
    public Uri Root { get; }

    /// <summary>Path and status of every request so far.</summary>
    public ConcurrentQueue<(string Path, int Status)> Requests { get; } = new();

    /// <summary>Path and bytes on the wire of every answer so far: of its Brotli twin, where there is one.</summary>
    public ConcurrentQueue<(string Path, long Bytes)> Sent { get; } = new();

    /// <summary>True where files with a hash in their names may be kept by browsers for ever, as the host rules say.</summary>
    public bool KeepsHashed { get; init; }

    public Uri this[string sitePath] => new(Root, sitePath);

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = path.StartsWith(basePath, StringComparison.Ordinal) ? Path.Combine(folder, path[basePath.Length..]) : "";
        if (path.EndsWith('/'))
            file = Path.Combine(file, "index.html");
        var status = file.Length > 0 && File.Exists(file) ? 200 : 404;
        Requests.Enqueue((path, status));
        if (status == 200)
            Sent.Enqueue((path, new FileInfo(File.Exists(file + ".br") ? file + ".br" : file).Length));
        if (KeepsHashed && path.Split('/').Any(part => part is "photos" or "assets"))
            context.Response.Headers["Cache-Control"] = "public, max-age=31536000, immutable";
        var bytes = File.ReadAllBytes(status == 200 ? file : Path.Combine(folder, "404.html"));
        context.Response.StatusCode = status;
        // On a connection that is kept, a server that has been closed would still answer, with an error of its own: that is not the silence of a lost network.
        context.Response.KeepAlive = false;
        context.Response.ContentType = Types.GetValueOrDefault(status == 200 ? Path.GetExtension(file) : ".html", "application/octet-stream");
        context.Response.ContentLength64 = bytes.Length;
        try
        {
            context.Response.OutputStream.Write(bytes);
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or InvalidOperationException)
        {
            context.Response.Abort();
        }
    }
}
