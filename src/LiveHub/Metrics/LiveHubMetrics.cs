using System.Diagnostics.Metrics;

namespace StoreTracking.LiveHub;

/// <summary>What the hub counts. Names and units are part of the contract with dashboards.</summary>
internal sealed class LiveHubMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "StoreTracking.LiveHub";

    private static readonly InstrumentAdvice<double> Latency = new()
    {
        HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 2, 5, 10],
    };

    private readonly UpDownCounter<int> _connections;
    private readonly Counter<long> _deltasSent;
    private readonly Counter<long> _resetsSent;
    private readonly Counter<long> _statesCoalesced;
    private readonly Counter<long> _feedGaps;
    private readonly Histogram<double> _captureToSend;
    private readonly Histogram<double> _captureToBrowser;

    public LiveHubMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        _connections = meter.CreateUpDownCounter<int>(
            "storetracking.hub.connections", "{connection}", "Browsers that are connected.");
        _deltasSent = meter.CreateCounter<long>(
            "storetracking.hub.deltas_sent", "{delta}", "Differences sent to browsers.");
        _resetsSent = meter.CreateCounter<long>(
            "storetracking.hub.resets_sent", "{snapshot}", "Snapshots sent because a difference did not fit or a grain began anew.");
        _statesCoalesced = meter.CreateCounter<long>(
            "storetracking.hub.states_coalesced", "{state}", "States that a browser was never sent because a newer one took their place.");
        _feedGaps = meter.CreateCounter<long>(
            "storetracking.hub.feed_gaps", "{gap}", "Differences from grains that did not fit the state held by the hub.");
        _captureToSend = meter.CreateHistogram(
            "storetracking.capture_to_send", "s", "From the capture of a difference's newest frame to its sending.", advice: Latency);
        _captureToBrowser = meter.CreateHistogram(
            "storetracking.capture_to_browser", "s", "From the capture of a difference's newest frame to the browser's answer.", advice: Latency);
    }

    public void Connections(int change) => _connections.Add(change);

    public void DeltaSent(string topic, long coalesced, TimeSpan? sinceCapture)
    {
        _deltasSent.Add(1, new KeyValuePair<string, object?>("topic", topic));
        _statesCoalesced.Add(coalesced, new KeyValuePair<string, object?>("topic", topic));
        Record(_captureToSend, topic, sinceCapture);
    }

    public void Answered(string topic, TimeSpan? sinceCapture) => Record(_captureToBrowser, topic, sinceCapture);

    public void ResetSent(string topic) => _resetsSent.Add(1, new KeyValuePair<string, object?>("topic", topic));

    public void FeedGap() => _feedGaps.Add(1);

    private static void Record(Histogram<double> histogram, string topic, TimeSpan? elapsed)
    {
        if (elapsed is { } time)
        {
            // A camera's clock may run ahead of this host's.
            histogram.Record(Math.Max(0, time.TotalSeconds), new KeyValuePair<string, object?>("topic", topic));
        }
    }
}
