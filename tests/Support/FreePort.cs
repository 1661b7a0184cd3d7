using System.Net;
using System.Net.Sockets;

namespace Yujiang.Static.Tests.Support;

/// <summary>Ports of the loopback that nobody listens on.</summary>
internal static class FreePort
{
    public static int Find() => FindSeveral(1)[0];

    public static IReadOnlyList<int> FindSeveral(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
