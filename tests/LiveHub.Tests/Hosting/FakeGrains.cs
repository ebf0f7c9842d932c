using System.Collections.Concurrent;

namespace StoreTracking.LiveHub.Tests;

/// <summary>Grains in memory, made when they are first named.</summary>
internal sealed class FakeGrains : IGrainAccess
{
    private readonly ConcurrentDictionary<StoreId, FakeStore> _stores = [];
    private readonly ConcurrentDictionary<ChainId, FakeChain> _chains = [];
    private readonly ConcurrentDictionary<CameraId, FakeCamera> _cameras = [];
    private int _exposed;

    /// <summary>Observers that were exposed and not withdrawn.</summary>
    public int Exposed => _exposed;

    public FakeStore Store(string id) => _stores.GetOrAdd(new(id), static key => new(key));

    public FakeChain Chain(string id) => _chains.GetOrAdd(new(id), static key => new(key));

    public FakeCamera Camera(string id) => _cameras.GetOrAdd(CameraId.Parse(id), static _ => new());

    IStoreGrain IGrainAccess.Store(StoreId id) => Store(id.Value);

    IChainGrain IGrainAccess.Chain(ChainId id) => Chain(id.Value);

    ICameraGrain IGrainAccess.Camera(CameraId id) => Camera(id.ToString());

    public TObserver Expose<TObserver>(TObserver target)
        where TObserver : Orleans.IGrainObserver
    {
        Interlocked.Increment(ref _exposed);
        return target;
    }

    public void Withdraw<TObserver>(TObserver reference)
        where TObserver : Orleans.IGrainObserver => Interlocked.Decrement(ref _exposed);
}
