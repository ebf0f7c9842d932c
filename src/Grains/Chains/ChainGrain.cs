using StoreTracking.Grains.Observers;

namespace StoreTracking.Grains.Chains;

/// <summary>Gathers the lines of a chain's stores and sends their changes to the hosts that show the wall.</summary>
internal sealed class ChainGrain(TimeProvider clock) : Grain, IChainGrain
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
}
