using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits.Reentry;

/// <summary>Where one visit went in a while.</summary>
/// <param name="Visit">The visit: the shopper id of its first track.</param>
/// <param name="Number">The visit's number on this floor: that of its first track.</param>
/// <param name="Sequence">Counts the walks of a visit upwards.</param>
/// <param name="Steps">The positions, oldest first.</param>
/// <param name="End">What becomes of the visit after them.</param>
public readonly record struct VisitWalk(
    Guid Visit, FloorNumber Number, long Sequence, IReadOnlyList<TimedPoint> Steps, VisitEnd End)
{
    /// <summary>How like the clothes were to a uniform of the store, 0 to 1; absent where they were not compared.</summary>
    public double? Uniform { get; init; }

    /// <summary>Where the visit began; known where it has ended.</summary>
    public TimedPoint? First { get; init; }

    /// <summary>Where it was last seen; known where it has ended.</summary>
    public TimedPoint? Last { get; init; }
}

/// <summary>What becomes of a visit.</summary>
public enum VisitEnd
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>The person has gone out and may come back.</summary>
    SteppedOut,

    /// <summary>It is over.</summary>
    Left,

    /// <summary>It turned out to be part of another one.</summary>
    Merged,
}
