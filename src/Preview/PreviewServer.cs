using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Yujiang.Static.Preview;

/// <summary>Kestrel on 127.0.0.1, plain HTTP/1.1, without the host, the container and the log that come with it: it starts in milliseconds.</summary>
internal sealed class PreviewServer(Func<HttpContext, Task> answer) : IAsyncDisposable
{
    private const int MostPorts = 50;
    private KestrelServer? server;

    /// <summary>Opens the port, or the next that is free, and says where.</summary>
    /// <exception cref="IOException">None of fifty ports is free.</exception>
    public async Task<Uri> OpenAsync(int port, CancellationToken cancellation)
    {
        var last = port == 0 ? 0 : Math.Min(port + MostPorts, IPEndPoint.MaxPort);
        for (var candidate = port; ; candidate++)
        {
            var opening = Make(candidate);
            try
            {
                await opening.StartAsync(new Application(answer), cancellation);
                server = opening;
                return new Uri(opening.Features.Get<IServerAddressesFeature>()!.Addresses.First());
            }
            catch (IOException exception) when (exception.InnerException is AddressInUseException && candidate < last)
            {
                opening.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (server is null)
            return;
        // Who still reads is cut off: the preview ends at once.
        await server.StopAsync(new CancellationToken(canceled: true));
        server.Dispose();
    }

    private static KestrelServer Make(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        return new KestrelServer(Options.Create(options), sockets, NullLoggerFactory.Instance);
    }

    private sealed class Application(Func<HttpContext, Task> answer) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
