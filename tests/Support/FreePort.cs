using System.Net;
using System.Net.Sockets;

namespace Yujiang.Static.Tests.Support;

/// <summary>
/// Ports of the loopback that nobody listens on, each given once, and from below the range in which the system gives ports to clients: between
/// asking and listening a browser's connection could take one of those.
/// </summary>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Count = 10_000;

    private static int last = Environment.ProcessId;

    public static int Find()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref last) % Count);
            using var probe = new TcpListener(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else's.
            }
        }
        throw new InvalidOperationException("No port is free.");
    }

    public static IReadOnlyList<int> FindSeveral(int count) => [.. Enumerable.Range(0, count).Select(_ => Find())];
}
