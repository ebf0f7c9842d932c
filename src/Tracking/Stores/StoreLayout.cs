using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores.Alerts;
using StoreTracking.Tracking.Stores.Coverage;
using StoreTracking.Tracking.Stores.Heatmaps;
using StoreTracking.Tracking.Stores.Queues;

namespace StoreTracking.Tracking.Stores;

/// <summary>What a store consists of, by id, each list in the order in which it is shown.</summary>
public sealed record StoreLayout
{
    /// <summary>The floors.</summary>
    public required ImmutableArray<string> Floors { get; init; }

    /// <summary>The zones of all floors.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>The zones that are shelves.</summary>
    public ImmutableArray<string> Shelves { get; init; } = [];

    /// <summary>The zones that are queues.</summary>
    public ImmutableArray<QueueZone> Queues { get; init; } = [];

    /// <summary>The floors whose heatmaps are kept.</summary>
    public ImmutableArray<FloorPlan> Plans { get; init; } = [];

    /// <summary>The parts of the plan before the doors.</summary>
    public ImmutableArray<Porch> Porches { get; init; } = [];

    /// <summary>The counting lines of all floors.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>The cameras.</summary>
    public ImmutableArray<string> Cameras { get; init; } = [];

    /// <summary>Where things lie, and what the cameras see of it.</summary>
    public CoverageLayout Coverage { get; init; } = new();

    /// <summary>The alerts.</summary>
    public ImmutableArray<AlertRule> Alerts { get; init; } = [];

    /// <summary>Whether staff count as customers do.</summary>
    public bool CountsStaff { get; init; }
}

/// <summary>The part of an entrance that lies outside its door: who stands there is seen, and not in the store.</summary>
/// <param name="Floor">The floor's id.</param>
/// <param name="Entrance">The entrance.</param>
/// <param name="Door">The counting line that crosses it.</param>
/// <param name="Inside">Any point on the inner side.</param>
public sealed record Porch(string Floor, Polygon Entrance, Segment Door, FloorPoint Inside)
{
    /// <summary>Whether a place lies before the door.</summary>
    public bool Holds(FloorPoint place) =>
        Door.SideOf(place) * Door.SideOf(Inside) < 0 && Entrance.Contains(place);
}
