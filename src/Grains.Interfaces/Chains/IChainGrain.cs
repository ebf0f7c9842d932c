using Orleans.Concurrency;

namespace StoreTracking.Grains.Interfaces;

/// <summary>One chain or region; the key is a <see cref="ChainId"/>. It gathers its stores for the wall.</summary>
[Alias("storetracking.IChainGrain")]
public interface IChainGrain : IGrainWithStringKey
{
    /// <summary>Takes a store's newest line.</summary>
    [Alias("Report"), OneWay]
    Task Report(StoreTile tile);

    /// <summary>The chain as it is now.</summary>
    [Alias("GetLive"), AlwaysInterleave]
    Task<ChainLive> GetLive();

    /// <summary>How full its stores were in the last hour.</summary>
    [Alias("GetTrends"), AlwaysInterleave]
    Task<ChainTrends> GetTrends();

    /// <summary>Sends the observer every later difference; lapses and renews as <see cref="IStoreGrain.Watch"/> does.</summary>
    /// <returns>The state that the first difference applies to.</returns>
    [Alias("Watch")]
    Task<ChainLive> Watch(IChainObserver observer);

    /// <summary>Ends a watch.</summary>
    [Alias("Unwatch")]
    Task Unwatch(IChainObserver observer);
}

/// <summary>A host that shows a wall.</summary>
[Alias("storetracking.IChainObserver")]
public interface IChainObserver : IGrainObserver
{
    /// <summary>Takes a difference; lost ones show as a gap in the sequence.</summary>
    [Alias("OnDelta"), OneWay]
    Task OnDelta(ChainDelta delta);
}
