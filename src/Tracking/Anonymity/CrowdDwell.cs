using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Anonymity;

/// <summary>
/// How often and how long, and what of it may be told: a mean that moves on only when at least so many more as make a
/// crowd have ended. Whoever keeps every mean that was ever told learns from two of them the sum of so many, never a single one.
/// </summary>
public readonly record struct CrowdDwell
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    private readonly DwellStatistics _told;

    // The count at which a mean was told last, or from which what was kept goes on.
    private readonly int _from;

    private CrowdDwell(DwellStatistics all, DwellStatistics told, int from) => (All, _told, _from) = (all, told, from);

    /// <summary>All that ended, for what stays within.</summary>
    public DwellStatistics All { get; }

    /// <summary>How many ended.</summary>
    public int Count => All.Count;

    /// <summary>The mean length that may be told, in steps of five seconds; zero while there is none.</summary>
    public TimeSpan Mean => Step * Math.Round(_told.Mean / Step);

    /// <summary>Whether a mean may be told.</summary>
    public bool IsTold => _told.Count > 0;

    /// <summary>
    /// Goes on with what ended before. What of it was told is not known, so that the next mean waits for as many more.
    /// </summary>
    public static CrowdDwell Resume(DwellStatistics before) => new(before, default, before.Count);

    /// <summary>The same with one more; a negative length counts as none.</summary>
    /// <param name="length">The length.</param>
    /// <param name="fewest">How many make a crowd, <see cref="Crowd.Fewest"/> or more.</param>
    public CrowdDwell With(TimeSpan length, int fewest)
    {
        var all = All.With(length);
        return all.Count - _from >= fewest ? new(all, all, all.Count) : new(all, _told, _from);
    }
}
