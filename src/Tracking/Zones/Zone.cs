using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Zones;

/// <summary>An area of the floor in which people are counted and their stay is timed.</summary>
/// <param name="Id">The zone's id.</param>
/// <param name="Area">Where it lies.</param>
public sealed record Zone(string Id, Polygon Area);
