namespace StoreTracking.Tracking.Geometry;

/// <summary>A directed straight line between two points of the floor.</summary>
/// <remarks>
/// Non-finite input never throws: distances become positive infinity, sides become 0 and crossings null. A segment of no
/// length is a point: it has no side and nothing crosses it.
/// </remarks>
public readonly record struct Segment(FloorPoint From, FloorPoint To)
{
    /// <summary>The length in metres.</summary>
    public double Length => From.DistanceTo(To);

    /// <summary>
    /// The signed distance in metres from the infinite line through the segment: positive to the left of its direction,
    /// negative to the right, 0 on it.
    /// </summary>
    public double SideOf(FloorPoint point)
    {
        var side = Cross(From, To, point) / Length;
        return double.IsFinite(side) ? side : 0;
    }

    /// <summary>The shortest distance in metres from the segment, its ends included.</summary>
    public double DistanceTo(FloorPoint point)
    {
        var (dx, dy) = (To.X - From.X, To.Y - From.Y);
        var squared = (dx * dx) + (dy * dy);
        var share = squared > 0 ? (((point.X - From.X) * dx) + ((point.Y - From.Y) * dy)) / squared : 0;
        return From.Towards(To, Math.Clamp(share, 0, 1)).DistanceTo(point);
    }

    /// <summary>
    /// Where the infinite lines through two segments meet, as shares of each one's length from its start: 0 is its start
    /// and 1 its end; a value outside that range lies beyond the segment. Null where they are parallel.
    /// </summary>
    public SegmentCrossing? Cross(Segment other)
    {
        var (rx, ry) = (To.X - From.X, To.Y - From.Y);
        var (sx, sy) = (other.To.X - other.From.X, other.To.Y - other.From.Y);
        var denominator = (rx * sy) - (ry * sx);
        var (qx, qy) = (other.From.X - From.X, other.From.Y - From.Y);
        var along = ((qx * sy) - (qy * sx)) / denominator;
        var alongOther = ((qx * ry) - (qy * rx)) / denominator;
        return double.IsFinite(along) && double.IsFinite(alongOther) ? new SegmentCrossing(along, alongOther) : null;
    }

    /// <summary>Whether two segments share a point, touching ends and overlaps included.</summary>
    public bool Meets(Segment other)
    {
        // Orientation test, with the collinear case settled by bounding boxes (Cormen et al., Introduction to
        // Algorithms, "Determining whether any pair of segments intersects").
        var a = Math.Sign(Defined(Cross(other.From, other.To, From)));
        var b = Math.Sign(Defined(Cross(other.From, other.To, To)));
        var c = Math.Sign(Defined(Cross(From, To, other.From)));
        var d = Math.Sign(Defined(Cross(From, To, other.To)));
        return (a * b < 0 && c * d < 0)
            || (a == 0 && other.Bounds(From)) || (b == 0 && other.Bounds(To))
            || (c == 0 && Bounds(other.From)) || (d == 0 && Bounds(other.To));
    }

    private bool Bounds(FloorPoint point) =>
        point.X >= Math.Min(From.X, To.X) && point.X <= Math.Max(From.X, To.X)
        && point.Y >= Math.Min(From.Y, To.Y) && point.Y <= Math.Max(From.Y, To.Y);

    private static double Defined(double value) => double.IsNaN(value) ? 0 : value;

    private static double Cross(FloorPoint from, FloorPoint to, FloorPoint point) =>
        ((to.X - from.X) * (point.Y - from.Y)) - ((to.Y - from.Y) * (point.X - from.X));
}

/// <summary>Where two lines meet, as shares of the length of each.</summary>
/// <param name="Along">The share of the segment that was asked.</param>
/// <param name="AlongOther">The share of the segment that was given.</param>
public readonly record struct SegmentCrossing(double Along, double AlongOther);
