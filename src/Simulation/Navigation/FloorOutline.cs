using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Navigation;

/// <summary>
/// The edge of the floor on which people walk: the plan's rectangle, open where a doorway lies in it, and a porch before
/// each doorway.
/// </summary>
internal sealed class FloorOutline
{
    // A doorway this near to the plan's edge opens it.
    private const float EdgeReach = 0.4f;

    private readonly StorePlan _plan;
    private readonly Gate[] _gates;
    private readonly List<(Vector2 From, Vector2 To)> _edges = [];

    public FloorOutline(StorePlan plan, Gate[] gates)
    {
        (_plan, _gates) = (plan, gates);
        (Min, Max) = (plan.Min, plan.Max);
        AddRectangle(plan.Min, plan.Max);
        foreach (var gate in gates)
        {
            AddPorch(gate);
        }
    }

    /// <summary>The lower-left corner of all that can be walked on.</summary>
    public Vector2 Min { get; private set; }

    /// <summary>The upper-right corner of all that can be walked on.</summary>
    public Vector2 Max { get; private set; }

    /// <summary>How far a point is from the edge: positive on the floor, negative off it.</summary>
    public float Distance(Vector2 point)
    {
        var nearest = float.MaxValue;
        foreach (var (from, to) in _edges)
        {
            nearest = MathF.Min(nearest, PlanSegment.Distance(point, from, to));
        }

        return Holds(point) ? nearest : -nearest;
    }

    private bool Holds(Vector2 point)
    {
        if (point.X >= _plan.Min.X && point.X <= _plan.Max.X && point.Y >= _plan.Min.Y && point.Y <= _plan.Max.Y)
        {
            return true;
        }

        foreach (var gate in _gates)
        {
            if (gate.OnPorch(point) || InGap(gate, point))
            {
                return true;
            }
        }

        return false;
    }

    // Between the threshold and the plan's edge where the two do not quite meet.
    private static bool InGap(Gate gate, Vector2 point) =>
        MathF.Abs(gate.Depth(point)) <= EdgeReach && MathF.Abs(Vector2.Dot(point - gate.Centre, gate.Along)) <= gate.Width / 2;

    private void AddRectangle(Vector2 min, Vector2 max)
    {
        Span<Vector2> corners = [min, new(max.X, min.Y), max, new(min.X, max.Y)];
        for (var i = 0; i < corners.Length; i++)
        {
            AddEdge(corners[i], corners[(i + 1) % corners.Length]);
        }
    }

    // The edge, without the spans that doorways open.
    private void AddEdge(Vector2 from, Vector2 to)
    {
        var direction = Vector2.Normalize(to - from);
        var spans = new List<(float From, float To)>();
        foreach (var gate in _gates)
        {
            if (MathF.Abs(Vector2.Dot(gate.Inward, direction)) < 0.1f && PlanSegment.Distance(gate.Centre, from, to) < EdgeReach)
            {
                var middle = Vector2.Dot(gate.Centre - from, direction);
                spans.Add((middle - (gate.Width / 2), middle + (gate.Width / 2)));
            }
        }

        var at = 0f;
        foreach (var span in spans.OrderBy(span => span.From))
        {
            _edges.Add((from + (direction * at), from + (direction * MathF.Max(at, span.From))));
            at = MathF.Max(at, span.To);
        }

        _edges.Add((from + (direction * at), to));
    }

    private void AddPorch(Gate gate)
    {
        var half = (gate.Width / 2) + Gate.PorchFlare;
        Span<Vector2> corners = [gate.Point(-half, 0), gate.Point(-half, -Gate.PorchDepth), gate.Point(half, -Gate.PorchDepth), gate.Point(half, 0)];
        foreach (var corner in corners)
        {
            Min = Vector2.Min(Min, corner);
            Max = Vector2.Max(Max, corner);
        }

        for (var i = 0; i + 1 < corners.Length; i++)
        {
            _edges.Add((corners[i], corners[i + 1]));
        }

        // The front of the building on either side of the opening.
        _edges.Add((corners[0], gate.Point(-gate.Width / 2, 0)));
        _edges.Add((gate.Point(gate.Width / 2, 0), corners[3]));
    }
}
