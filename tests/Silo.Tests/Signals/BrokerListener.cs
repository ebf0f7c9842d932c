using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StoreTracking.LiveHub;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Signals;

/// <summary>A client at the broker that writes down every signal it is sent.</summary>
internal sealed class BrokerListener : IAsyncDisposable
{
    private readonly ConcurrentQueue<Message> _messages = [];
    private MqttSession _session = null!;

    /// <summary>Every signal, in the order of the broker.</summary>
    public IReadOnlyList<Message> Messages => [.. _messages];

    public static async Task<BrokerListener> StartAsync(MosquittoBroker broker)
    {
        var listener = new BrokerListener();
        var options = new MqttOptions { Host = "127.0.0.1", Port = broker.Port, Tls = false, Name = "listener" };
        listener._session = await MqttSession.OpenAsync(options, will: null, listener.Take, TestContext.Current.CancellationToken);
        await listener._session.SubscribeAsync("storetracking/+/signals/+");
        return listener;
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    private void Take(MqttMessage message)
    {
        var signal = JsonNode.Parse(message.Payload)!;
        _messages.Enqueue(new(
            (string)signal["store"]!, (long)signal["sequence"]!, (string)signal["id"]!, (bool?)signal["repeated"] ?? false));
    }

    /// <summary>One signal as it was published.</summary>
    internal sealed record Message(string Store, long Sequence, string Id, bool IsRepeated);
}
