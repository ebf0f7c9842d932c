namespace StoreTracking.Tracking.Zones;

/// <summary>One person's stay in one zone: reported once when it has begun and once more when it has ended.</summary>
/// <param name="Zone">The zone's id.</param>
/// <param name="EnteredAt">When the boundary was crossed inwards.</param>
/// <param name="LeftAt">When it was crossed outwards; null while the person is inside.</param>
public readonly record struct ZoneStay(string Zone, DateTimeOffset EnteredAt, DateTimeOffset? LeftAt = null);
