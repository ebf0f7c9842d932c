using System.Collections.Immutable;
using System.Numerics;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Plans;

/// <summary>
/// One floor of a synthetic store, in metres on its plan: x to the right, y upwards, z from the floor to the ceiling.
/// </summary>
public sealed record StorePlan
{
    /// <summary>The store's id.</summary>
    public required string Id { get; init; }

    /// <summary>The lower-left corner of the plan.</summary>
    public required Vector2 Min { get; init; }

    /// <summary>The upper-right corner of the plan.</summary>
    public required Vector2 Max { get; init; }

    /// <summary>Walls from the floor to <see cref="CeilingHeight"/>, as open polylines.</summary>
    public ImmutableArray<ImmutableArray<Vector2>> Walls { get; init; } = [];

    /// <summary>The height of the ceiling.</summary>
    public float CeilingHeight { get; init; } = 3.2f;

    /// <summary>What stands on the floor and hides what is behind it.</summary>
    public ImmutableArray<Fixture> Fixtures { get; init; } = [];

    /// <summary>Where visitors come in and leave, at least one.</summary>
    public required ImmutableArray<Doorway> Doorways { get; init; }

    /// <summary>Where visitors pay; none where nobody does.</summary>
    public ImmutableArray<Till> Tills { get; init; } = [];

    /// <summary>The areas in which the truth times everybody's stay.</summary>
    public ImmutableArray<PlanZone> Zones { get; init; } = [];

    /// <summary>The lines whose crossings the truth counts.</summary>
    public ImmutableArray<PlanLine> Lines { get; init; } = [];

    /// <summary>The cameras.</summary>
    public ImmutableArray<CameraPlan> Cameras { get; init; } = [];

    /// <summary>How many parties (people alone, or groups) arrive an hour, for each hour of the day from midnight; 24 numbers.</summary>
    public required ImmutableArray<float> ArrivalsPerHour { get; init; }

    /// <summary>The crowd that comes at once, again and again; null where none does.</summary>
    public Surge? Surge { get; init; }

    /// <summary>How many people work on the floor, tills not counted.</summary>
    public int Staff { get; init; }

    /// <summary>What everybody who works there wears.</summary>
    public StaffClothes StaffClothes { get; init; } = new();
}
