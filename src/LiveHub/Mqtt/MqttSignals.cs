using System.Text.Json;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// Publishes the signals of a connection's stores: first what holds now, since a broker that was started anew may have
/// forgotten it, then each change in order. One counts as delivered when the broker has acknowledged it.
/// </summary>
internal sealed class MqttSignals(
    MqttSession session, MqttTopics topics, MqttStores stores, IStoreCatalog catalog, ISignalStore signals, SignalNews news, TimeProvider time)
{
    private const int MostAtOnce = 100;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly HashSet<StoreId> _announced = [];

    /// <summary>Publishes until the connection ends or nobody wants it any more.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        while (true)
        {
            var next = news.NextAsync();
            await stores.BeginAsync();
            await stores.RenewAsync(end);
            var newest = (await signals.ReadNewestAsync(end)).ToDictionary(static entry => entry.Store, static entry => entry.Sequence);
            await Task.WhenAll(stores.All.Select(held => PublishAsync(held, newest.GetValueOrDefault(held.Store), end)));
            using var awake = CancellationTokenSource.CreateLinkedTokenSource(end);
            await Task.WhenAny(next, Task.Delay(Period, time, awake.Token));
            await awake.CancelAsync();
            end.ThrowIfCancellationRequested();
        }
    }

    private async Task PublishAsync(MqttStores.Held held, long newest, CancellationToken end)
    {
        bool isNew;
        lock (_announced)
        {
            isNew = _announced.Add(held.Store);
        }

        if (isNew)
        {
            await AnnounceAsync(held, end);
            await session.PublishAsync(topics.Status(held.Store), "online"u8.ToArray(), retain: true).WaitAsync(end);
        }

        while (held.Acknowledged < newest)
        {
            foreach (var signal in await signals.ReadAfterAsync(held.Store, held.Acknowledged, MostAtOnce, end))
            {
                var isRepeated = signal.Sequence <= held.Attempted;
                held.Attempted = Math.Max(held.Attempted, signal.Sequence);
                await PublishAsync(signal, isRepeated, end);
                await stores.AdvanceAsync(held, signal.Sequence);
            }
        }
    }

    /// <summary>Publishes again what holds of what the broker had before, or of what was recorded before there was one.</summary>
    private async Task AnnounceAsync(MqttStores.Held held, CancellationToken end)
    {
        var known = catalog.Find(held.Store)?.Signals.Select(static signal => signal.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var signal in await signals.ReadCurrentAsync(held.Store, end))
        {
            if (known.Contains(signal.Name) && signal.Sequence <= held.Acknowledged)
            {
                await PublishAsync(signal, isRepeated: true, end);
            }
        }
    }

    private Task PublishAsync(Signal signal, bool isRepeated, CancellationToken end) => session.PublishAsync(
        topics.Signal(signal.Store, signal.Name),
        JsonSerializer.SerializeToUtf8Bytes(SignalMessage.Of(signal, catalog.Find(signal.Store)) with { Repeated = isRepeated ? true : null }, LiveJson.Options),
        retain: true).WaitAsync(end);
}
