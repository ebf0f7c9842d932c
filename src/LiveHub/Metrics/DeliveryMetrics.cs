using System.Diagnostics.Metrics;

namespace StoreTracking.LiveHub;

/// <summary>What becomes of signals on their way to others. Names and units are part of the contract with dashboards.</summary>
internal sealed class DeliveryMetrics
{
    private readonly Counter<long> _posts;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _dead;
    private readonly Counter<long> _published;
    private readonly UpDownCounter<int> _connected;
    private readonly UpDownCounter<int> _listeners;

    public DeliveryMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(LiveHubMetrics.MeterName);
        _posts = meter.CreateCounter<long>("storetracking.webhooks.posts", "{post}", "Posts to webhooks, by whether they were taken.");
        _retries = meter.CreateCounter<long>("storetracking.webhooks.retries", "{post}", "Posts that were a repetition.");
        _dead = meter.CreateCounter<long>("storetracking.webhooks.dead_letters", "{signal}", "Signals that were laid aside.");
        _published = meter.CreateCounter<long>("storetracking.mqtt.published", "{message}", "Messages that the broker has acknowledged.");
        _connected = meter.CreateUpDownCounter<int>("storetracking.mqtt.connected", "{connection}", "Connections to the broker: 1 or 0.");
        _listeners = meter.CreateUpDownCounter<int>("storetracking.signals.listeners", "{stream}", "Streams of server-sent events that are open.");

        // What has not happened yet is 0 and not unknown, so that a rate begins where it should.
        _posts.Add(0, Outcome(isTaken: true));
        _posts.Add(0, Outcome(isTaken: false));
        _retries.Add(0);
        _dead.Add(0);
        _published.Add(0);
        _connected.Add(0);
        _listeners.Add(0);
    }

    public void Posted(bool isTaken, bool isRetry)
    {
        _posts.Add(1, Outcome(isTaken));
        _retries.Add(isRetry ? 1 : 0);
    }

    public void LaidAside() => _dead.Add(1);

    public void Published() => _published.Add(1);

    public void Connected(int change) => _connected.Add(change);

    public void Listening(int change) => _listeners.Add(change);

    private static KeyValuePair<string, object?> Outcome(bool isTaken) => new("outcome", isTaken ? "taken" : "failed");
}
