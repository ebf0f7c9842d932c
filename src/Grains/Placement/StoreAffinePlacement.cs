using Orleans.Placement;

namespace StoreTracking.Grains;

/// <summary>Where a store's grains live: all on one silo, chosen by the store's id. The cluster's host supplies the director.</summary>
[Serializable, GenerateSerializer, Immutable, Alias("storetracking.StoreAffinePlacement")]
public sealed class StoreAffinePlacement : PlacementStrategy;

/// <summary>Places the grain with its store, whose id is the first part of the grain's key.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StoreAffineAttribute() : PlacementAttribute(new StoreAffinePlacement());
