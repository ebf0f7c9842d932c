using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>What a browser calls on the hub. An unknown or ill-formed id fails the call with one sentence for people.</summary>
public interface ILiveServer
{
    /// <summary>Begins to push a store to this connection; a second call starts anew with a fresh snapshot.</summary>
    /// <param name="store">The store's id.</param>
    /// <returns>The snapshot that the first difference applies to.</returns>
    Task<StoreLive> WatchStore(string store);

    /// <summary>Ends the pushes of a store; nothing happens where there are none.</summary>
    /// <param name="store">The store's id.</param>
    Task UnwatchStore(string store);

    /// <summary>Begins to push a chain to this connection; a second call starts anew with a fresh snapshot.</summary>
    /// <param name="chain">The chain's id.</param>
    /// <returns>The snapshot that the first difference applies to.</returns>
    Task<ChainLive> WatchChain(string chain);

    /// <summary>Ends the pushes of a chain; nothing happens where there are none.</summary>
    /// <param name="chain">The chain's id.</param>
    Task UnwatchChain(string chain);
}
