using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Visits.Reentry;

/// <summary>When somebody who comes in is somebody who has just gone out.</summary>
public sealed record ReentryOptions
{
    /// <summary>
    /// How long a visit that left through an entrance may be continued by somebody who looks the same. Default 30 s; zero ends
    /// visits at once.
    /// </summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long it may be continued on time and place alone, where nothing is known of looks and only one person can be meant.
    /// Default 3 s: that long a person in a doorway is lost from view, and in a busy doorway a stranger follows soon after.
    /// </summary>
    public TimeSpan UnprovenTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How far from where the visit was last seen it may be continued, in metres. Default 2 m.</summary>
    public double Metres { get; init; } = 2;

    /// <summary>The most visits that wait to be continued; beyond it the oldest end. Default 256.</summary>
    public int MaximumWaiting { get; init; } = 256;

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.NotNegative(Time);
        OptionCheck.NotNegative(UnprovenTime);
        OptionCheck.Positive(Metres);
        OptionCheck.AtLeast(MaximumWaiting, 1);
    }
}
