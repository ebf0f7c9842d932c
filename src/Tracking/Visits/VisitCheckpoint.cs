using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits.Engagements;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Visits;

/// <summary>What a visit under way needs for its summary: no path, no appearance. Positions are in metres on the plan.</summary>
public sealed record VisitCheckpoint
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Where, x.</summary>
    public required double BeganX { get; init; }

    /// <summary>Where, y.</summary>
    public required double BeganY { get; init; }

    /// <summary>When the person was last seen.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>Where, x.</summary>
    public required double X { get; init; }

    /// <summary>Where, y.</summary>
    public required double Y { get; init; }

    /// <summary>The length of the walk, in metres.</summary>
    public required double Metres { get; init; }

    /// <summary>The stays in zones that ended.</summary>
    public ImmutableArray<DwellCheckpoint> Zones { get; init; } = [];

    /// <summary>The engagements with shelves that ended.</summary>
    public ImmutableArray<DwellCheckpoint> Shelves { get; init; } = [];

    /// <summary>The stays in zones that have begun.</summary>
    public ImmutableArray<StayCheckpoint> Stays { get; init; } = [];
}

/// <summary>How often and how long.</summary>
/// <param name="Place">The zone's or shelf's id.</param>
/// <param name="Count">How often.</param>
/// <param name="Seconds">How long together.</param>
public readonly record struct DwellCheckpoint(string Place, int Count, double Seconds)
{
    internal DwellStatistics Dwell => new(Count, TimeSpan.FromSeconds(Seconds));
}

/// <summary>A stay that has begun.</summary>
/// <param name="Zone">The zone's id.</param>
/// <param name="EnteredAt">When.</param>
public readonly record struct StayCheckpoint(string Zone, DateTimeOffset EnteredAt);

/// <content>What outlasts the process.</content>
public sealed partial class Visit
{
    /// <summary>What a later process needs to go on; null where the visit had no position.</summary>
    public VisitCheckpoint? Checkpoint() => Began is { } began && Last is { } last
        ? new()
        {
            BeganAt = began.At,
            BeganX = began.Position.X,
            BeganY = began.Position.Y,
            LastAt = last.At,
            X = last.Position.X,
            Y = last.Position.Y,
            Metres = Metres,
            Zones = [.. _dwells.Select(static dwell => new DwellCheckpoint(dwell.Zone, dwell.Dwell.Count, dwell.Dwell.Total.TotalSeconds))],
            Shelves = [.. _shelves.Dwells.ToArray().Select(static dwell => new DwellCheckpoint(dwell.Shelf, dwell.Dwell.Count, dwell.Dwell.Total.TotalSeconds))],
            Stays = [.. _presence.Open.Select(static stay => new StayCheckpoint(stay.Zone, stay.EnteredAt))],
        }
        : null;

    /// <summary>Goes on with a visit of an earlier process; called once, before anything else.</summary>
    public void Resume(VisitCheckpoint checkpoint)
    {
        Began = new TimedPoint(checkpoint.BeganAt, new(checkpoint.BeganX, checkpoint.BeganY));
        Last = new TimedPoint(checkpoint.LastAt, new(checkpoint.X, checkpoint.Y));
        _walked.Resume(checkpoint.Metres, Last.Value);
        _dwells.AddRange(checkpoint.Zones.Select(static zone => new ZoneDwell(zone.Place, zone.Dwell)));
        _shelves.Resume(checkpoint.Shelves.Select(static shelf => new ShelfDwell(shelf.Place, shelf.Dwell)));
        foreach (var stay in checkpoint.Stays)
        {
            _presence.Resume(new(stay.Zone, stay.EnteredAt));
        }
    }
}
