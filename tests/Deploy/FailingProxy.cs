using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Yujiang.Static.Tests.Deploy;

/// <summary>
/// Stands before a server on the loopback and lets requests through, one connection each. It can fail every third: with 500, with 503, or
/// by breaking the connection off in the middle of the body. It notes what went through.
/// </summary>
internal sealed class FailingProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly int port;
    private readonly bool fails;
    private readonly Lock gate = new();
    private readonly List<string> passed = [];
    private int requests;

    public FailingProxy(Uri server, bool fails)
    {
        (port, this.fails) = (server.Port, fails);
        listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        _ = ListenAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>Requests that were failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Called with the number of requests that have come so far, before the next is let through.</summary>
    public Action<int> Comes { get; set; } = _ => { };

    /// <summary>What was let through and answered, as "PUT /bucket/key", in the order of the answers.</summary>
    public IReadOnlyList<string> Passed
    {
        get
        {
            lock (gate)
                return [.. passed];
        }
    }

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
        end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(end.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            var head = await ReadHeadAsync(stream);
            if (head.Length == 0)
                return;
            var number = Interlocked.Increment(ref requests);
            Comes(number);
            if (head.Contains("100-continue", StringComparison.OrdinalIgnoreCase))
                await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray());
            var body = new byte[LengthOf(head)];
            if (fails && number % 3 == 0)
                await FailAsync(client, body, number);
            else
                await PassAsync(stream, head, body);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // The client was killed.
        }
    }

    private async Task FailAsync(TcpClient client, byte[] body, int number)
    {
        lock (gate)
            Failed++;
        if (number % 9 == 0)
        {
            await client.GetStream().ReadExactlyAsync(body.AsMemory(0, body.Length / 2));
            client.LingerState = new LingerOption(true, 0);
            return;
        }
        await client.GetStream().ReadExactlyAsync(body);
        var status = number % 2 == 0 ? "500 Internal Server Error" : "503 Service Unavailable";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    private async Task PassAsync(NetworkStream stream, string head, byte[] body)
    {
        await stream.ReadExactlyAsync(body);
        using var server = new TcpClient("127.0.0.1", port);
        var lines = head.Split("\r\n").Where(line => !line.StartsWith("Expect:", StringComparison.OrdinalIgnoreCase)
            && !line.StartsWith("Connection:", StringComparison.OrdinalIgnoreCase) && line.Length > 0);
        await server.GetStream().WriteAsync(Encoding.Latin1.GetBytes(string.Join("\r\n", lines) + "\r\nConnection: close\r\n\r\n"));
        await server.GetStream().WriteAsync(body);
        using var answer = new MemoryStream();
        await server.GetStream().CopyToAsync(answer);
        lock (gate)
            passed.Add(string.Join(' ', head.Split(' ')[..2]));
        await stream.WriteAsync(answer.ToArray());
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!(head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n"))
        {
            if (await stream.ReadAsync(one) == 0)
                return "";
            head.Append((char)one[0]);
        }
        return head.ToString();
    }

    private static int LengthOf(string head) => head.Split("\r\n")
        .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
        .Select(line => int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
}
