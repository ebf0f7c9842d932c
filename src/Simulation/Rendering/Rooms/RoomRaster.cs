using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>Finds for each sample of an image which facet of a room is seen there, and how far away it is.</summary>
internal sealed class RoomRaster
{
    private const float Near = 0.05f;

    private readonly CameraPlan _camera;
    private readonly View _view;
    private readonly int _samples;
    private readonly int _width;
    private readonly int _height;

    /// <summary>An empty raster.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="samples">Samples along each side of a pixel.</param>
    public RoomRaster(CameraPlan camera, int samples)
    {
        _camera = camera;
        _view = new View(camera);
        _samples = samples;
        _width = camera.Size.Width * samples;
        _height = camera.Size.Height * samples;
        InverseDepths = new float[_width * _height];
        Facets = new int[_width * _height];
        Array.Fill(Facets, -1);
    }

    /// <summary>One over the depth in metres, rows of samples from the top; 0 where nothing is seen.</summary>
    public float[] InverseDepths { get; }

    /// <summary>The index of the facet seen; −1 where nothing is.</summary>
    public int[] Facets { get; }

    /// <summary>Draws a facet.</summary>
    public void Draw(in Facet facet, int index)
    {
        if (Vector3.Dot(facet.Normal, facet.A - _view.Position) >= -1e-5f)
        {
            return;
        }

        Span<Vector3> corners = [facet.A, facet.B, facet.C, facet.D];
        Span<Vector2> polygon = stackalloc Vector2[8];
        var count = Clip(corners, polygon);
        if (count < 3)
        {
            return;
        }

        // The normal of what slants is not exact enough for its plane.
        var normal = Vector3.Cross(facet.B - facet.A, facet.C - facet.A);
        if (MathF.Abs(Vector3.Dot(normal, facet.A - _view.Position)) < 1e-9f)
        {
            return;
        }

        var plane = _view.InverseDepth(normal, facet.A);
        for (var i = 2; i < count; i++)
        {
            Triangle(polygon[0], polygon[i - 1], polygon[i], plane, index);
        }
    }

    private int Clip(ReadOnlySpan<Vector3> corners, Span<Vector2> polygon)
    {
        var count = 0;
        for (var i = 0; i < corners.Length; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
            var fromDepth = Vector3.Dot(from - _camera.Position, _camera.Forward);
            var toDepth = Vector3.Dot(to - _camera.Position, _camera.Forward);
            if (fromDepth >= Near)
            {
                polygon[count++] = Sample(from);
            }

            if (fromDepth >= Near != toDepth >= Near)
            {
                polygon[count++] = Sample(Vector3.Lerp(from, to, (Near - fromDepth) / (toDepth - fromDepth)));
            }
        }

        return count;
    }

    private Vector2 Sample(Vector3 point)
    {
        var seen = _camera.Project(point);
        return new Vector2(seen.X, seen.Y) * _samples;
    }

    private void Triangle(Vector2 a, Vector2 b, Vector2 c, Vector3 plane, int index)
    {
        if (b.Y < a.Y)
        {
            (a, b) = (b, a);
        }

        if (c.Y < a.Y)
        {
            (a, c) = (c, a);
        }

        if (c.Y < b.Y)
        {
            (b, c) = (c, b);
        }

        var top = Math.Max(0, (int)MathF.Ceiling(MathF.Max(a.Y, -1) - 0.5f));
        var bottom = Math.Min(_height, (int)MathF.Ceiling(MathF.Min(c.Y, _height + 1) - 0.5f));
        for (var y = top; y < bottom; y++)
        {
            var centre = y + 0.5f;
            var longSide = Cut(a, c, centre);
            var shortSide = centre < b.Y ? Cut(a, b, centre) : Cut(b, c, centre);
            var from = Math.Max(0, (int)MathF.Ceiling(MathF.Max(MathF.Min(longSide, shortSide), -1) - 0.5f));
            var to = Math.Min(_width, (int)MathF.Ceiling(MathF.Min(MathF.Max(longSide, shortSide), _width + 1) - 0.5f));
            var scale = 1f / _samples;
            var inverse = plane.X + (plane.Z * (centre * scale)) + (plane.Y * ((from + 0.5f) * scale));
            var step = plane.Y * scale;
            for (var i = (y * _width) + from; i < (y * _width) + to; i++, inverse += step)
            {
                if (inverse > InverseDepths[i])
                {
                    InverseDepths[i] = inverse;
                    Facets[i] = index;
                }
            }
        }
    }

    private static float Cut(Vector2 from, Vector2 to, float y) => from.X + ((to.X - from.X) * ((y - from.Y) / (to.Y - from.Y)));
}
