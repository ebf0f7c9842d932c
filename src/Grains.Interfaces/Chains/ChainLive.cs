using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>A store's line on the wall.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.StoreTile")]
public sealed record StoreTile
{
    /// <summary>The store.</summary>
    [Id(0)]
    public required StoreId Store { get; init; }

    /// <summary>The name that people read.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>The capture time of its newest frame.</summary>
    [Id(2)]
    public required DateTimeOffset At { get; init; }

    /// <summary>How many people are in the store.</summary>
    [Id(3)]
    public required int Occupancy { get; init; }

    /// <summary>How many people the store may hold; absent where no limit is set.</summary>
    [Id(4)]
    public int? Capacity { get; init; }

    /// <summary>Crossings of all lines inwards since the store's day began.</summary>
    [Id(5)]
    public required int Entries { get; init; }

    /// <summary>Crossings of all lines outwards since the store's day began.</summary>
    [Id(6)]
    public required int Exits { get; init; }

    /// <summary>How many cameras deliver.</summary>
    [Id(7)]
    public required int CamerasLive { get; init; }

    /// <summary>How many cameras are configured.</summary>
    [Id(8)]
    public required int Cameras { get; init; }

    /// <summary>What its cameras give where it is simulated; absent where they are real.</summary>
    [Id(9)]
    public SimulationLevel? Simulation { get; init; }

    /// <summary>How many alerts are raised that nobody has acknowledged.</summary>
    [Id(10)]
    public int AlertsRaised { get; init; }

    /// <summary>How many people stand in the longest queue; absent where the store has no queue.</summary>
    [Id(11)]
    public int? LongestQueue { get; init; }

    /// <summary>The longest wait that is expected of any queue, in seconds; absent where none is known.</summary>
    [Id(12)]
    public double? LongestWaitSeconds { get; init; }

    /// <summary>The share of what its cameras see of the floors that is out of view now, since they do not deliver, 0 to 1.</summary>
    [Id(13)]
    public double BlindShare { get; init; }
}

/// <summary>A chain at one moment.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ChainLive")]
public sealed record ChainLive
{
    /// <summary>The chain.</summary>
    [Id(0)]
    public required ChainId Chain { get; init; }

    /// <summary>The chain's activation; another one begins to count anew.</summary>
    [Id(1)]
    public required long Epoch { get; init; }

    /// <summary>Counts the states of an activation.</summary>
    [Id(2)]
    public required long Sequence { get; init; }

    /// <summary>The stores that have reported, in the order of their ids.</summary>
    [Id(3)]
    public ImmutableArray<StoreTile> Stores { get; init; } = [];
}

/// <summary>The stores that changed between two states of a chain.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ChainDelta")]
public sealed record ChainDelta
{
    /// <summary>The chain.</summary>
    [Id(0)]
    public required ChainId Chain { get; init; }

    /// <summary>The activation that both states belong to.</summary>
    [Id(1)]
    public required long Epoch { get; init; }

    /// <summary>The sequence number of the state that it applies to; another one means a gap.</summary>
    [Id(2)]
    public required long From { get; init; }

    /// <summary>The sequence number of the state that it leads to.</summary>
    [Id(3)]
    public required long To { get; init; }

    /// <summary>The stores that came or changed.</summary>
    [Id(4)]
    public required ImmutableArray<StoreTile> Stores { get; init; }
}
