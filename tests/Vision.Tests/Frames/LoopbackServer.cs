using System.Net;
using System.Net.Sockets;

namespace StoreTracking.Vision.Tests.Frames;

/// <summary>A server on this machine that answers each HTTP request with what a test writes.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private const string Multipart = "Content-Type: multipart/x-mixed-replace; boundary=image";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public LoopbackServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(answer);
    }

    public int Port { get; }

    public string Url => $"http://127.0.0.1:{Port}/video";

    /// <summary>Starts an answer; the body follows.</summary>
    public static ValueTask BeginAsync(NetworkStream stream, string status = "200 OK", string header = Multipart) =>
        stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.0 {status}\r\n{header}\r\n\r\n"));

    /// <summary>Sends one image of a multipart stream.</summary>
    public static async Task SendAsync(NetworkStream stream, byte[] jpeg)
    {
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"--image\r\nContent-Type: image/jpeg\r\nContent-Length: {jpeg.Length}\r\n\r\n"));
        await stream.WriteAsync(jpeg);
        await stream.WriteAsync("\r\n"u8.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync(Func<NetworkStream, CancellationToken, Task> answer)
    {
        var clients = new List<Task>();
        while (true)
        {
            try
            {
                clients.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token), answer));
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                break;
            }
        }

        await Task.WhenAll(clients);
    }

    private async Task AnswerAsync(TcpClient client, Func<NetworkStream, CancellationToken, Task> answer)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096], _stop.Token);
                await answer(stream, _stop.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The reader went away, or the test is over.
            }
        }
    }
}
