using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Stores;

/// <summary>How long a store believes what it was told.</summary>
public sealed record StoreOptions
{
    /// <summary>How long a floor's positions hold without a further update. Default 30 s.</summary>
    public TimeSpan FloorPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a stay in a zone stays open while its shopper is on no floor: the report of its end may have been lost.
    /// Default 30 s.
    /// </summary>
    public TimeSpan StayPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most open stays in zones; beyond it the one unseen for longest is dropped. Default 8,192.</summary>
    public int MaximumStays { get; init; } = 8192;

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.Positive(FloorPatience);
        OptionCheck.Positive(StayPatience);
        OptionCheck.AtLeast(MaximumStays, 1);
    }
}
