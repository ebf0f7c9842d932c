using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>
/// Draws a skin over elliptic cross-sections, ring after ring: all parts of a figure are made so. The column of the atlas
/// runs round the ring from the back over the left to the front (its middle) and the right.
/// </summary>
internal readonly ref struct Loft
{
    private readonly FigureMesh _mesh;
    private readonly AtlasRegion _region;
    private readonly int _sides;
    private readonly int _first;

    /// <summary>Begins a part.</summary>
    /// <param name="mesh">Receives it.</param>
    /// <param name="region">Where its colours are.</param>
    /// <param name="sides">Corners of a ring, 3 or more.</param>
    public Loft(FigureMesh mesh, AtlasRegion region, int sides)
    {
        _mesh = mesh;
        _region = region;
        _sides = sides;
        _first = mesh.VertexCount;
    }

    /// <summary>Adds a ring.</summary>
    /// <param name="centre">Its centre.</param>
    /// <param name="left">Half of its breadth, towards the left.</param>
    /// <param name="front">Half of its depth, towards the front.</param>
    /// <param name="row">The row of the region, 0 to 1.</param>
    /// <param name="shade">How open to the light, 0 to 1.</param>
    public void Ring(Vector3 centre, Vector3 left, Vector3 front, float row, float shade = 1)
    {
        for (var i = 0; i <= _sides; i++)
        {
            var (sin, cos) = MathF.SinCos(2 * MathF.PI * i / _sides);
            _mesh.Add(centre + (left * sin) - (front * cos), _region.At((float)i / _sides, row), shade);
        }
    }

    /// <summary>Joins the rings and computes the normals.</summary>
    public void Close()
    {
        var stride = _sides + 1;
        var rings = (_mesh.VertexCount - _first) / stride;
        for (var ring = 0; ring < rings; ring++)
        {
            for (var i = 0; i <= _sides; i++)
            {
                _mesh.SetNormal(_first + (ring * stride) + i, NormalAt(ring, i, rings));
            }
        }

        for (var ring = 0; ring + 1 < rings; ring++)
        {
            for (var i = 0; i < _sides; i++)
            {
                var a = _first + (ring * stride) + i;
                _mesh.Add(a, a + 1, a + stride);
                _mesh.Add(a + 1, a + stride + 1, a + stride);
            }
        }
    }

    private Vector3 NormalAt(int ring, int i, int rings)
    {
        var stride = _sides + 1;
        var above = Math.Max(ring - 1, 0);
        var below = Math.Min(ring + 1, rings - 1);
        var before = i == 0 ? _sides - 1 : i - 1;
        var after = i == _sides ? 1 : i + 1;
        var along = At(below, i) - At(above, i);
        var around = At(ring, after) - At(ring, before);

        // The tip of a cap has no way round: its neighbour's serves.
        if (around.LengthSquared() < 1e-9f)
        {
            var near = ring == 0 ? 1 : ring - 1;
            around = At(near, after) - At(near, before);
        }

        var normal = Vector3.Cross(around, along);
        var length = normal.Length();
        return length > 1e-9f ? normal / length : Vector3.UnitZ;
    }

    private Vector3 At(int ring, int i) => _mesh.Positions[_first + (ring * (_sides + 1)) + i];
}
