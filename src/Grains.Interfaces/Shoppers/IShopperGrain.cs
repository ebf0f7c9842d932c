using Orleans.Concurrency;

namespace StoreTracking.Grains.Interfaces;

/// <summary>One anonymous visit; the key is a <see cref="ShopperId"/>. It forgets everything when the visit ends.</summary>
[Alias("storetracking.IShopperGrain")]
public interface IShopperGrain : IGrainWithGuidKey
{
    /// <summary>Follows the shopper's newest steps.</summary>
    [Alias("Follow"), OneWay]
    Task Follow(ShopperSteps steps);
}
