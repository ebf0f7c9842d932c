using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// What the hub calls in a browser. Each call is answered with the sequence number of the state that the browser then
/// holds. The answer is the flow control: the next update of a store leaves only after it, so a slow browser gets
/// fewer and newer updates, whatever the buffers in between hold. An answer that is not the update's own sequence
/// number says that the update did not fit, and the hub sends a new snapshot.
/// </summary>
public interface ILiveClient
{
    /// <summary>Takes a difference. It fits where the browser's state has its epoch and its <see cref="StoreDelta.From"/>.</summary>
    /// <returns>The sequence number of the state that the browser then holds; -1 where it holds none.</returns>
    Task<long> StoreChanged(StoreDelta delta, CancellationToken cancellation);

    /// <summary>Replaces what the browser holds of a store, after a gap or because the store's grain began anew.</summary>
    /// <returns>The sequence number of the snapshot.</returns>
    Task<long> StoreReset(StoreLive snapshot, CancellationToken cancellation);

    /// <summary>Takes a difference. It fits where the browser's state has its epoch and its <see cref="ChainDelta.From"/>.</summary>
    /// <returns>The sequence number of the state that the browser then holds; -1 where it holds none.</returns>
    Task<long> ChainChanged(ChainDelta delta, CancellationToken cancellation);

    /// <summary>Replaces what the browser holds of a chain, after a gap or because the chain's grain began anew.</summary>
    /// <returns>The sequence number of the snapshot.</returns>
    Task<long> ChainReset(ChainLive snapshot, CancellationToken cancellation);
}
