namespace StoreTracking.Silo.Configuration;

/// <summary>Whether points determine a homography.</summary>
internal static class Spread
{
    /// <summary>
    /// Whether there are four points of which no three lie in one line. That is so unless one line holds all points but
    /// one, and such a line runs through two of the first three points.
    /// </summary>
    /// <param name="points">The points; coinciding ones count once.</param>
    /// <param name="tolerance">The distance up to which points coincide, or lie on a line, in the points' unit.</param>
    public static bool Suffices(IReadOnlyList<(double X, double Y)> points, double tolerance)
    {
        List<(double X, double Y)> distinct = [];
        foreach (var point in points)
        {
            if (distinct.TrueForAll(other => Distance(point, other) > tolerance))
            {
                distinct.Add(point);
            }
        }

        return distinct.Count >= 4
            && Off(distinct, 0, 1, tolerance) >= 2
            && Off(distinct, 0, 2, tolerance) >= 2
            && Off(distinct, 1, 2, tolerance) >= 2;
    }

    private static int Off(List<(double X, double Y)> points, int from, int to, double tolerance)
    {
        var (a, b) = (points[from], points[to]);
        return points.Count(p =>
            Math.Abs(((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X))) > tolerance * Distance(a, b));
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
