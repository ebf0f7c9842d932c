using System.Collections.Immutable;
using StoreTracking.Tracking.Lines;

namespace StoreTracking.Tracking.Floor;

/// <summary>
/// What a floor must not forget when its process ends: who is there, on which side of each line, and what the store has not
/// confirmed yet. It holds one place for each person: no path, no appearance. Positions are in metres on the plan.
/// </summary>
public sealed record FloorCheckpoint
{
    /// <summary>The run of the floor that made it.</summary>
    public required long Epoch { get; init; }

    /// <summary>The floor's time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Everybody on the floor.</summary>
    public required ImmutableArray<TrackCheckpoint> Tracks { get; init; }

    /// <summary>The crossings that the store has not confirmed, oldest first.</summary>
    public ImmutableArray<CrossingCheckpoint> Crossings { get; init; } = [];
}

/// <summary>One person on the floor.</summary>
public sealed record TrackCheckpoint
{
    /// <summary>The visit's random id; empty where the person was seen too briefly to be one yet.</summary>
    public required Guid Shopper { get; init; }

    /// <summary>The visit's number, where there is a visit.</summary>
    public FloorNumber Visit { get; init; }

    /// <summary>When the person was first seen.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Where that was, x.</summary>
    public required double OriginX { get; init; }

    /// <summary>Where that was, y.</summary>
    public required double OriginY { get; init; }

    /// <summary>When the person was last seen.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>Where that was, x.</summary>
    public required double X { get; init; }

    /// <summary>Where that was, y.</summary>
    public required double Y { get; init; }

    /// <summary>How fast the person went, in metres per second along x.</summary>
    public double VelocityX { get; init; }

    /// <summary>The same along y.</summary>
    public double VelocityY { get; init; }

    /// <summary>How often the person was seen.</summary>
    public int Observations { get; init; }

    /// <summary>How long cameras had been looking by then without seeing the person, in seconds.</summary>
    public double MissedSeconds { get; init; }

    /// <summary>What the lines know of the person.</summary>
    public ImmutableArray<LineCheckpoint> Lines { get; init; } = [];
}

/// <summary>A crossing that was counted and not confirmed.</summary>
public sealed record CrossingCheckpoint
{
    /// <summary>Its number.</summary>
    public required FloorNumber Number { get; init; }

    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>The track that crossed it.</summary>
    public required Guid Track { get; init; }

    /// <summary>Whether it went towards the inside.</summary>
    public required bool Inwards { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
