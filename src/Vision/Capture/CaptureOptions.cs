namespace StoreTracking.Vision.Capture;

/// <summary>How a capture watches its source and tries again.</summary>
public sealed record CaptureOptions
{
    /// <summary>A source that gives no frame for so long has failed: 100 ms to 1 hour. Default: 10 s.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The bound of the first wait after a failure; it doubles with each: 10 ms to 1 hour. Default: 1 s.</summary>
    public TimeSpan BackoffBase { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The bound of every wait: <see cref="BackoffBase"/> to 1 hour. Default: 30 s.</summary>
    public TimeSpan BackoffCap { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Frames for so long make earlier failures forgotten: 0 to 1 day. Default: 30 s.</summary>
    public TimeSpan HealthyAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of bounds; the message names it, its value and its bounds.</exception>
    public void Validate()
    {
        Require(nameof(StallTimeout), StallTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        Require(nameof(BackoffBase), BackoffBase, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        Require(nameof(BackoffCap), BackoffCap, BackoffBase, TimeSpan.FromHours(1));
        Require(nameof(HealthyAfter), HealthyAfter, TimeSpan.Zero, TimeSpan.FromDays(1));
    }

    private static void Require(string property, TimeSpan value, TimeSpan from, TimeSpan to)
    {
        if (value < from || value > to)
        {
            throw new ArgumentException($"{nameof(CaptureOptions)}.{property} is {value:c}; it must be {from:c} to {to:c}.");
        }
    }
}
