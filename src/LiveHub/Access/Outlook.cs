using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>What of a state its viewer may see, at the boundary where it leaves.</summary>
internal static class Outlook
{
    /// <summary>A store as somebody sees it: without single people's positions where the role does not show them.</summary>
    public static Func<StoreLive, StoreLive> OnStore(Caller caller) =>
        caller.SeesPositions ? static live => live : static live => live with { Positions = [] };

    /// <summary>
    /// Where people are lately, as somebody sees it: what two such maps differ by is where single people were in between, so that
    /// nothing is shown where positions are not.
    /// </summary>
    public static Func<StoreHeatmaps, StoreHeatmaps> OnHeat(Caller caller) =>
        caller.SeesPositions ? static heat => heat : static heat => heat with { Floors = [] };

    /// <summary>A chain as somebody sees it: the stores that are shown to them.</summary>
    public static Func<ChainLive, ChainLive> OnChain(Caller caller) => caller.Stores.IsAll
        ? static live => live
        : live => live with { Stores = [.. live.Stores.Where(tile => caller.Sees(tile.Store))] };

    /// <inheritdoc cref="OnChain" />
    public static Func<ChainTrends, ChainTrends> OnTrends(Caller caller) => caller.Stores.IsAll
        ? static trends => trends
        : trends => trends with { Stores = [.. trends.Stores.Where(store => caller.Sees(store.Store))] };
}
