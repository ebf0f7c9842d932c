using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>How full a chain's stores were in the last hour, looked at once a minute.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ChainTrends")]
public sealed record ChainTrends
{
    /// <summary>The chain.</summary>
    [Id(0)]
    public required ChainId Chain { get; init; }

    /// <summary>When it was looked last; absent where it never was.</summary>
    [Id(1)]
    public DateTimeOffset? At { get; init; }

    /// <summary>The stores that have reported, in the order of their ids.</summary>
    [Id(2)]
    public required ImmutableArray<StoreTrend> Stores { get; init; }
}

/// <summary>How full a store was.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.StoreTrend")]
public sealed record StoreTrend
{
    /// <summary>The store.</summary>
    [Id(0)]
    public required StoreId Store { get; init; }

    /// <summary>The people in it, a value a minute and at most sixty, the newest last; null where the store did not report then.</summary>
    [Id(1)]
    public required ImmutableArray<int?> People { get; init; }
}
