using System.Collections.Immutable;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>A chain and its stores.</summary>
public sealed record ChainSummary
{
    /// <summary>The chain's id.</summary>
    public required ChainId Id { get; init; }

    /// <summary>The ids of its stores, in alphabetical order.</summary>
    public required ImmutableArray<StoreId> Stores { get; init; }
}
