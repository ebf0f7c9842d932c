using System.Numerics;

namespace StoreTracking.Simulation.Plans;

/// <summary>The footprint of a fixture: a rectangle turned on the plan.</summary>
internal readonly struct FixtureShape
{
    private readonly Vector2 _centre;
    private readonly Vector2 _half;

    public FixtureShape(Fixture fixture)
    {
        _centre = fixture.Centre;
        _half = fixture.Size / 2;
        var (sin, cos) = MathF.SinCos(fixture.Heading);
        AxisX = new(cos, sin);
        AxisY = new(-sin, cos);
    }

    /// <summary>The direction of its own x, a unit vector of the plan.</summary>
    public Vector2 AxisX { get; }

    /// <summary>The direction of its own y, a unit vector of the plan.</summary>
    public Vector2 AxisY { get; }

    /// <summary>A point given from its centre along its own axes, on the plan.</summary>
    public Vector2 ToPlan(Vector2 own) => _centre + (AxisX * own.X) + (AxisY * own.Y);

    /// <summary>A point of the plan, from its centre along its own axes.</summary>
    public Vector2 ToOwn(Vector2 point)
    {
        var offset = point - _centre;
        return new(Vector2.Dot(offset, AxisX), Vector2.Dot(offset, AxisY));
    }

    /// <summary>How far a point is from the edge, in metres: positive outside, negative inside.</summary>
    public float Distance(Vector2 point)
    {
        var beyond = Vector2.Abs(ToOwn(point)) - _half;
        return Vector2.Max(beyond, Vector2.Zero).Length() + MathF.Min(MathF.Max(beyond.X, beyond.Y), 0);
    }

    /// <summary>The corner of a number from 0 to 3, counterclockwise.</summary>
    public Vector2 Corner(int number) =>
        ToPlan(new(number is 0 or 3 ? -_half.X : _half.X, number < 2 ? -_half.Y : _half.Y));

    /// <summary>
    /// Which part of the stretch between two points lies over the footprint, in shares of its length from 0 to 1 (the slab
    /// method: Kay and Kajiya 1986).
    /// </summary>
    /// <returns>Whether any part does.</returns>
    public bool Cuts(Vector2 from, Vector2 to, out float enter, out float leave)
    {
        var (start, way) = (ToOwn(from), ToOwn(to) - ToOwn(from));
        (enter, leave) = (0, 1);
        return Slab(start.X, way.X, _half.X, ref enter, ref leave) && Slab(start.Y, way.Y, _half.Y, ref enter, ref leave);
    }

    /// <summary>Whether two footprints share an area: no side of either keeps them apart (the separating axis theorem).</summary>
    public static bool Overlap(in FixtureShape a, in FixtureShape b) =>
        !a.KeepsApart(b) && !b.KeepsApart(a);

    private static bool Slab(float start, float way, float half, ref float enter, ref float leave)
    {
        if (way == 0)
        {
            return MathF.Abs(start) < half;
        }

        var (one, other) = ((-half - start) / way, (half - start) / way);
        enter = MathF.Max(enter, MathF.Min(one, other));
        leave = MathF.Min(leave, MathF.Max(one, other));
        return enter < leave;
    }

    private bool KeepsApart(in FixtureShape other)
    {
        var (min, max) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        for (var corner = 0; corner < 4; corner++)
        {
            var own = ToOwn(other.Corner(corner));
            min = Vector2.Min(min, own);
            max = Vector2.Max(max, own);
        }

        return min.X >= _half.X || min.Y >= _half.Y || max.X <= -_half.X || max.Y <= -_half.Y;
    }
}
