using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>An area of a floor.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ZoneConfiguration")]
public sealed record ZoneConfiguration
{
    /// <summary>The zone's id, unique in its store.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>What the area is for.</summary>
    [Id(2)]
    public ZoneKind Kind { get; init; } = ZoneKind.Area;

    /// <summary>The corners, at least three, of a polygon that does not cross itself.</summary>
    [Id(3)]
    public required ImmutableArray<PlanPoint> Polygon { get; init; }

    /// <summary>Of a shelf: the two ends of the edge along which its goods lie. Without it, whoever stands in the zone is near the goods.</summary>
    [Id(4)]
    public ImmutableArray<PlanPoint> Front { get; init; } = [];
}
