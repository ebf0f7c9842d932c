using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>One floor of a store and what lies on it. Coordinates are metres on the floor's plan.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.FloorConfiguration")]
public sealed record FloorConfiguration
{
    /// <summary>The floor's id, unique in its store.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>The lower-left corner of the plan.</summary>
    [Id(2)]
    public required PlanPoint Min { get; init; }

    /// <summary>The upper-right corner of the plan.</summary>
    [Id(3)]
    public required PlanPoint Max { get; init; }

    /// <summary>Walls and furniture, as open polylines, for the picture of the plan.</summary>
    [Id(4)]
    public ImmutableArray<ImmutableArray<PlanPoint>> Walls { get; init; } = [];

    /// <summary>Areas in which people are counted and their stay is timed.</summary>
    [Id(5)]
    public ImmutableArray<ZoneConfiguration> Zones { get; init; } = [];

    /// <summary>Lines whose crossings are counted.</summary>
    [Id(6)]
    public ImmutableArray<LineConfiguration> Lines { get; init; } = [];

    /// <summary>The picture that is drawn beneath the plan; absent where there is none.</summary>
    [Id(7)]
    public PictureConfiguration? Picture { get; init; }
}
