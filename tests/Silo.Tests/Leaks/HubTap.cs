using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>A browser that watches a store over the hub and keeps all that it is sent.</summary>
internal sealed class HubTap(Capture capture)
{
    private const char RecordSeparator = '\u001e';

    /// <summary>Watches until nobody wants it any more.</summary>
    public async Task RunAsync(Uri silo, string store, CancellationToken end)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(silo) { Scheme = "ws", Path = "/hub/live" }.Uri, end);
        await SendAsync(socket, new { protocol = "json", version = 1 }, end);
        await SendAsync(socket, new { type = 1, invocationId = "1", target = "WatchStore", arguments = new[] { store } }, end);
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, end) is { MessageType: WebSocketMessageType.Text } part)
            {
                capture.Add("hub", buffer.AsSpan(0, part.Count));
                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                if (part.EndOfMessage)
                {
                    foreach (var record in text.ToString().Split(RecordSeparator, StringSplitOptions.RemoveEmptyEntries))
                    {
                        await AnswerAsync(socket, JsonSerializer.Deserialize<JsonElement>(record), end);
                    }

                    text.Clear();
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // It was ended.
        }
    }

    // The hub sends the next difference only after the answer to the last.
    private static async Task AnswerAsync(ClientWebSocket socket, JsonElement record, CancellationToken end)
    {
        if (record.TryGetProperty("invocationId", out var id) && record.TryGetProperty("target", out _))
        {
            var change = record.GetProperty("arguments")[0];
            var held = change.TryGetProperty("to", out var to) ? to.GetInt64() : change.GetProperty("sequence").GetInt64();
            await SendAsync(socket, new { type = 3, invocationId = id.GetString(), result = held }, end);
        }
    }

    private static async Task SendAsync(ClientWebSocket socket, object message, CancellationToken end) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message) + RecordSeparator), WebSocketMessageType.Text, endOfMessage: true, end);
}
