using System.Collections.Immutable;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Setup.Trials;

/// <summary>Cuts what a camera sees at the edges of the plan.</summary>
internal static class PlanClip
{
    /// <summary>
    /// The part of a polygon that lies on the plan (Sutherland and Hodgman, "Reentrant Polygon Clipping", 1974), to the
    /// centimetre; empty where none does.
    /// </summary>
    public static ImmutableArray<PlanPoint> Clip(ImmutableArray<(double X, double Y)> polygon, PlanArea plan)
    {
        IReadOnlyList<(double X, double Y)> corners = polygon;
        corners = Cut(corners, corner => corner.X - plan.Min.X);
        corners = Cut(corners, corner => plan.Max.X - corner.X);
        corners = Cut(corners, corner => corner.Y - plan.Min.Y);
        corners = Cut(corners, corner => plan.Max.Y - corner.Y);
        return [.. corners.Select(static corner => new PlanPoint(Math.Round(corner.X, 2), Math.Round(corner.Y, 2)))];
    }

    private static List<(double X, double Y)> Cut(IReadOnlyList<(double X, double Y)> corners, Func<(double X, double Y), double> inside)
    {
        var cut = new List<(double X, double Y)>(corners.Count + 2);
        for (var i = 0; i < corners.Count; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Count]);
            var (a, b) = (inside(from), inside(to));
            if (a >= 0)
            {
                cut.Add(from);
            }

            if (a >= 0 != b >= 0)
            {
                var share = a / (a - b);
                cut.Add((from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y))));
            }
        }

        return cut;
    }
}
