namespace StoreTracking.LiveHub.Tests;

/// <summary>A chain grain whose states a test decides.</summary>
internal sealed class FakeChain(ChainId id) : IChainGrain
{
    private readonly Lock _gate = new();
    private readonly HashSet<IChainObserver> _watchers = [];
    private ChainLive _state = new() { Chain = id, Epoch = 1, Sequence = 1 };

    public Task Report(StoreTile tile)
    {
        lock (_gate)
        {
            var delta = new ChainDelta
            {
                Chain = id,
                Epoch = _state.Epoch,
                From = _state.Sequence,
                To = _state.Sequence + 1,
                Stores = [tile],
            };
            _state = ChainDiff.Apply(_state, delta)!;
            foreach (var watcher in _watchers)
            {
                watcher.OnDelta(delta);
            }
        }

        return Task.CompletedTask;
    }

    public Task<ChainLive> GetLive()
    {
        lock (_gate)
        {
            return Task.FromResult(_state);
        }
    }

    public Task<ChainTrends> GetTrends() =>
        Task.FromResult(new ChainTrends { Chain = id, Stores = [new() { Store = new("main-street"), People = [3, null, 5] }] });

    public Task<ChainLive> Watch(IChainObserver observer)
    {
        lock (_gate)
        {
            _watchers.Add(observer);
            return Task.FromResult(_state);
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
}
