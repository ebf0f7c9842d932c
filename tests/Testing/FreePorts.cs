using System.Net;
using System.Net.Sockets;

namespace StoreTracking.Testing;

/// <summary>Ports that nobody listens on at the moment.</summary>
public static class FreePorts
{
    /// <summary>Finds one.</summary>
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
