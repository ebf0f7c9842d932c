using System.Collections.Immutable;

namespace StoreTracking.Tracking.Geometry;

/// <summary>A closed area of the floor whose boundary does not cross itself; its corners may run either way round.</summary>
public sealed class Polygon
{
    /// <summary>Makes a polygon from its corners; the last one joins the first by itself.</summary>
    /// <exception cref="ArgumentException">The corners make no simple polygon; the message names the fault.</exception>
    public Polygon(IEnumerable<FloorPoint> corners)
    {
        Corners = [.. corners];
        if (PolygonFault.Find(Corners.AsSpan()) is { } fault)
        {
            throw new ArgumentException(fault, nameof(corners));
        }

        Area = Math.Abs(SignedArea(Corners.AsSpan()));
    }

    /// <summary>The corners, at least three.</summary>
    public ImmutableArray<FloorPoint> Corners { get; }

    /// <summary>The area in square metres.</summary>
    public double Area { get; }

    /// <summary>
    /// Whether a point lies inside. A point on the boundary belongs to the polygon on one side of it only, so that
    /// adjoining polygons do not both hold it. A point that is not finite lies outside.
    /// </summary>
    public bool Contains(FloorPoint point)
    {
        // Even-odd rule: count the edges that a ray to the right of the point crosses (Haines, "Point in Polygon
        // Strategies", Graphics Gems IV).
        var inside = false;
        for (int i = 0, j = Corners.Length - 1; i < Corners.Length; j = i++)
        {
            var (a, b) = (Corners[i], Corners[j]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < a.X + ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)))
            {
                inside = !inside;
            }
        }

        return inside && point.IsFinite;
    }

    /// <summary>
    /// The distance in metres from the boundary: positive inside, negative outside; negative infinity for a point that is
    /// not finite.
    /// </summary>
    public double SignedDistance(FloorPoint point)
    {
        var nearest = double.PositiveInfinity;
        for (var i = 0; i < Corners.Length; i++)
        {
            nearest = Math.Min(nearest, Edge(Corners.AsSpan(), i).DistanceTo(point));
        }

        return Contains(point) ? nearest : -nearest;
    }

    /// <summary>Edge number <paramref name="index"/>, which runs from the corner of that number to the next.</summary>
    internal static Segment Edge(ReadOnlySpan<FloorPoint> corners, int index) =>
        new(corners[index], corners[(index + 1) % corners.Length]);

    /// <summary>The shoelace formula: positive where the corners run counter-clockwise.</summary>
    internal static double SignedArea(ReadOnlySpan<FloorPoint> corners)
    {
        var twice = 0.0;
        for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
        {
            twice += (corners[j].X * corners[i].Y) - (corners[i].X * corners[j].Y);
        }

        return twice / 2;
    }
}
