using System.Text.Json;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Publishes how many people are in a connection's stores and their zones, once a second at most and when it changes.</summary>
internal sealed class MqttCounts(MqttSession session, MqttTopics topics, MqttStores stores, IStoreCatalog catalog, IGrainAccess grains, TimeProvider time)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, int?> _published = new(StringComparer.Ordinal);

    /// <summary>Publishes until the connection ends or nobody wants it any more.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(end))
        {
            foreach (var live in await Task.WhenAll(stores.All.Select(held => AskAsync(held.Store, end))))
            {
                if (live is not null)
                {
                    await PublishAsync(live, end);
                }
            }
        }
    }

    private async Task<StoreLive?> AskAsync(StoreId store, CancellationToken end)
    {
        try
        {
            return await grains.Store(store).GetLive().WaitAsync(Period, time, end);
        }
        catch (Exception error) when (error is not OperationCanceledException || !end.IsCancellationRequested)
        {
            // Its numbers stay as they are; others ask after the store's health.
            return null;
        }
    }

    private async Task PublishAsync(StoreLive live, CancellationToken end)
    {
        var store = catalog.Find(live.Store);
        await PublishAsync(topics.Occupancy(live.Store), OutputCounts.Of(live.Occupancy, store), live.At, end);
        foreach (var zone in live.Zones)
        {
            await PublishAsync(topics.Zone(live.Store, zone.Id), OutputCounts.Of(zone.Count, store), live.At, end);
        }
    }

    private async Task PublishAsync(string topic, int? person, DateTimeOffset at, CancellationToken end)
    {
        if (_published.TryGetValue(topic, out var before) && before == person)
        {
            return;
        }

        var payload = JsonSerializer.SerializeToUtf8Bytes(new { timestamp = at, counts = new { person } }, LiveJson.Options);
        await session.PublishAsync(topic, payload, retain: true).WaitAsync(end);
        _published[topic] = person;
    }
}
