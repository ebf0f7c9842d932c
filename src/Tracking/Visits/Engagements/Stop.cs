using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits.Engagements;

/// <summary>A place where a person stands.</summary>
/// <param name="Place">The middle of the positions.</param>
/// <param name="Since">When the person came to it.</param>
/// <param name="Arrival">Which way the person came, as a way of one metre; null where the path does not tell.</param>
internal readonly record struct Stop(FloorPoint Place, DateTimeOffset Since, FloorVelocity? Arrival);
