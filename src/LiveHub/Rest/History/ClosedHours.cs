namespace StoreTracking.LiveHub;

/// <summary>Which hours are over, so that nothing of them is still to come.</summary>
internal static class ClosedHours
{
    // What ends late is recorded late: a visit ends minutes after its shopper was seen last.
    private static readonly TimeSpan Closing = TimeSpan.FromMinutes(10);

    /// <summary>The latest beginning of an hour that is over.</summary>
    public static DateTimeOffset Newest(DateTimeOffset now) => now - TimeSpan.FromHours(1) - Closing;
}
