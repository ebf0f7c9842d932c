using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Expressions;

/// <summary>When what faces say becomes a figure of a crowd.</summary>
public sealed record ExpressionWindowOptions
{
    /// <summary>How many different visitors a figure must be of: <see cref="Crowd.Fewest"/> or more.</summary>
    public int Fewest { get; init; } = Crowd.Fewest;

    /// <summary>How long a window is at least. Default 1 minute.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After how long a window that has too few visitors is given up. Default 15 minutes: a mood is no older.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The most visitors of one window; later ones count in the next. Default 1,024.</summary>
    public int MaximumVisitors { get; init; } = 1024;

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.AtLeast(Fewest, Crowd.Fewest);
        OptionCheck.Positive(Time);
        OptionCheck.Positive(Longest);
        OptionCheck.AtLeast(MaximumVisitors, Fewest);
    }
}
