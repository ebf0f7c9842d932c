namespace StoreTracking.Tracking.Zones;

/// <summary>How often and how long: the number of stays that ended and their lengths together.</summary>
/// <param name="Count">How many ended.</param>
/// <param name="Total">How long they were together.</param>
public readonly record struct DwellStatistics(int Count, TimeSpan Total)
{
    /// <summary>The mean length; zero where there was none.</summary>
    public TimeSpan Mean => Count > 0 ? Total / Count : TimeSpan.Zero;

    /// <summary>The statistics with one more stay; a negative length counts as none.</summary>
    public DwellStatistics With(TimeSpan length) => new(Count + 1, Total + (length > TimeSpan.Zero ? length : TimeSpan.Zero));
}
