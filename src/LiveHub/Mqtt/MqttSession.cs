using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StoreTracking.LiveHub;

/// <summary>
/// One connection to a broker, from its beginning to its end: MQTT 3.1.1 with a clean session, on a thread of its own. It does
/// not connect again; whoever uses it opens another one and publishes again what was not acknowledged.
/// </summary>
internal sealed class MqttSession : IAsyncDisposable
{
    private const int KeepAliveSeconds = 15;
    private const int TickMilliseconds = 100;
    private const int TicksToLeave = 20;
    private const string SystemAuthorities = "/etc/ssl/certs";

    private static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(5);

    private static readonly Lazy<int> Library = new(LibMosquitto.Init);

    // What was published or subscribed to, by the library's number of the message; its answer may come before the number.
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _unanswered = [];
    private readonly TaskCompletionSource _connected = NewSource();
    private readonly TaskCompletionSource _ended = NewSource();
    private readonly Action<MqttMessage>? _receive;
    private readonly Action? _acknowledged;
    private readonly MqttOptions _options;
    private readonly nint _client;
    private GCHandle _self;
    private MqttException? _reason;
    private volatile bool _isClosing;

    private MqttSession(MqttOptions options, Will? will, Action<MqttMessage>? receive, Action? acknowledged)
    {
        (_options, _receive, _acknowledged) = (options, receive, acknowledged);
        _self = GCHandle.Alloc(this);
        _client = LibMosquitto.New($"storetracking-{options.Name}", cleanSession: true, GCHandle.ToIntPtr(_self));
        try
        {
            Configure(will);
        }
        catch
        {
            Free();
            throw;
        }
    }

