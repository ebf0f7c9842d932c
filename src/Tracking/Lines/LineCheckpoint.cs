using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Lines;

/// <summary>What a line knows of one track, in numbers that can be kept. Positions are in metres on the plan.</summary>
public sealed record LineCheckpoint
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>The time of the newest position.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The newest position, x.</summary>
    public required double X { get; init; }

    /// <summary>The newest position, y.</summary>
    public required double Y { get; init; }

    /// <summary>The time of the newest position that was not exactly on the line; absent where that is the newest one.</summary>
    public DateTimeOffset? OffAt { get; init; }

    /// <summary>That position, x.</summary>
    public double? OffX { get; init; }

    /// <summary>That position, y.</summary>
    public double? OffY { get; init; }

    /// <summary>The settled side: 1 inside, -1 outside, 0 neither yet.</summary>
    public int Side { get; init; }

    /// <summary>The side for which time speaks at the moment, as <see cref="Side"/>.</summary>
    public int Leaning { get; init; }

    /// <summary>How much time, in seconds.</summary>
    public double Dwell { get; init; }

    /// <summary>When the infinite line was last passed over without settling since.</summary>
    public DateTimeOffset? PassageAt { get; init; }

    /// <summary>Whether that went through the segment.</summary>
    public bool ThroughSegment { get; init; }

    internal static LineCheckpoint Of(string line, LineTrack track)
    {
        var off = track.LastOff == track.Last ? null : track.LastOff;
        return new()
        {
            Line = line,
            At = track.Last.At,
            X = track.Last.Position.X,
            Y = track.Last.Position.Y,
            OffAt = off?.At,
            OffX = off?.Position.X,
            OffY = off?.Position.Y,
            Side = Number(track.Side),
            Leaning = Number(track.Evidence.Leaning),
            Dwell = track.Evidence.Dwell.TotalSeconds,
            PassageAt = track.Passage?.At,
            ThroughSegment = track.Passage?.ThroughSegment ?? false,
        };
    }

    internal LineTrack ToTrack()
    {
        var last = new TimedPoint(At, new(X, Y));
        return new()
        {
            Last = last,
            LastOff = OffAt is { } at ? new(at, new(OffX ?? X, OffY ?? Y)) : last,
            Side = ToSide(Side),
            Evidence = new(ToSide(Leaning), TimeSpan.FromSeconds(Dwell)),
            Passage = PassageAt is { } passage ? new(passage, ThroughSegment) : null,
            IsResumed = true,
        };
    }

    private static int Number(LineSide side) => side switch { LineSide.Inside => 1, LineSide.Outside => -1, _ => 0 };

    private static LineSide ToSide(int number) => number switch { > 0 => LineSide.Inside, < 0 => LineSide.Outside, _ => LineSide.Unknown };
}
