using System.Numerics;
using StoreTracking.Simulation.Figures;
using StoreTracking.Simulation.Figures.Pose;
using StoreTracking.Simulation.Figures.Shape;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Rendering.Rooms;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Rendering.Drawing;

/// <summary>Draws one person after another on a tile: pose, surface, light, projection, triangles.</summary>
internal sealed class FigurePainter(Background background, RenderLook look)
{
    private const float Near = 0.1f;

    private readonly FigureMesh _mesh = new();
    private readonly BodyPose _pose = new();
    private readonly RasterVertex[] _vertices = new RasterVertex[FigureMesh.Capacity];
    private readonly AtlasCache _atlases = new(look.Grade);
    private readonly FrameShare _frameShare = new(background.Camera);

    /// <summary>Where the joints of the last person are.</summary>
    public BodyPose Pose => _pose;

    /// <summary>Where the last person is drawn.</summary>
    public SampleTile Tile { get; } = new();

    /// <summary>The light about the last person.</summary>
    public FigureLight Light { get; private set; }

    /// <summary>The extent of the last person's body, not clipped.</summary>
    public ImageBox Extent { get; private set; }

    /// <summary>The share of the last person's body that lies within the image, hidden or not.</summary>
    public float ShareInFrame { get; private set; }

    /// <summary>Draws somebody.</summary>
    /// <returns>False if nothing of them is in the image.</returns>
    public bool Draw(in PersonState person)
    {
        var camera = background.Camera;
        var stature = person.Appearance.Stature;
        var depth = Vector3.Dot(new Vector3(person.Position, stature / 2) - camera.Position, camera.Forward);
        if (depth < -stature || !MayBeSeen(camera, person))
        {
            return false;
        }

        var style = new FigureStyle(person.Appearance);
        var atlas = _atlases.Get(person.Appearance, style);
        var scale = camera.Focal.X / MathF.Max(depth, 0.6f);
        var sides = Math.Clamp(4 + (int)(scale * stature / 30), 6, 14);
        Light = FigureLight.At(background.Light, person.Position);

        // Limbs move about twice as fast as the body.
        var shutter = (float)look.Shutter.TotalSeconds;
        var motion = person.Velocity.Length() * shutter * scale;
        var moments = motion < 0.4f ? 1 : motion < 4.5f ? 2 : 4;
        for (var moment = 0; moment < moments; moment++)
        {
            PoseSolver.Solve(person, style, shutter * (((moment + 0.5f) / moments) - 0.5f), _pose);
            FigureBuilder.Build(person, style, _pose, sides, _mesh);
            var lattice = new SampleLattice(moments, moment);
            var body = Project(camera, _mesh.BodyVertices);
            if (moment == 0)
            {
                Shade(camera);
            }

            Extent = moment == 0 ? body : Join(Extent, body);
            if (moment == 0 && !Place(camera, body, motion))
            {
                return false;
            }

            ToLattice(lattice);
            var vertices = _vertices.AsSpan(0, _mesh.VertexCount);
            FigureRaster.Draw(Tile, lattice, vertices, _mesh.Triangles[.._mesh.BodyTriangles], atlas.Texels, SampleTile.Covered | SampleTile.Body);
            FigureRaster.Draw(Tile, lattice, vertices, _mesh.Triangles[_mesh.BodyTriangles..], atlas.Texels, SampleTile.Covered);
        }

        ShareInFrame = IsInside(camera.Size, Extent) ? 1 : _frameShare.Measure(_mesh);
        return true;
    }

    private static bool IsInside(ImageSize size, in ImageBox box) =>
        box.Left >= 0 && box.Top >= 0 && box.Right <= size.Width && box.Bottom <= size.Height;

