using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The topics that are published to (docs/signals.md).</summary>
internal sealed class MqttTopics(MqttOptions options)
{
    /// <summary>Whether this silo is connected; the broker says so itself when it is lost.</summary>
    public string Silo => $"{options.TopicPrefix}/silos/{options.Name}/status";

    public string Status(StoreId store) => $"{options.TopicPrefix}/{store}/status";

    public string Signal(StoreId store, string name) => $"{options.TopicPrefix}/{store}/signals/{name}";

    public string Occupancy(StoreId store) => $"{options.TopicPrefix}/{store}/occupancy";

    public string Zone(StoreId store, string zone) => $"{options.TopicPrefix}/{store}/zones/{zone}";
}
