using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits.Engagements;

/// <summary>A shelf, rack or table, known by the floor before it.</summary>
/// <param name="Id">The id of its zone.</param>
/// <param name="Area">Where people stand who look at it.</param>
/// <param name="Front">The edge along which its goods lie; null where it is reached from every side, or unknown.</param>
public sealed record Shelf(string Id, Polygon Area, Segment? Front = null)
{
    /// <summary>The goods nearest to a place; null where no front is known.</summary>
    internal FloorPoint? NearestGoods(FloorPoint place)
    {
        if (Front is not { } front)
        {
            return null;
        }

        var (x, y) = (front.To.X - front.From.X, front.To.Y - front.From.Y);
        var share = (((place.X - front.From.X) * x) + ((place.Y - front.From.Y) * y)) / ((x * x) + (y * y));
        return front.From.Towards(front.To, double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0);
    }
}
