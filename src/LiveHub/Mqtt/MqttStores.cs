using System.Collections.Concurrent;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// The stores that this silo publishes. In a cluster every silo is connected and each store belongs to one of them, for a
/// time that it renews; after the loss of a silo another one takes its stores over.
/// </summary>
internal sealed class MqttStores(string owner, IStoreCatalog catalog, ISignalStore signals, ISignalCursors cursors, TimeProvider time)
{
    /// <summary>The name under which the database knows how far the broker is.</summary>
    private const string Target = "mqtt";

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<StoreId, Held> _held = [];
    private readonly HashSet<StoreId> _begun = [];
    private DateTimeOffset _renewAt;

    /// <summary>The stores that are held.</summary>
    public IEnumerable<Held> All => _held.Values;

    /// <summary>A store, if it is held.</summary>
    public Held? Find(StoreId store) => _held.GetValueOrDefault(store);

    /// <summary>
    /// Sees to it that whatever stores record from now on is published once there is a broker, by this silo or another one.
    /// </summary>
    public async Task BeginAsync()
    {
        foreach (var store in catalog.Stores.Where(store => !_begun.Contains(store.Id)))
        {
            await cursors.BeginAsync(store.Id, Target);
            _begun.Add(store.Id);
        }
    }

    /// <summary>Takes over what is free and gives up what is another's, from time to time.</summary>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now < _renewAt)
        {
            return;
        }

        var newest = (await signals.ReadNewestAsync(cancellation)).ToDictionary(static entry => entry.Store, static entry => entry.Sequence);
        await Task.WhenAll(catalog.Stores.Select(store => RenewAsync(store, newest.GetValueOrDefault(store.Id), now)));
        foreach (var gone in _held.Keys.Where(store => catalog.Find(store) is null))
        {
            _held.TryRemove(gone, out _);
        }

        _renewAt = now + Renewal;
    }

    /// <summary>Takes note that the broker has everything of a store up to a sequence.</summary>
    public async Task AdvanceAsync(Held held, long sequence)
    {
        await cursors.AdvanceAsync(held.Store, Target, owner, sequence);
        held.Acknowledged = sequence;
    }

    /// <summary>Leaves all stores to other silos.</summary>
    public async Task ReleaseAsync()
    {
        _held.Clear();
        await cursors.ReleaseAsync(Target, owner);
    }

    private async Task RenewAsync(StoreConfiguration store, long newest, DateTimeOffset now)
    {
        if (await cursors.HoldAsync(store.Id, Target, owner, now, now + Lease) is not { } acknowledged)
        {
            _held.TryRemove(store.Id, out _);
        }
        else if (!_held.ContainsKey(store.Id))
        {
            // What another process has tried is not known.
            _held[store.Id] = new(store.Id) { Acknowledged = acknowledged, Attempted = newest };
        }
    }

    /// <summary>A store that is held.</summary>
    internal sealed class Held(StoreId store)
    {
        public StoreId Store => store;

        /// <summary>Up to which sequence the broker has acknowledged the signals.</summary>
        public long Acknowledged { get; set; }

        /// <summary>Up to which sequence they may have been published before.</summary>
        public long Attempted { get; set; }
    }
}