    // A ball about the person and what they push, against the sides of the view.
    private static bool MayBeSeen(CameraPlan camera, in PersonState person)
    {
        const float Radius = 1.7f;
        var offset = new Vector3(person.Position, person.Appearance.Stature / 2) - camera.Position;
        var depth = Vector3.Dot(offset, camera.Forward);
        var across = MathF.Abs(Vector3.Dot(offset, camera.Right));
        var down = MathF.Abs(Vector3.Dot(offset, camera.Down));
        var slopeX = MathF.Max(camera.Centre.X, camera.Size.Width - camera.Centre.X) / camera.Focal.X;
        var slopeY = MathF.Max(camera.Centre.Y, camera.Size.Height - camera.Centre.Y) / camera.Focal.Y;
        return across - (depth * slopeX) < Radius * MathF.Sqrt(1 + (slopeX * slopeX)) && down - (depth * slopeY) < Radius * MathF.Sqrt(1 + (slopeY * slopeY));
    }

    private static ImageBox Join(in ImageBox a, in ImageBox b) =>
        new(MathF.Min(a.Left, b.Left), MathF.Min(a.Top, b.Top), MathF.Max(a.Right, b.Right), MathF.Max(a.Bottom, b.Bottom));

    /// <summary>Projects the vertices to pixels.</summary>
    /// <returns>The extent of the first of them.</returns>
    private ImageBox Project(CameraPlan camera, int bodyVertices)
    {
        // What CameraPlan.Project does, with its vectors scaled once for all vertices.
        var positions = _mesh.Positions;
        var vertices = _vertices.AsSpan(0, positions.Length);
        var (eye, forward, focal, centre) = (camera.Position, camera.Forward, camera.Focal, camera.Centre);
        var (right, down) = (camera.Right * focal.X, camera.Down * focal.Y);
        var low = new Vector2(float.MaxValue);
        var high = new Vector2(float.MinValue);
        for (var i = 0; i < vertices.Length; i++)
        {
            var offset = positions[i] - eye;
            var depth = Vector3.Dot(offset, forward);
            if (depth < Near)
            {
                vertices[i].Values.X = -1;
                continue;
            }

            var inverse = 1 / depth;
            var place = centre + (new Vector2(Vector3.Dot(offset, right), Vector3.Dot(offset, down)) * inverse);
            if (i < bodyVertices)
            {
                low = Vector2.Min(low, place);
                high = Vector2.Max(high, place);
            }

            vertices[i].Place = place;
            vertices[i].Values.X = inverse;
        }

        return new(low.X, low.Y, high.X, high.Y);
    }

    // One moment of an exposure is lit as the others.
    private void Shade(CameraPlan camera)
    {
        var normals = _mesh.Normals;
        var texels = _mesh.Texels;
        var shades = _mesh.Shades;
        var about = Light;
        for (var i = 0; i < normals.Length; i++)
        {
            ref var vertex = ref _vertices[i];
            var light = about.On(normals[i], shades[i]) * Lens.Vignette.At(camera, look, vertex.Place.X, vertex.Place.Y);
            vertex.Values = new(vertex.Values.X, 256 * light, texels[i].X, texels[i].Y);
        }
    }

    // The tile holds the body, its burden, and how far both move.
    private bool Place(CameraPlan camera, in ImageBox body, float motion)
    {
        var (low, high) = (new Vector2(body.Left, body.Top), new Vector2(body.Right, body.Bottom));
        for (var i = _mesh.BodyVertices; i < _mesh.VertexCount; i++)
        {
            if (_vertices[i].Values.X > 0)
            {
                low = Vector2.Min(low, _vertices[i].Place);
                high = Vector2.Max(high, _vertices[i].Place);
            }
        }

        var margin = 2 + (2 * motion);
        var left = (int)Math.Clamp(low.X - margin, 0, camera.Size.Width);
        var top = (int)Math.Clamp(low.Y - margin, 0, camera.Size.Height);
        var right = (int)Math.Clamp(high.X + margin, 0, camera.Size.Width);
        var bottom = (int)Math.Clamp(high.Y + margin, 0, camera.Size.Height);
        if (right <= left || bottom <= top)
        {
            return false;
        }

        Tile.Reset(left, top, right - left, bottom - top);
        return true;
    }

    private void ToLattice(in SampleLattice lattice)
    {
        var origin = new Vector2(Tile.Left, Tile.Top);
        foreach (ref var vertex in _vertices.AsSpan(0, _mesh.VertexCount))
        {
            vertex.Place = ((vertex.Place - origin) * lattice.Scale) + lattice.Offset;
        }
    }
}
