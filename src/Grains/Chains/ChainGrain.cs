using StoreTracking.Grains.Observers;

namespace StoreTracking.Grains.Chains;

/// <summary>Gathers the lines of a chain's stores and sends their changes to the hosts that show the wall.</summary>
internal sealed class ChainGrain(IStoreCatalog catalog, TimeProvider clock) : Grain, IChainGrain
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan TrendPeriod = TimeSpan.FromMinutes(1);

    // A wall shows its first values soon, and its stores have reported by then.
    private static readonly TimeSpan FirstTrend = TimeSpan.FromSeconds(5);

    private readonly ObserverLeases<IChainObserver> _observers = new(clock, WatchLease.Duration);
    private readonly SortedDictionary<string, StoreTile> _tiles = new(StringComparer.Ordinal);
    private readonly Dictionary<StoreId, StoreTile> _changed = [];
    private readonly Trends _trends = new();
    private ChainLive _live = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _live = new() { Chain = new(this.GetPrimaryKeyString()), Epoch = clock.GetUtcNow().ToUnixTimeMilliseconds(), Sequence = 0 };
        this.RegisterGrainTimer(Publish, new() { DueTime = Period, Period = Period });
        this.RegisterGrainTimer(ObserveTrends, new() { DueTime = FirstTrend, Period = TrendPeriod });
        return Task.CompletedTask;
    }

    public Task Report(StoreTile tile)
    {
        if (!_tiles.TryGetValue(tile.Store.Value, out var known) || known != tile)
        {
            _tiles[tile.Store.Value] = tile;
            _changed[tile.Store] = tile;
        }

        return Task.CompletedTask;
    }

    public Task<ChainLive> GetLive() => Task.FromResult(_live);

    public Task<ChainTrends> GetTrends() =>
        Task.FromResult(new ChainTrends { Chain = _live.Chain, At = _trends.At, Stores = _trends.View() });

    public Task<ChainLive> Watch(IChainObserver observer)
    {
        _observers.Renew(observer);
        return GetLive();
    }

    public Task Unwatch(IChainObserver observer)
    {
        _observers.Remove(observer);
        return Task.CompletedTask;
    }

    private Task ObserveTrends(CancellationToken cancellation)
    {
        _trends.Observe(_tiles.Values, clock.GetUtcNow());
        return Task.CompletedTask;
    }

    private Task Publish(CancellationToken cancellation)
    {
        if (DropStrangers())
        {
            // Differences only tell what came and changed: a new epoch makes the hosts ask for the whole.
            _live = _live with { Epoch = Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), _live.Epoch + 1), Stores = [.. _tiles.Values] };
        }

        if (_changed.Count > 0)
        {
            var delta = new ChainDelta
            {
                Chain = _live.Chain,
                Epoch = _live.Epoch,
                From = _live.Sequence,
                To = _live.Sequence + 1,
                Stores = [.. _changed.Values],
            };
            _changed.Clear();
            _live = _live with { Sequence = delta.To, Stores = [.. _tiles.Values] };
            _observers.Notify(observer => observer.OnDelta(delta));
        }

        return Task.CompletedTask;
    }

    /// <summary>Drops the stores that belong to the chain no more.</summary>
    private bool DropStrangers()
    {
        string[] strangers = [.. _tiles.Values.Select(static tile => tile.Store).Where(IsStranger).Select(static store => store.Value)];
        foreach (var store in strangers)
        {
            _tiles.Remove(store);
            _changed.Remove(new(store));
        }

        return strangers.Length > 0;
    }

    private bool IsStranger(StoreId store) => catalog.Find(store)?.Chain != _live.Chain;
}
