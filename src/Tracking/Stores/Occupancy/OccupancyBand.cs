namespace StoreTracking.Tracking.Stores.Occupancy;

/// <summary>How many people are in the store, and how sure that is.</summary>
/// <param name="People">The best estimate, 0 or more.</param>
/// <param name="Low">The lower end of the band, up to <paramref name="People"/>.</param>
/// <param name="High">The upper end of the band, from <paramref name="People"/> on.</param>
public readonly record struct OccupancyBand(int People, int Low, int High);
