using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>How people went from zone to zone.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.StoreFlows")]
public sealed record StoreFlows
{
    /// <summary>The store.</summary>
    [Id(0)]
    public required StoreId Store { get; init; }

    /// <summary>The flows that were walked, in no particular order.</summary>
    [Id(1)]
    public required ImmutableArray<ZoneFlow> Flows { get; init; }

    /// <summary>When the period began; absent for since the store's midnight.</summary>
    [Id(2)]
    public DateTimeOffset? From { get; init; }

    /// <summary>When the period ended; absent for until now.</summary>
    [Id(3)]
    public DateTimeOffset? To { get; init; }
}

/// <summary>How many people went from one zone straight to another.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ZoneFlow")]
public readonly record struct ZoneFlow
{
    /// <summary>The zone that they left; absent for outside.</summary>
    [Id(0)]
    public string? From { get; init; }

    /// <summary>The zone that they entered next; absent for outside.</summary>
    [Id(1)]
    public string? To { get; init; }

    /// <summary>How often.</summary>
    [Id(2)]
    public required int People { get; init; }
}
