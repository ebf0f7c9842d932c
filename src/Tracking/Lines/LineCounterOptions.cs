using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Lines;

/// <summary>When a track has crossed a line. Distances are in metres from the line.</summary>
public sealed record LineCounterOptions
{
    /// <summary>Half the width of the band around the line in which a track is on neither side. Default 0.5 m.</summary>
    public double BandMetres { get; init; } = 0.5;

    /// <summary>The distance at which one position settles the side. Default 1.2 m, beyond what a person on the line jitters.</summary>
    public double FarMetres { get; init; } = 1.2;

    /// <summary>How much longer beyond the band than within it a track must have been to settle the side. Default 0.9 s.</summary>
    public TimeSpan Dwell { get; init; } = TimeSpan.FromSeconds(0.9);

    /// <summary>The longest interval between two positions that counts as dwelling. Default 0.5 s.</summary>
    public TimeSpan LongestInterval { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The fastest that a person moves. Default 6 m/s. A step that is longer than this and <see cref="JumpMetres"/> allow
    /// is a broken track: it keeps no side.
    /// </summary>
    public double MaximumSpeed { get; init; } = 6;

    /// <summary>What two successive positions may be off by together. Default 2 m, far beyond any jitter.</summary>
    public double JumpMetres { get; init; } = 2;

    /// <summary>The longest time between two positions across which a track is still one path. Default 5 s.</summary>
    public TimeSpan MaximumGap { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an ended track's side is kept for a track that is born near its end. Default 3 s.</summary>
    public TimeSpan MemoryTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How near a track must be born to be the successor of one that has just ended. Default 1 m.</summary>
    public double MemoryMetres { get; init; } = 1;

    /// <summary>How fast that distance grows with the time between. Default 1.5 m/s.</summary>
    public double MemorySpeed { get; init; } = 1.5;

    /// <summary>The most tracks that a line follows; beyond it the one unseen for longest gives way. Default 1,024.</summary>
    public int MaximumTracks { get; init; } = 1024;

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.Positive(BandMetres);
        OptionCheck.AtLeast(FarMetres, BandMetres);
        OptionCheck.NotNegative(Dwell);
        OptionCheck.Positive(LongestInterval);
        OptionCheck.Positive(MaximumSpeed);
        OptionCheck.NotNegative(JumpMetres);
        OptionCheck.Positive(MaximumGap);
        OptionCheck.NotNegative(MemoryTime);
        OptionCheck.NotNegative(MemoryMetres);
        OptionCheck.NotNegative(MemorySpeed);
        OptionCheck.AtLeast(MaximumTracks, 1);
    }
}
