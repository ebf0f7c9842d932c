using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace StoreTracking.LiveHub.Tests;

/// <summary>
/// A browser's end of the hub: the SignalR JSON protocol over a WebSocket. It answers each push as the real client
/// does, from the state that it holds, until a test takes the answering over.
/// </summary>
internal sealed class HubSocket : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1e;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Channel<Push> _pushes = Channel.CreateUnbounded<Push>();
    private readonly Dictionary<string, TaskCompletionSource<JsonElement>> _calls = [];
    private Task _reading = Task.CompletedTask;
    private int _lastCall;

    /// <summary>Decides what to answer to a push; null holds the answer back.</summary>
    public Func<Push, long?> Answer { get; set; } = static push => push.To;

    public static async Task<HubSocket> ConnectAsync(Uri server, string? origin = null, string? cookie = null)
    {
        var hub = new HubSocket();
        if (origin is not null)
        {
            hub._socket.Options.SetRequestHeader("Origin", origin);
        }

        if (cookie is not null)
        {
            hub._socket.Options.SetRequestHeader("Cookie", cookie);
        }

        using var limit = new CancellationTokenSource(Eventually.Limit);
        await hub._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = LiveHubEndpoints.HubPath }.Uri, limit.Token);
        await hub.SendAsync(new { protocol = "json", version = 1 });
        hub._reading = hub.ReadAsync();
        return hub;
    }

    /// <summary>Calls the hub.</summary>
    /// <exception cref="HubCallException">The hub answered with an error.</exception>
    public async Task<T?> CallAsync<T>(string target, params object?[] arguments)
    {
        var id = $"{Interlocked.Increment(ref _lastCall)}";
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_calls)
        {
            _calls.Add(id, answer);
        }

        await SendAsync(new { type = 1, invocationId = id, target, arguments });
        var message = await answer.Task.WaitAsync(Eventually.Limit);
        if (message.TryGetProperty("error", out var error))
        {
            throw new HubCallException(error.GetString()!);
        }

        return message.TryGetProperty("result", out var result) ? result.Deserialize<T>(Json) : default;
    }

    public Task<StoreLive?> WatchStoreAsync(string store) => CallAsync<StoreLive>("WatchStore", store);

    /// <summary>The next push, however long it takes.</summary>
    public async Task<Push> NextAsync()
    {
        using var limit = new CancellationTokenSource(Eventually.Limit);
        return await _pushes.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Answers a push whose answer was held back.</summary>
    public Task AnswerAsync(Push push, long held) => SendAsync(new { type = 3, invocationId = push.InvocationId, result = held });

    /// <summary>Answers a push with a failure of the browser's handler.</summary>
    public Task FailAsync(Push push, string error) => SendAsync(new { type = 3, invocationId = push.InvocationId, error });

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading.WaitAsync(Eventually.Limit);
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task SendAsync(object message)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(message, Json), RecordSeparator];
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReadAsync()
    {
        var pending = new List<byte>();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } received)
            {
                pending.AddRange(buffer.AsSpan(0, received.Count));
                while (pending.IndexOf(RecordSeparator) is >= 0 and var end)
                {
                    var record = JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString([.. pending[..end]]));
                    pending.RemoveRange(0, end + 1);
                    await TakeAsync(record);
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The test closed the connection.
        }

        _pushes.Writer.TryComplete();
    }

    private async Task TakeAsync(JsonElement record)
    {
        if (!record.TryGetProperty("type", out var type))
        {
            return;
        }

        if (type.GetInt32() == 3)
        {
            lock (_calls)
            {
                _calls.Remove(record.GetProperty("invocationId").GetString()!, out var answer);
                answer!.SetResult(record);
            }
        }
        else if (type.GetInt32() == 1)
        {
            var push = new Push(
                record.GetProperty("target").GetString()!,
                record.GetProperty("invocationId").GetString()!,
                record.GetProperty("arguments")[0]);
            if (Answer(push) is { } held)
            {
                await AnswerAsync(push, held);
            }

            _pushes.Writer.TryWrite(push);
        }
    }

    /// <summary>A call of the hub in the browser.</summary>
    public sealed record Push(string Target, string InvocationId, JsonElement Argument)
    {
        /// <summary>The sequence number that it leads to.</summary>
        public long To => Argument.TryGetProperty("to", out var to) ? to.GetInt64() : Argument.GetProperty("sequence").GetInt64();

        public T As<T>() => Argument.Deserialize<T>(Json)!;
    }
}

/// <summary>The error that the hub answered a call with.</summary>
internal sealed class HubCallException(string message) : Exception(message);
