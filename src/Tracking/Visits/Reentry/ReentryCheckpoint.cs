using System.Collections.Immutable;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits.Reentry;

/// <summary>What a register must not forget when its process ends: no path, one place for the beginning and one for the end.</summary>
/// <param name="Waiting">The visits that may be continued.</param>
/// <param name="Continued">The tracks that go on with an earlier track's visit.</param>
public sealed record ReentryCheckpoint(ImmutableArray<WaitingCheckpoint> Waiting, ImmutableArray<ContinuedCheckpoint> Continued);

/// <summary>A visit that waits to be continued.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Number">Its number.</param>
/// <param name="Track">Its latest track.</param>
/// <param name="First">Where it began.</param>
/// <param name="Last">Where it was last seen.</param>
public readonly record struct WaitingCheckpoint(
    Guid Visit, FloorNumber Number, Guid Track, PlaceCheckpoint First, PlaceCheckpoint Last);

/// <summary>A track that goes on with an earlier track's visit.</summary>
/// <param name="Track">The track.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Number">Its number.</param>
/// <param name="First">Where it began.</param>
public readonly record struct ContinuedCheckpoint(Guid Track, Guid Visit, FloorNumber Number, PlaceCheckpoint First);

/// <summary>A place at a time, in numbers that can be kept.</summary>
/// <param name="At">When.</param>
/// <param name="X">Metres on the plan, x.</param>
/// <param name="Y">Metres on the plan, y.</param>
public readonly record struct PlaceCheckpoint(DateTimeOffset At, double X, double Y)
{
    /// <summary>The place of a point.</summary>
    public static PlaceCheckpoint Of(TimedPoint point) => new(point.At, point.Position.X, point.Position.Y);

    internal TimedPoint ToPoint() => new(At, new(X, Y));
}
