using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits;

/// <summary>
/// Drops the points of a path that its shape does not need (Ramer 1972; Douglas and Peucker 1973).
/// </summary>
internal static class PathSimplifier
{
    /// <summary>Marks the points to keep, the first and the last always among them.</summary>
    /// <param name="path">The path, in order.</param>
    /// <param name="tolerance">How far a dropped point may lie from the simplified path, in metres.</param>
    /// <param name="keep">Receives a mark for each point; its length is the path's.</param>
    /// <returns>The number of points kept.</returns>
    public static int Mark(ReadOnlySpan<TimedPoint> path, double tolerance, Span<bool> keep)
    {
        keep.Clear();
        if (path.IsEmpty)
        {
            return 0;
        }

        (keep[0], keep[^1]) = (true, true);
        Split(path, tolerance, keep);
        return keep.Count(true);
    }

    // The recursion is as deep as the path is long at worst, and paths are bounded to hundreds of points.
    private static void Split(ReadOnlySpan<TimedPoint> path, double tolerance, Span<bool> keep)
    {
        if (path.Length < 3)
        {
            return;
        }

        var chord = new Segment(path[0].Position, path[^1].Position);
        var (farthest, distance) = (0, tolerance);
        for (var i = 1; i < path.Length - 1; i++)
        {
            if (chord.DistanceTo(path[i].Position) is var metres && metres > distance)
            {
                (farthest, distance) = (i, metres);
            }
        }

        if (farthest == 0)
        {
            return;
        }

        keep[farthest] = true;
        Split(path[..(farthest + 1)], tolerance, keep[..(farthest + 1)]);
        Split(path[farthest..], tolerance, keep[farthest..]);
    }
}
