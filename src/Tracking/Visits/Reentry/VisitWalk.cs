using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits.Reentry;

/// <summary>Where one visit went in a while.</summary>
/// <param name="Visit">The visit: the shopper id of its first track.</param>
/// <param name="Sequence">Counts the walks of a visit, upwards from 1.</param>
/// <param name="Steps">The positions, oldest first.</param>
/// <param name="End">What becomes of the visit after them.</param>
public readonly record struct VisitWalk(Guid Visit, long Sequence, IReadOnlyList<TimedPoint> Steps, VisitEnd End);

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
