using System.Numerics;
using StoreTracking.Simulation.Figures.Shape;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Drawing;

/// <summary>
/// Measures which share of a figure lies within the image when the border cuts it: on a small picture by a lens in the
/// same place that looks straight at the figure, so that also what is beside or behind the real view counts.
/// </summary>
internal sealed class FrameShare(CameraPlan camera)
{
    private const int Side = 64;

    private readonly bool[] _covered = new bool[Side * Side];
    private readonly Vector2[] _places = new Vector2[FigureMesh.Capacity];

    /// <summary>The share of the body in the image, 0 to 1.</summary>
    public float Measure(FigureMesh mesh)
    {
        var positions = mesh.Positions[..mesh.BodyVertices];
        var (low, high) = (positions[0], positions[0]);
        foreach (var position in positions)
        {
            low = Vector3.Min(low, position);
            high = Vector3.Max(high, position);
        }

        var offset = ((low + high) / 2) - camera.Position;
        var forward = Vector3.Normalize(offset);
        var right = Vector3.Cross(forward, MathF.Abs(forward.Z) > 0.98f ? Vector3.UnitX : Vector3.UnitZ);
        right = Vector3.Normalize(right);
        var down = Vector3.Cross(forward, right);
        var radius = MathF.Max(0.2f, (high - low).Length() / 2);
        var zoom = Side / 2 / MathF.Max(0.05f, MathF.Min(4, radius / MathF.Max(0.1f, offset.Length() - (radius * 0.5f))));
        for (var i = 0; i < positions.Length; i++)
        {
            var seen = positions[i] - camera.Position;
            var depth = MathF.Max(0.05f, Vector3.Dot(seen, forward));
            _places[i] = new((Side / 2) + (zoom * Vector3.Dot(seen, right) / depth), (Side / 2) + (zoom * Vector3.Dot(seen, down) / depth));
        }

        Array.Clear(_covered);
        foreach (var (a, b, c) in mesh.Triangles[..mesh.BodyTriangles])
        {
            Cover(_places[a], _places[b], _places[c]);
        }

        return Count(forward, right / zoom, down / zoom);
    }

    private float Count(Vector3 forward, Vector3 right, Vector3 down)
    {
        int all = 0, inside = 0;
        for (var i = 0; i < _covered.Length; i++)
        {
            if (!_covered[i])
            {
                continue;
            }

            all++;
            var ray = forward + (right * ((i % Side) + 0.5f - (Side / 2))) + (down * ((i / Side) + 0.5f - (Side / 2)));
            var seen = camera.Project(camera.Position + ray);
            if (seen.Z > 0 && seen.X >= 0 && seen.Y >= 0 && seen.X < camera.Size.Width && seen.Y < camera.Size.Height)
            {
                inside++;
            }
        }

        return all == 0 ? 0 : (float)inside / all;
    }

    private void Cover(Vector2 a, Vector2 b, Vector2 c)
    {
        var area = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        if (MathF.Abs(area) < 1e-9f)
        {
            return;
        }

        var low = Vector2.Min(a, Vector2.Min(b, c));
        var high = Vector2.Max(a, Vector2.Max(b, c));
        for (var y = Math.Max(0, (int)low.Y); y <= Math.Min(Side - 1, (int)high.Y); y++)
        {
            for (var x = Math.Max(0, (int)low.X); x <= Math.Min(Side - 1, (int)high.X); x++)
            {
                var point = new Vector2(x + 0.5f, y + 0.5f);
                if (Edge(a, b, point) / area >= 0 && Edge(b, c, point) / area >= 0 && Edge(c, a, point) / area >= 0)
                {
                    _covered[(y * Side) + x] = true;
                }
            }
        }
    }

    private static float Edge(Vector2 from, Vector2 to, Vector2 point) =>
        ((to.X - from.X) * (point.Y - from.Y)) - ((to.Y - from.Y) * (point.X - from.X));
}
