using System.Numerics;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>All facets of a room, put together from simple bodies.</summary>
internal sealed class RoomMesh
{
    private readonly List<Facet> _facets = [];

    /// <summary>The facets.</summary>
    public IReadOnlyList<Facet> Facets => _facets;

    /// <summary>Adds a parallelogram.</summary>
    /// <param name="surface">Its material.</param>
    /// <param name="corner">One corner.</param>
    /// <param name="along">From the corner to the next.</param>
    /// <param name="up">From the corner to the one before.</param>
    /// <param name="normal">The side from which it is seen.</param>
    public void Quad(Surface surface, Vector3 corner, Vector3 along, Vector3 up, Vector3 normal) =>
        _facets.Add(new(corner, corner + along, corner + along + up, corner + up, normal, surface));

    /// <summary>Adds a parallelogram seen from both sides.</summary>
    public void Sheet(Surface surface, Vector3 corner, Vector3 along, Vector3 up)
    {
        var normal = Vector3.Normalize(Vector3.Cross(along, up));
        Quad(surface, corner, along, up, normal);
        Quad(surface, corner, along, up, -normal);
    }

    /// <summary>Adds an upright box without its underside, unless it hangs.</summary>
    /// <param name="surface">Its material.</param>
    /// <param name="place">Its middle.</param>
    /// <param name="x">Half of its length, as a vector on the plan.</param>
    /// <param name="y">Half of its depth, as a vector on the plan, counterclockwise from <paramref name="x"/>.</param>
    /// <param name="height">Its height.</param>
    /// <param name="top">What its upper face is made of, where that differs.</param>
    public void Box(Surface surface, Vector3 place, Vector3 x, Vector3 y, float height, Surface? top = null)
    {
        var up = new Vector3(0, 0, height);
        Side(x, y);
        Side(y, -x);
        Side(-x, -y);
        Side(-y, x);
        Quad(top ?? surface, place - x - y + up, 2 * x, 2 * y, Vector3.UnitZ);
        if (place.Z > 0.3f)
        {
            Quad(surface, place - x - y, 2 * x, 2 * y, -Vector3.UnitZ);
        }

        void Side(Vector3 outward, Vector3 aside) =>
            Quad(surface, place + outward - aside, 2 * aside, up, Vector3.Normalize(outward));
    }

    /// <summary>Adds an upright round body.</summary>
    /// <param name="surface">Its material; its origin is set to the body's foot.</param>
    /// <param name="foot">The middle of its foot.</param>
    /// <param name="radius">Its radius.</param>
    /// <param name="height">Its height.</param>
    /// <param name="sides">Corners of its cross-section.</param>
    /// <param name="narrowing">The radius of its upper end against the lower.</param>
    public void Cylinder(Surface surface, Vector3 foot, float radius, float height, int sides = 8, float narrowing = 1)
    {
        var round = surface with { Origin = foot, IsRound = true, Extent = new(2 * radius, height) };
        var up = new Vector3(0, 0, height);
        for (var i = 0; i < sides; i++)
        {
            var from = Spoke(i);
            var to = Spoke(i + 1);
            _facets.Add(new(
                foot + (from * radius), foot + (to * radius), foot + up + (to * radius * narrowing), foot + up + (from * radius * narrowing), Vector3.Normalize(from + to), round));
            _facets.Add(new(foot + up, foot + up + (from * radius * narrowing), foot + up + (to * radius * narrowing), foot + up + (to * radius * narrowing), Vector3.UnitZ, surface));
        }

        Vector3 Spoke(int i)
        {
            var (sin, cos) = MathF.SinCos(2 * MathF.PI * i / sides);
            return new(cos, sin, 0);
        }
    }

    /// <summary>Adds a thin square bar.</summary>
    public void Bar(Surface surface, Vector3 from, Vector3 to, float radius)
    {
        var axis = to - from;
        var side = Vector3.Normalize(Vector3.Cross(axis, MathF.Abs(axis.Z) > 0.9f * axis.Length() ? Vector3.UnitX : Vector3.UnitZ)) * radius;
        var up = Vector3.Normalize(Vector3.Cross(side, axis)) * radius;
        Face(side, up);
        Face(-side, up);
        Face(up, side);
        Face(-up, side);

        void Face(Vector3 outward, Vector3 aside) =>
            Quad(surface, from + outward - aside, axis, 2 * aside, outward / radius);
    }

    /// <summary>Adds a body of four slanted sides, such as a garment on a hanger: broad at the shoulders, open below.</summary>
    public void Frustum(Surface surface, Vector3 top, Vector3 x, Vector3 y, Vector3 lowX, Vector3 lowY, float drop)
    {
        var foot = top - new Vector3(0, 0, drop);
        Face(x, y, lowX, lowY);
        Face(y, -x, lowY, -lowX);
        Face(-x, -y, -lowX, -lowY);
        Face(-y, x, -lowY, lowX);
        Quad(surface, top - x - y, 2 * x, 2 * y, Vector3.UnitZ);

        void Face(Vector3 outward, Vector3 aside, Vector3 lowOutward, Vector3 lowAside) => _facets.Add(new(
            top + outward - aside, top + outward + aside, foot + lowOutward + lowAside, foot + lowOutward - lowAside, Vector3.Normalize(outward), surface));
    }
}
