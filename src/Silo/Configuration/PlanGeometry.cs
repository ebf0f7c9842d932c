using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>The little geometry that checking a plan needs.</summary>
internal static class PlanGeometry
{
    public static double Distance(PlanPoint a, PlanPoint b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    /// <summary>Twice the signed area of the triangle a, b, p: positive where p lies to the left of a to b.</summary>
    public static double Cross(PlanPoint a, PlanPoint b, PlanPoint p) => ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X));

    /// <summary>The area of a polygon in square metres (the shoelace formula).</summary>
    public static double Area(ReadOnlySpan<PlanPoint> polygon)
    {
        var twice = 0.0;
        for (var i = 0; i < polygon.Length; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Length]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        return Math.Abs(twice) / 2;
    }

    /// <summary>Two edges of a polygon that cross, counted from 0; an edge starts at the corner of its number.</summary>
    public static (int First, int Second)? FindCrossing(ReadOnlySpan<PlanPoint> polygon)
    {
        for (var i = 0; i < polygon.Length; i++)
        {
            for (var j = i + 1; j < polygon.Length; j++)
            {
                if (Cross(polygon[i], polygon[(i + 1) % polygon.Length], polygon[j], polygon[(j + 1) % polygon.Length]))
                {
                    return (i, j);
                }
            }
        }

        return null;
    }

    // Proper crossings only: neighbouring edges share a corner, which is not one.
    private static bool Cross(PlanPoint a, PlanPoint b, PlanPoint c, PlanPoint d) =>
        Cross(a, b, c) * Cross(a, b, d) < 0 && Cross(c, d, a) * Cross(c, d, b) < 0;
}
