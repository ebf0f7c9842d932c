using System.Collections.Immutable;
using StoreTracking.Tracking.Visits.Engagements;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Visits;

/// <summary>What remains of a visit: no path, no identity.</summary>
/// <param name="BeganAt">When it began.</param>
/// <param name="EndedAt">When the person was last seen.</param>
/// <param name="Metres">The length of the walk, in metres.</param>
/// <param name="Zones">The stays in each zone that the person entered, in the order of the first leaving.</param>
/// <param name="Shelves">The engagements with each shelf, in the order of the first end.</param>
public sealed record EndedVisit(
    DateTimeOffset BeganAt, DateTimeOffset EndedAt, double Metres, ImmutableArray<ZoneDwell> Zones, ImmutableArray<ShelfDwell> Shelves);

/// <summary>A person's stays in one zone.</summary>
/// <param name="Zone">The zone's id.</param>
/// <param name="Dwell">How often and how long.</param>
public readonly record struct ZoneDwell(string Zone, DwellStatistics Dwell);
