using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The grains of the cluster that this host belongs to.</summary>
internal sealed class GrainAccess(IGrainFactory grains) : IGrainAccess
{
    public IStoreGrain Store(StoreId id) => grains.GetGrain<IStoreGrain>(id.Value);

    public IChainGrain Chain(ChainId id) => grains.GetGrain<IChainGrain>(id.Value);

    public ICameraGrain Camera(CameraId id) => grains.GetGrain<ICameraGrain>(id.ToString());

    public TObserver Expose<TObserver>(TObserver target)
        where TObserver : IGrainObserver => grains.CreateObjectReference<TObserver>(target);

    public void Withdraw<TObserver>(TObserver reference)
        where TObserver : IGrainObserver => grains.DeleteObjectReference<TObserver>(reference);
}
