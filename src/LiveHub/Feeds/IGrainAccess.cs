using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The grains by their typed ids.</summary>
internal interface IGrainAccess
{
    IStoreGrain Store(StoreId id);

    IChainGrain Chain(ChainId id);

    ICameraGrain Camera(CameraId id);

    /// <summary>Makes an object callable by grains. The caller keeps the object alive: the runtime holds it weakly.</summary>
    TObserver Expose<TObserver>(TObserver target)
        where TObserver : IGrainObserver;

    /// <summary>Ends what <see cref="Expose"/> began.</summary>
    void Withdraw<TObserver>(TObserver reference)
        where TObserver : IGrainObserver;
}
