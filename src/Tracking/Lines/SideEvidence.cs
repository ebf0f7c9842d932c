namespace StoreTracking.Tracking.Lines;

/// <summary>
/// Settles the side of a line that a track is on. Time beyond the band counts for that side and time within the band
/// against it, never below zero: the cumulative sum test of Page ("Continuous Inspection Schemes", 1954) on the sign of
/// the distance. A person who stands on the line and jitters rarely leaves the band, so the sum stays near zero; one who
/// stands just beyond it settles within a second or two.
/// </summary>
internal readonly record struct SideEvidence
{
    private readonly LineSide _leaning;
    private readonly TimeSpan _dwell;

    public SideEvidence(LineSide leaning, TimeSpan dwell) => (_leaning, _dwell) = (leaning, dwell);

    /// <summary>The side for which time speaks.</summary>
    public LineSide Leaning => _leaning;

    /// <summary>How much time.</summary>
    public TimeSpan Dwell => _dwell;

    /// <summary>The side that is settled by now, if any.</summary>
    public LineSide Settled(double depth, LineCounterOptions options)
    {
        var side = SideOf(depth, options.FarMetres);
        if (side != LineSide.Unknown)
        {
            return side;
        }

        return _dwell >= options.Dwell && SideOf(depth, options.BandMetres) == _leaning ? _leaning : LineSide.Unknown;
    }

    /// <summary>The evidence after a further position.</summary>
    /// <param name="depth">Its distance from the line in metres, positive inside.</param>
    /// <param name="elapsed">The time since the position before it.</param>
    /// <param name="options">The options.</param>
    public SideEvidence With(double depth, TimeSpan elapsed, LineCounterOptions options)
    {
        var side = SideOf(depth, options.BandMetres);
        var counted = elapsed < options.LongestInterval ? elapsed : options.LongestInterval;
        if (side == LineSide.Unknown)
        {
            return _dwell > counted ? new(_leaning, _dwell - counted) : default;
        }

        // The interval that leads to the first position beyond the band was spent within it or on the other side.
        return side == _leaning ? new(side, _dwell + counted) : new(side, TimeSpan.Zero);
    }

    private static LineSide SideOf(double depth, double metres)
    {
        if (depth > metres)
        {
            return LineSide.Inside;
        }

        return depth < -metres ? LineSide.Outside : LineSide.Unknown;
    }
}
