using System.Numerics;

namespace StoreTracking.Simulation.Plans;

/// <summary>Areas of the plan.</summary>
internal static class PlanPolygon
{
    /// <summary>Whether a point lies inside, by the even-odd rule: how many edges a ray to the right of the point crosses.</summary>
    public static bool Contains(ReadOnlySpan<Vector2> corners, Vector2 point)
    {
        var inside = false;
        for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
        {
            var (a, b) = (corners[i], corners[j]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < a.X + ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)))
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
