using System.Net.Sockets;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>Subscribes to every topic of a broker and keeps the bytes as they come over the wire (MQTT 3.1.1, sections 3.1 and 3.8).</summary>
internal sealed class MqttTap(Capture capture)
{
    private static ReadOnlyMemory<byte> Connect => new byte[]
    {
        0x10, 15, 0, 4, (byte)'M', (byte)'Q', (byte)'T', (byte)'T', 4, 2, 0, 0, 0, 3, (byte)'t', (byte)'a', (byte)'p',
    };

    private static ReadOnlyMemory<byte> Subscribe => new byte[] { 0x82, 6, 0, 1, 0, 1, (byte)'#', 0 };

    /// <summary>Listens until nobody wants it any more.</summary>
    public async Task RunAsync(int port, CancellationToken end)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, end);
        await client.GetStream().WriteAsync(Connect, end);
        await client.GetStream().WriteAsync(Subscribe, end);
        await capture.CopyAsync("MQTT", client.GetStream(), end);
    }
}
