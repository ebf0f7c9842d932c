using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Navigation;

/// <summary>How far every place is from the nearest wall, fixture or edge of the floor, on a grid.</summary>
internal sealed class FloorMap
{
    /// <summary>The side of a cell, in metres.</summary>
    public const float Cell = 0.15f;

    /// <summary>Nobody's centre comes nearer than this to anything solid, in metres.</summary>
    public const float BodyRadius = 0.22f;

    /// <summary>Paths keep at least this distance, so that walking leaves room for a sway.</summary>
    public const float PathRadius = 0.27f;

    private readonly Vector2 _origin;
    private readonly float[] _clearance;

    public FloorMap(StorePlan plan, Gate[] gates)
    {
        var outline = new FloorOutline(plan, gates);
        _origin = outline.Min - new Vector2(Cell);
        Width = (int)MathF.Ceiling((outline.Max.X - _origin.X) / Cell) + 3;
        Height = (int)MathF.Ceiling((outline.Max.Y - _origin.Y) / Cell) + 3;
        _clearance = new float[Width * Height];
        var shapes = plan.Fixtures.Select(fixture => new FixtureShape(fixture)).ToArray();
        for (var i = 0; i < _clearance.Length; i++)
        {
            _clearance[i] = Measure(Centre(i), plan, shapes, outline);
        }
    }

    /// <summary>Cells along x.</summary>
    public int Width { get; }

    /// <summary>Cells along y.</summary>
    public int Height { get; }

    /// <summary>The clearance at the centre of a cell.</summary>
    public float this[int cell] => _clearance[cell];

    /// <summary>The centre of a cell.</summary>
    public Vector2 Centre(int cell) => _origin + (new Vector2(cell % Width, cell / Width) * Cell);

    /// <summary>The cell nearest to a point; points off the grid have the nearest one of its rim.</summary>
    public int CellAt(Vector2 point)
    {
        var x = Math.Clamp((int)MathF.Round((point.X - _origin.X) / Cell), 0, Width - 1);
        var y = Math.Clamp((int)MathF.Round((point.Y - _origin.Y) / Cell), 0, Height - 1);
        return (y * Width) + x;
    }

    /// <summary>How far a point is from anything solid, in metres; negative within it.</summary>
    public float Clearance(Vector2 point)
    {
        var x = (point.X - _origin.X) / Cell;
        var y = (point.Y - _origin.Y) / Cell;
        if (!(x >= 0 && y >= 0 && x < Width - 1 && y < Height - 1))
        {
            return -1;
        }

        var (column, row) = ((int)x, (int)y);
        var (right, up) = (x - column, y - row);
        var at = (row * Width) + column;
        var low = _clearance[at] + ((_clearance[at + 1] - _clearance[at]) * right);
        var high = _clearance[at + Width] + ((_clearance[at + Width + 1] - _clearance[at + Width]) * right);
        return low + ((high - low) * up);
    }

    /// <summary>The direction away from what is nearest, a unit vector; zero where no direction stands out.</summary>
    public Vector2 Away(Vector2 point)
    {
        const float Reach = Cell / 2;
        var slope = new Vector2(
            Clearance(point + new Vector2(Reach, 0)) - Clearance(point - new Vector2(Reach, 0)),
            Clearance(point + new Vector2(0, Reach)) - Clearance(point - new Vector2(0, Reach)));
        var length = slope.Length();
        return length > 1e-4f ? slope / length : Vector2.Zero;
    }

    /// <summary>
    /// How far one can go from a point before coming nearer than a distance to anything solid, at most
    /// <paramref name="limit"/>. Steps as far as the clearance allows (sphere tracing: Hart 1996).
    /// </summary>
    public float Free(Vector2 from, Vector2 direction, float limit, float distance)
    {
        const float LeastStep = 0.05f;
        for (var gone = 0f; gone < limit;)
        {
            var room = Clearance(from + (direction * gone)) - distance;
            if (room < 0)
            {
                return gone;
            }

            gone += MathF.Max(room, LeastStep);
        }

        return limit;
    }

    /// <summary>Whether one can go straight from one point to another and keep a distance from anything solid.</summary>
    public bool Sees(Vector2 from, Vector2 to, float distance)
    {
        var length = Vector2.Distance(from, to);
        return length < 1e-3f || Free(from, (to - from) / length, length, distance) >= length;
    }

    private static float Measure(Vector2 point, StorePlan plan, FixtureShape[] shapes, FloorOutline outline)
    {
        var nearest = outline.Distance(point);
        foreach (var wall in plan.Walls)
        {
            for (var i = 0; i + 1 < wall.Length; i++)
            {
                nearest = MathF.Min(nearest, PlanSegment.Distance(point, wall[i], wall[i + 1]));
            }
        }

        foreach (var shape in shapes)
        {
            nearest = MathF.Min(nearest, shape.Distance(point));
        }

        return nearest;
    }
}
