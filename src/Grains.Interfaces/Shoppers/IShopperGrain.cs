using Orleans.Concurrency;

namespace StoreTracking.Grains.Interfaces;

/// <summary>One anonymous visit; the key is a <see cref="ShopperId"/>. It forgets everything when the visit ends.</summary>
[Alias("storetracking.IShopperGrain")]
public interface IShopperGrain : IGrainWithGuidKey
{
    /// <summary>Follows the shopper's newest steps.</summary>
    [Alias("Follow"), OneWay]
    Task Follow(ShopperSteps steps);

    /// <summary>
    /// Ends the visit: the phase says how. The steps reach from its beginning to its end, for a shopper that was lost. The
    /// answer comes when the summary is recorded; without it, the same is told again.
    /// </summary>
    [Alias("Finish")]
    Task Finish(ShopperSteps steps);
}
