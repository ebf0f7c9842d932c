using System.Numerics;

namespace StoreTracking.Simulation.Plans;

/// <summary>Geometry of straight stretches on the plan.</summary>
internal static class PlanSegment
{
    /// <summary>How far a point is from the stretch between two points, in metres.</summary>
    public static float Distance(Vector2 point, Vector2 from, Vector2 to)
    {
        var along = to - from;
        var length = along.LengthSquared();
        var share = length > 0 ? Math.Clamp(Vector2.Dot(point - from, along) / length, 0, 1) : 0;
        return Vector2.Distance(point, from + (along * share));
    }

    /// <summary>Twice the signed area of a triangle: positive where it turns counterclockwise.</summary>
    public static float Turn(Vector2 a, Vector2 b, Vector2 c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));

    /// <summary>Whether two stretches cross; touching with an end from the left counts, so that a chain of stretches crosses once.</summary>
    public static bool Cross(Vector2 a, Vector2 b, Vector2 c, Vector2 d) =>
        Turn(c, d, a) >= 0 != Turn(c, d, b) >= 0 && Turn(a, b, c) >= 0 != Turn(a, b, d) >= 0;
}
