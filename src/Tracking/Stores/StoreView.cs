using System.Collections.Immutable;
using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Expressions;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Mood;
using StoreTracking.Tracking.People.Groups;
using StoreTracking.Tracking.Stores.Alerts;
using StoreTracking.Tracking.Stores.Coverage;
using StoreTracking.Tracking.Stores.Occupancy;
using StoreTracking.Tracking.Stores.Queues;

namespace StoreTracking.Tracking.Stores;

/// <summary>A store at one moment; never changes.</summary>
public sealed record StoreView
{
    /// <summary>Counts the views that differ, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>The newest capture time that the store has heard of.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The day in the store's time zone that the counts belong to.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How many customers are in the store.</summary>
    public required OccupancyBand Occupancy { get; init; }

    /// <summary>How many people on the store's floors work there.</summary>
    public required int Staff { get; init; }

    /// <summary>How many customers walk together.</summary>
    public required GroupSizes Groups { get; init; }

    /// <summary>How lively the customers are.</summary>
    public required MoodView Mood { get; init; }

    /// <summary>What the faces of the customers say together.</summary>
    public required ExpressionView Expression { get; init; }

    /// <summary>Crossings of all lines inwards on this day.</summary>
    public required int Entries { get; init; }

    /// <summary>Crossings of all lines outwards on this day.</summary>
    public required int Exits { get; init; }

    /// <summary>The visits that ended on this day.</summary>
    public required CrowdDwell Visits { get; init; }

    /// <summary>The zones, in the order of the layout.</summary>
    public required ImmutableArray<ZoneView> Zones { get; init; }

    /// <summary>The shelves, in the order of the layout.</summary>
    public required ImmutableArray<ShelfView> Shelves { get; init; }

    /// <summary>The queues, in the order of the layout.</summary>
    public required ImmutableArray<QueueView> Queues { get; init; }

    /// <summary>The alerts, in the order of the layout.</summary>
    public required ImmutableArray<AlertView> Alerts { get; init; }

    /// <summary>The lines, in the order of the layout.</summary>
    public required ImmutableArray<LineView> Lines { get; init; }

    /// <summary>The cameras that have reported, in the order of the layout.</summary>
    public required ImmutableArray<CameraHealth> Cameras { get; init; }

    /// <summary>Which part of the store they leave in view.</summary>
    public required CoverageView Coverage { get; init; }

    /// <summary>Where people are, floor by floor in the order of the layout, each shopper once.</summary>
    public required ImmutableArray<StorePosition> Positions { get; init; }
}

/// <summary>A zone at one moment.</summary>
/// <param name="Id">The zone's id.</param>
/// <param name="Count">How many people are inside.</param>
/// <param name="Stays">The stays that ended on this day.</param>
/// <param name="Mood">How lively the people inside are.</param>
public readonly record struct ZoneView(string Id, int Count, CrowdDwell Stays, MoodView Mood);

/// <summary>A shelf at one moment.</summary>
/// <param name="Id">The id of its zone.</param>
/// <param name="Engaged">How many people are engaged with it.</param>
/// <param name="Dwell">The engagements that ended on this day, and how long people stood there.</param>
/// <param name="Returns">How many of these were somebody's second or later one of a visit.</param>
public readonly record struct ShelfView(string Id, int Engaged, CrowdDwell Dwell, int Returns);

/// <summary>A line's counts on this day.</summary>
/// <param name="Id">The line's id.</param>
/// <param name="In">Crossings inwards.</param>
/// <param name="Out">Crossings outwards.</param>
public readonly record struct LineView(string Id, int In, int Out);

/// <summary>A person's place in the store.</summary>
/// <param name="Shopper">The random id of the visit.</param>
/// <param name="Floor">The floor's id.</param>
/// <param name="Position">The place on that floor.</param>
public readonly record struct StorePosition(Guid Shopper, string Floor, FloorPoint Position);
