using System.Runtime.InteropServices;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Visits;

/// <summary>
/// Where a person walked, in a bounded number of points: one for each step of <see cref="VisitOptions.PathSpacing"/>, and
/// where that becomes too many, the points that the shape needs, at twice the tolerance until half of them are free.
/// </summary>
internal sealed class VisitPath(VisitOptions options)
{
    private readonly List<TimedPoint> _points = [];

    public ReadOnlySpan<TimedPoint> Points => CollectionsMarshal.AsSpan(_points);

    public void Follow(TimedPoint point)
    {
        if (_points.Count > 0 && _points[^1].Position.DistanceTo(point.Position) < options.PathSpacing)
        {
            return;
        }

        if (_points.Count == options.MaximumPathPoints)
        {
            Simplify();
        }

        _points.Add(point);
    }

    public void Clear() => _points.Clear();

    private void Simplify()
    {
        var keep = new bool[_points.Count];
        var tolerance = options.PathSpacing / 2;
        while (PathSimplifier.Mark(Points, tolerance, keep) > options.MaximumPathPoints / 2)
        {
            tolerance *= 2;
        }

        var kept = 0;
        for (var i = 0; i < keep.Length; i++)
        {
            if (keep[i])
            {
                _points[kept++] = _points[i];
            }
        }

        CollectionsMarshal.SetCount(_points, kept);
    }
}
