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

    /// <summary>The first corner that stands where the next one does; the last corner's next one is the first.</summary>
    public static int? FindRepeated(ReadOnlySpan<PlanPoint> polygon)
    {
        for (var i = 0; i < polygon.Length; i++)
        {
            if (polygon[i] == polygon[(i + 1) % polygon.Length])
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>
    /// Two edges of a polygon without repeated corners that share more than a common corner, counted from 0; an edge
    /// starts at the corner of its number.
    /// </summary>
    public static (int First, int Second)? FindCrossing(ReadOnlySpan<PlanPoint> polygon)
    {
        var n = polygon.Length;
        for (var i = 0; i < n; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % n]);
            for (var j = i + 1; j < n; j++)
            {
                var (c, d) = (polygon[j], polygon[(j + 1) % n]);
                var bad = j == i + 1 ? FoldsBack(a, b, d)
                    : j == n - 1 && i == 0 ? FoldsBack(c, a, b)
                    : Touch(a, b, c, d);
                if (bad)
                {
                    return (i, j);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the path a, b, c turns by half a turn at b, so that its two edges lie on each other.</summary>
    private static bool FoldsBack(PlanPoint a, PlanPoint b, PlanPoint c) =>
        Cross(a, b, c) == 0 && ((a.X - b.X) * (c.X - b.X)) + ((a.Y - b.Y) * (c.Y - b.Y)) > 0;

    private static bool Touch(PlanPoint a, PlanPoint b, PlanPoint c, PlanPoint d)
    {
        var (cSide, dSide) = (Math.Sign(Cross(a, b, c)), Math.Sign(Cross(a, b, d)));
        var (aSide, bSide) = (Math.Sign(Cross(c, d, a)), Math.Sign(Cross(c, d, b)));
        return (cSide != dSide && aSide != bSide)
            || (cSide == 0 && Between(a, c, b)) || (dSide == 0 && Between(a, d, b))
            || (aSide == 0 && Between(c, a, d)) || (bSide == 0 && Between(c, b, d));
    }

    /// <summary>Whether p, known to lie on the line through a and b, lies between them.</summary>
    private static bool Between(PlanPoint a, PlanPoint p, PlanPoint b) =>
        Math.Min(a.X, b.X) <= p.X && p.X <= Math.Max(a.X, b.X) && Math.Min(a.Y, b.Y) <= p.Y && p.Y <= Math.Max(a.Y, b.Y);
}
