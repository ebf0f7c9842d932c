using System.Collections.Immutable;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Pages;

/// <summary>A chain of which every store has another number five times a second: the most that the hub sends to a wall.</summary>
internal sealed class BusyChain(ChainId id, IReadOnlyList<StoreConfiguration> stores, TimeProvider clock) : IChainGrain
{
    private readonly Lock _gate = new();
    private readonly HashSet<IChainObserver> _watchers = [];
    private readonly Random _random = new(1);
    private ChainLive _live = new()
    {
        Chain = id,
        Epoch = 1,
        Sequence = 1,
        Stores = [.. stores.Select(store => new StoreTile
        {
            Store = store.Id,
            Name = store.Name,
            At = clock.GetUtcNow(),
            Occupancy = 20,
            Capacity = store.Capacity,
            Entries = 300,
            Exits = 280,
            CamerasLive = 4,
            Cameras = 4,
            LongestQueue = 2,
        })],
    };

    /// <summary>How many differences were handed to the hub.</summary>
    public long Steps => _live.Sequence;

    /// <summary>Changes every store.</summary>
    public void Step()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var stores = _live.Stores.Select(tile => Next(tile, now)).ToImmutableArray();
            var delta = new ChainDelta { Chain = id, Epoch = 1, From = _live.Sequence, To = _live.Sequence + 1, Stores = stores };
            _live = _live with { Sequence = delta.To, Stores = stores };
            foreach (var watcher in _watchers)
            {
                watcher.OnDelta(delta);
            }
        }
    }

    public Task Report(StoreTile tile) => throw new NotSupportedException();

    public Task<ChainLive> GetLive() => Task.FromResult(_live);

    public Task<ChainTrends> GetTrends() => Task.FromResult(new ChainTrends
    {
        Chain = id,
        At = clock.GetUtcNow(),
        Stores = [.. stores.Select(store => new StoreTrend { Store = store.Id, People = [.. Enumerable.Range(0, 60).Select(_ => (int?)_random.Next(40))] })],
    });

    public Task<ChainLive> Watch(IChainObserver observer)
    {
        lock (_gate)
        {
            _watchers.Add(observer);
            return GetLive();
        }
    }

    public Task Unwatch(IChainObserver observer)
    {
        lock (_gate)
        {
            _watchers.Remove(observer);
        }

        return Task.CompletedTask;
    }

    private StoreTile Next(StoreTile tile, DateTimeOffset now)
    {
        var people = Math.Clamp(tile.Occupancy + (_random.Next(2) * 2) - 1, 0, 60);
        return tile with { At = now, Occupancy = people, Entries = tile.Entries + (people > tile.Occupancy ? 1 : 0) };
    }
}
