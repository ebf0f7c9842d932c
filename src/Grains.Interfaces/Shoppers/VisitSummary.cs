using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>What remains of a visit when it has ended: no path, no identity.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.VisitSummary")]
public sealed record VisitSummary
{
    /// <summary>When it began.</summary>
    [Id(0)]
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it ended.</summary>
    [Id(1)]
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>The length of the walk, in metres.</summary>
    [Id(2)]
    public required double Metres { get; init; }

    /// <summary>The zones in which the shopper stayed.</summary>
    [Id(3)]
    public required ImmutableArray<ZoneDwell> Zones { get; init; }

    /// <summary>The shelves with which the shopper was engaged.</summary>
    [Id(4)]
    public ImmutableArray<ShelfDwell> Shelves { get; init; } = [];
}

/// <summary>A shopper's stays in one zone.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ZoneDwell")]
public sealed record ZoneDwell
{
    /// <summary>The zone's id.</summary>
    [Id(0)]
    public required string Zone { get; init; }

    /// <summary>How often the shopper entered.</summary>
    [Id(1)]
    public required int Visits { get; init; }

    /// <summary>How long the stays were together, in seconds.</summary>
    [Id(2)]
    public required double Seconds { get; init; }
}

/// <summary>A shopper's engagements with one shelf.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ShelfDwell")]
public sealed record ShelfDwell
{
    /// <summary>The id of the shelf's zone.</summary>
    [Id(0)]
    public required string Shelf { get; init; }

    /// <summary>How many engagements there were; all but the first are returns.</summary>
    [Id(1)]
    public required int Engagements { get; init; }

    /// <summary>How long the shopper stood there together, in seconds.</summary>
    [Id(2)]
    public required double Seconds { get; init; }
}
