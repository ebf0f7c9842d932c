using Orleans;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;

namespace StoreTracking.Pages;

/// <summary>A chain and nothing else: what stands behind a wall costs the server, which is not measured here.</summary>
internal sealed class BusyGrains(BusyChain chain) : IGrainAccess
{
    public IChainGrain Chain(ChainId id) => chain;

    public IStoreGrain Store(StoreId id) => throw new NotSupportedException();

    public ICameraGrain Camera(CameraId id) => throw new NotSupportedException();

    public TObserver Expose<TObserver>(TObserver target)
        where TObserver : IGrainObserver => target;

    public void Withdraw<TObserver>(TObserver reference)
        where TObserver : IGrainObserver
    {
    }
}