    /// <summary>Completes when the connection has ended, however it did.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Connects.</summary>
    /// <param name="options">The broker.</param>
    /// <param name="will">What the broker publishes when the connection is lost; null for nothing.</param>
    /// <param name="receive">Takes messages that are subscribed to, on the connection's thread; null where none are.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="acknowledged">Is told of each message that the broker has acknowledged, on the connection's thread; null where nobody counts.</param>
    /// <exception cref="MqttException">The library is missing, or the broker cannot be reached or refuses.</exception>
    public static async Task<MqttSession> OpenAsync(
        MqttOptions options, Will? will, Action<MqttMessage>? receive, CancellationToken cancellation, Action? acknowledged = null)
    {
        MqttSession session;
        try
        {
            _ = Library.Value;
            session = new(options, will, receive, acknowledged);
        }
        catch (DllNotFoundException error)
        {
            throw new MqttException("The library libmosquitto.so.1 was not found: install it (Debian: libmosquitto1).", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MqttException($"The broker's password cannot be read: {error.Message}", error);
        }

        new Thread(session.Run) { IsBackground = true, Name = "MQTT" }.Start();
        try
        {
            await session._connected.Task.WaitAsync(cancellation);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Publishes with quality of service 1; completes when the broker has acknowledged it.</summary>
    /// <exception cref="MqttException">The connection ended before; nobody knows whether the broker has it.</exception>
    public Task PublishAsync(string topic, byte[] payload, bool retain)
    {
        Check(LibMosquitto.Publish(_client, out var message, topic, payload.Length, payload, qos: 1, retain), $"'{topic}' cannot be published");
        return AnswerAsync(message);
    }

    /// <summary>Subscribes with quality of service 1; completes when the broker has acknowledged it.</summary>
    public Task SubscribeAsync(string topic)
    {
        Check(LibMosquitto.Subscribe(_client, out var message, topic, qos: 1), $"'{topic}' cannot be subscribed to");
        return AnswerAsync(message);
    }

    /// <summary>Ends the connection in order: the broker publishes no will. Nothing is published meanwhile or later.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosing = true;

        // Whoever is still looking for the broker cannot be interrupted, and is left to end by itself.
        var freed = _ended.Task.ContinueWith(_ => Free(), TaskScheduler.Default);
        await Task.WhenAny(freed, Task.Delay(PatienceAtEnd, TimeProvider.System));
    }

    /// <summary>What a broker publishes when it loses a connection.</summary>
    internal sealed record Will(string Topic, byte[] Payload);

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Check(int code, string what)
    {
        if (code != LibMosquitto.Success)
        {
            throw new MqttException($"{what}: {LibMosquitto.TextOf(code)}");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void TakeConnect(nint client, nint state, int answer)
    {
        var session = Of(state);
        if (answer == LibMosquitto.Success)
        {
            session._connected.TrySetResult();
        }
        else
        {
            session._reason = new($"The broker {session.Place} refuses: {LibMosquitto.AnswerOf(answer)}");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void TakePublished(nint client, nint state, int message)
    {
        var session = Of(state);
        session._acknowledged?.Invoke();
        session.SourceOf(message).TrySetResult();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe void TakeSubscribed(nint client, nint state, int message, int count, int* granted)
    {
        var source = Of(state).SourceOf(message);
        if (count > 0 && granted[0] <= 2)
        {
            source.TrySetResult();
        }
        else
        {
            source.TrySetException(new MqttException("The broker does not allow the subscription."));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe void TakeMessage(nint client, nint state, LibMosquitto.Message* message) => Of(state)._receive?.Invoke(new(
        Marshal.PtrToStringUTF8(message->Topic)!, new ReadOnlySpan<byte>((void*)message->Payload, message->Length).ToArray(),
        message->Qos, message->Retain != 0));

    private static MqttSession Of(nint state) => (MqttSession)GCHandle.FromIntPtr(state).Target!;

    private string Place => $"{_options.Host}:{_options.EffectivePort}";

    private unsafe void Configure(Will? will)
    {
        Check(LibMosquitto.SetThreaded(_client, threaded: true), "The MQTT client cannot be made");
        if (_options.UserName is { } user)
        {
            Check(LibMosquitto.SetUser(_client, user, _options.ReadPassword()), "The MQTT user cannot be set");
        }

        if (_options.Tls)
        {
            Check(
                LibMosquitto.SetTls(_client, _options.CaFile, _options.CaFile is null ? SystemAuthorities : null, null, null, 0),
                $"The authorities in {_options.CaFile ?? SystemAuthorities} cannot be used");
        }

        if (will is not null)
        {
            Check(LibMosquitto.SetWill(_client, will.Topic, will.Payload.Length, will.Payload, qos: 1, retain: true), "The will cannot be set");
        }

        LibMosquitto.OnConnect(_client, &TakeConnect);
        LibMosquitto.OnPublish(_client, &TakePublished);
        LibMosquitto.OnSubscribe(_client, &TakeSubscribed);
        LibMosquitto.OnMessage(_client, &TakeMessage);
    }

    private void Run()
    {
        var code = LibMosquitto.Connect(_client, _options.Host!, _options.EffectivePort, KeepAliveSeconds);
        if (code != LibMosquitto.Success)
        {
            var words = code == LibMosquitto.SystemError ? Marshal.GetLastPInvokeErrorMessage() : LibMosquitto.TextOf(code);
            End(new($"The broker {Place} cannot be reached: {words}"));
            return;
        }

        for (var left = TicksToLeave; code == LibMosquitto.Success && left > 0;)
        {
            code = LibMosquitto.Loop(_client, TickMilliseconds, packets: 1);
            if (_isClosing && left-- == TicksToLeave)
            {
                // Its last word goes out with the next ticks.
                _ = LibMosquitto.Disconnect(_client);
            }
        }

        End(_reason ?? new($"The connection to the broker {Place} was lost: {LibMosquitto.TextOf(code)}"));
    }

    private void End(MqttException reason)
    {
        _reason = reason;
        _isClosing = true;
        _ended.TrySetResult();
        _connected.TrySetException(reason);
        _ = _connected.Task.Exception;
        foreach (var source in _unanswered.Values)
        {
            source.TrySetException(reason);
        }
    }

    private async Task AnswerAsync(int message)
    {
        var source = SourceOf(message);
        if (_ended.Task.IsCompleted)
        {
            source.TrySetException(_reason!);
        }

        try
        {
            await source.Task;
        }
        finally
        {
            _unanswered.TryRemove(message, out _);
        }
    }

    private TaskCompletionSource SourceOf(int message) => _unanswered.GetOrAdd(message, static _ => NewSource());

    private void Free()
    {
        LibMosquitto.Destroy(_client);
        _self.Free();
    }
}
