using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Crossings of a floor's lines that the store has not confirmed yet; they come again until it has.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.FloorCrossings")]
public sealed record FloorCrossings
{
    /// <summary>The floor.</summary>
    [Id(0)]
    public required FloorId Floor { get; init; }

    /// <summary>The crossings, oldest first.</summary>
    [Id(1)]
    public required ImmutableArray<LineCrossing> Crossings { get; init; }
}
