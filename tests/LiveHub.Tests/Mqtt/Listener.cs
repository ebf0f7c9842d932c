using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace StoreTracking.LiveHub.Tests;

/// <summary>A second client at the broker, over the same binding, that remembers what it is sent.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly ConcurrentQueue<MqttMessage> _messages = [];
    private MqttSession _session = null!;

    public IReadOnlyList<MqttMessage> Messages => [.. _messages];

    public static async Task<Listener> StartAsync(MqttOptions broker, string topic = "#")
    {
        var listener = new Listener();
        var options = new MqttOptions { Host = broker.Host, Port = broker.Port, Tls = broker.Tls, CaFile = broker.CaFile, UserName = broker.UserName, PasswordVariable = broker.PasswordVariable, Name = $"listener-{Guid.NewGuid():N}" };
        listener._session = await MqttSession.OpenAsync(options, will: null, listener._messages.Enqueue, TestContext.Current.CancellationToken);
        await listener._session.SubscribeAsync(topic);
        return listener;
    }

    /// <summary>The payloads of a topic, in their order.</summary>
    public IReadOnlyList<string> Of(string topic) =>
        [.. Messages.Where(message => message.Topic == topic).Select(static message => Encoding.UTF8.GetString(message.Payload))];

    /// <summary>The payloads of a topic as JSON.</summary>
    public IReadOnlyList<JsonNode> JsonOf(string topic) => [.. Of(topic).Select(static payload => JsonNode.Parse(payload)!)];

    public Task UntilAsync(string topic, Predicate<IReadOnlyList<string>> condition) => Eventually.IsTrue(
        () => condition(Of(topic)), $"{topic} was as it should be; it was {string.Join(" | ", Of(topic))}");

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
