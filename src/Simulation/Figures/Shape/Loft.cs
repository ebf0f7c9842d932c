using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>
/// Draws a skin over elliptic cross-sections, ring after ring: all parts of a figure are made so. The column of the atlas
/// runs round the ring from the back over the left to the front (its middle) and the right.
/// </summary>
internal readonly ref struct Loft
{
    private const int MostSides = 24;

    // Sine and cosine of each corner, for each number of sides.
    private static readonly Vector2[][] Circles = [.. Enumerable.Range(0, MostSides + 1).Select(sides => Circle(Math.Max(1, sides)))];

    private readonly FigureMesh _mesh;
    private readonly AtlasRegion _region;
    private readonly int _sides;
    private readonly int _first;

    /// <summary>Begins a part.</summary>
    /// <param name="mesh">Receives it.</param>
    /// <param name="region">Where its colours are.</param>
    /// <param name="sides">Corners of a ring, 3 to 24.</param>
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
        var circle = Circles[_sides];
        for (var i = 0; i < circle.Length; i++)
        {
            var (sin, cos) = (circle[i].X, circle[i].Y);
            var around = (left * cos) + (front * sin);
            _mesh.Add(centre + (left * sin) - (front * cos), around, _region.At((float)i / _sides, row), shade);
        }
    }

    /// <summary>Joins the rings and computes the normals.</summary>
    public void Close()
    {
        var stride = _sides + 1;
        var positions = _mesh.Positions[_first..];
        var normals = _mesh.Normals[_first..];
        for (var i = 0; i < positions.Length; i++)
        {
            var along = positions[Math.Min(i + stride, positions.Length - stride + (i % stride))] - positions[Math.Max(i - stride, i % stride)];
            var normal = Vector3.Cross(normals[i], along);
            var length = normal.Length();
            normals[i] = length > 1e-9f ? normal / length : Vector3.UnitZ;
        }

        for (var corner = _first; corner + stride < _mesh.VertexCount; corner++)
        {
            if ((corner - _first) % stride < _sides)
            {
                _mesh.Add(corner, corner + 1, corner + stride);
                _mesh.Add(corner + 1, corner + stride + 1, corner + stride);
            }
        }
    }

    private static Vector2[] Circle(int sides) =>
        [.. Enumerable.Range(0, sides + 1).Select(i => 2 * MathF.PI * i / sides).Select(angle => new Vector2(MathF.Sin(angle), MathF.Cos(angle)))];
}
