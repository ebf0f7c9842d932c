using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>
/// What makes a store synthetic: invented people walk about on its only floor, and its cameras of kind
/// <see cref="SourceKind.Simulated"/> see them. Walls, zones, lines and cameras are the store's own.
/// </summary>
[GenerateSerializer, Immutable, Alias("storetracking.SimulationConfiguration")]
public sealed record SimulationConfiguration
{
    /// <summary>What the simulated cameras give.</summary>
    [Id(0)]
    public required SimulationLevel Level { get; init; }

    /// <summary>Where chance begins; the same seed brings the same people.</summary>
    [Id(1)]
    public int Seed { get; init; } = 1;

    /// <summary>What stands on the floor.</summary>
    [Id(2)]
    public ImmutableArray<FixtureConfiguration> Fixtures { get; init; } = [];

    /// <summary>Where people come in and leave, at least one.</summary>
    [Id(3)]
    public required ImmutableArray<DoorwayConfiguration> Doorways { get; init; }

    /// <summary>Where people pay; none where nobody does.</summary>
    [Id(4)]
    public ImmutableArray<TillConfiguration> Tills { get; init; } = [];

    /// <summary>How many parties (people alone, or groups) arrive in each hour of the day, from midnight: 24 numbers.</summary>
    [Id(5)]
    public required ImmutableArray<double> ArrivalsPerHour { get; init; }

    /// <summary>How many people work on the floor, those at the tills not counted.</summary>
    [Id(6)]
    public int Staff { get; init; }

    /// <summary>How wrong cameras without pictures are.</summary>
    [Id(7)]
    public NoiseConfiguration Noise { get; init; } = new();

    /// <summary>The crowd that comes at once, again and again, while the store is open; absent where none does.</summary>
    [Id(8)]
    public SurgeConfiguration? Surge { get; init; }
}
