using System.Globalization;

namespace StoreTracking.Tracking.Geometry;

/// <summary>What keeps a list of corners from being a simple polygon, in one sentence for whoever drew it.</summary>
public static class PolygonFault
{
    /// <summary>The smallest area in square metres that a polygon may have: a hundred square centimetres.</summary>
    public const double MinimumArea = 0.01;

    /// <summary>
    /// The first fault, or null where the corners make a simple polygon. Corners and edges are numbered from 1; edge n
    /// runs from corner n to the next.
    /// </summary>
    public static string? Find(ReadOnlySpan<FloorPoint> corners)
    {
        if (corners.Length < 3)
        {
            return $"A polygon needs at least 3 corners and has {corners.Length}.";
        }

        for (var i = 0; i < corners.Length; i++)
        {
            if (!corners[i].IsFinite)
            {
                return $"Corner {i + 1} is {Text(corners[i])}; both of its coordinates must be finite numbers.";
            }

            if (corners[i] == corners[(i + 1) % corners.Length])
            {
                return $"Corner {i + 1} and the next are both {Text(corners[i])}; each corner must differ from the next.";
            }
        }

        return FindCrossing(corners) ?? FindNoArea(corners);
    }

    private static string? FindCrossing(ReadOnlySpan<FloorPoint> corners)
    {
        for (var first = 0; first < corners.Length; first++)
        {
            for (var second = first + 1; second < corners.Length; second++)
            {
                if (Clash(corners, first, second))
                {
                    var (a, b) = (Polygon.Edge(corners, first), Polygon.Edge(corners, second));
                    return $"Edge {first + 1} from {Text(a.From)} to {Text(a.To)} meets edge {second + 1} from "
                        + $"{Text(b.From)} to {Text(b.To)}; a polygon must not touch or cross itself.";
                }
            }
        }

        return null;
    }

    private static bool Clash(ReadOnlySpan<FloorPoint> corners, int first, int second)
    {
        var (a, b) = (Polygon.Edge(corners, first), Polygon.Edge(corners, second));

        // Neighbours share a corner by design; they clash only where one folds back over the other.
        if (second == first + 1)
        {
            return FoldsBack(a, b);
        }

        return first == 0 && second == corners.Length - 1 ? FoldsBack(b, a) : a.Meets(b);
    }

    private static bool FoldsBack(Segment edge, Segment next)
    {
        var (ax, ay) = (edge.To.X - edge.From.X, edge.To.Y - edge.From.Y);
        var (bx, by) = (next.To.X - next.From.X, next.To.Y - next.From.Y);
        return (ax * by) - (ay * bx) == 0 && (ax * bx) + (ay * by) < 0;
    }

    private static string? FindNoArea(ReadOnlySpan<FloorPoint> corners)
    {
        var area = Math.Abs(Polygon.SignedArea(corners));
        return area >= MinimumArea
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The polygon covers {area:0.####} square metres; it must cover at least {MinimumArea}.");
    }

    private static string Text(FloorPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"[{point.X}, {point.Y}]");
}
