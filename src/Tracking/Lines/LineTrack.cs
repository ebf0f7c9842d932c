using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Lines;

/// <summary>What a line knows of one track.</summary>
internal readonly record struct LineTrack
{
    /// <summary>The newest position.</summary>
    public required TimedPoint Last { get; init; }

    /// <summary>The newest position that was not exactly on the line, from which a crossing is interpolated.</summary>
    public TimedPoint? LastOff { get; init; }

    /// <summary>The side on which the track has settled.</summary>
    public LineSide Side { get; init; }

    /// <summary>What speaks for a side at the moment.</summary>
    public SideEvidence Evidence { get; init; }

    /// <summary>The newest passage over the infinite line.</summary>
    public LinePassage? Passage { get; init; }

    /// <summary>Whether nothing was seen of anybody since <see cref="Last"/>, so that the time since breaks no path.</summary>
    public bool IsResumed { get; init; }
}

/// <summary>A passage over the infinite line through a segment.</summary>
/// <param name="At">When, interpolated.</param>
/// <param name="ThroughSegment">Whether it went through the segment, not round its ends.</param>
internal readonly record struct LinePassage(DateTimeOffset At, bool ThroughSegment);
