using System.Numerics;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Observations;

/// <summary>What one camera can see of somebody: where in the image, and how much is hidden by walls and fixtures.</summary>
internal sealed class Sight
{
    // Rings around an upright body of usual build, as shares of stature: feet in half a step, the breadth over shoulders (0.259)
    // with the arms beside them, and the head (Drillis and Contini 1966). A body is deeper than a line and shallower than its breadth.
    private static readonly (float Radius, float Height)[] Rings = [(0.09f, 0.02f), (0.12f, 0.8f), (0.05f, 0.97f)];
    private static readonly Vector2[] Circle = [.. Enumerable.Range(0, 8).Select(i => new Vector2(MathF.Cos(i * MathF.PI / 4), MathF.Sin(i * MathF.PI / 4)))];
    private const float NearestDepth = 0.3f;

    private readonly CameraPlan _camera;
    private readonly Vector2 _from;
    private readonly (Vector2 From, Vector2 To)[] _walls;
    private readonly (FixtureShape Shape, float Height)[] _fixtures;

    public Sight(StorePlan plan, CameraPlan camera)
    {
        _camera = camera;
        _from = new(camera.Position.X, camera.Position.Y);
        _walls = [.. plan.Walls.SelectMany(wall => wall.Zip(wall.Skip(1)))];
        _fixtures = [.. plan.Fixtures.Select(fixture => (new FixtureShape(fixture), fixture.Height))];
    }

    /// <summary>The box around an upright body; it may reach beyond the image.</summary>
    /// <param name="person">The person.</param>
    /// <param name="box">In pixels of the image.</param>
    /// <param name="depth">How far along the view, in metres.</param>
    /// <returns>Whether they are before the camera and any part of the box is in the image.</returns>
    public bool Project(in PersonState person, out ImageBox box, out float depth)
    {
        var stature = person.Appearance.Stature;
        var (feet, head) = (_camera.Project(new(person.Position, 0)), _camera.Project(new(person.Position, stature)));
        (box, depth) = (default, feet.Z);
        if (feet.Z < NearestDepth || head.Z < NearestDepth)
        {
            return false;
        }

        var (left, top, right, bottom) = (head.X, head.Y, head.X, head.Y);
        foreach (var (radius, height) in Rings)
        {
            foreach (var direction in Circle)
            {
                var point = _camera.Project(new(person.Position + (radius * stature * person.Appearance.Build * direction), height * stature));
                if (point.Z < NearestDepth)
                {
                    return false;
                }

                (left, right) = (MathF.Min(left, point.X), MathF.Max(right, point.X));
                (top, bottom) = (MathF.Min(top, point.Y), MathF.Max(bottom, point.Y));
            }
        }

        box = new(left, top, right, bottom);
        return box.Right > 0 && box.Left < _camera.Size.Width && box.Bottom > 0 && box.Top < _camera.Size.Height && box.IsUsable;
    }

    /// <summary>The share of an upright body that neither walls nor fixtures hide, 0 to 1.</summary>
    public float Visible(Vector2 position, float stature)
    {
        foreach (var (from, to) in _walls)
        {
            if (PlanSegment.Cross(_from, position, from, to))
            {
                return 0;
            }
        }

        var hiddenBelow = 0f;
        foreach (ref readonly var fixture in _fixtures.AsSpan())
        {
            if (fixture.Shape.Cuts(_from, position, out var enter, out var leave))
            {
                hiddenBelow = MathF.Max(hiddenBelow, MathF.Max(Over(fixture.Height, enter), Over(fixture.Height, leave)));
            }
        }

        return Math.Clamp(1 - (hiddenBelow / stature), 0, 1);
    }

    // The height on the body to which the line from the lens leads that touches an edge of a height, at a share of the way.
    private float Over(float height, float share) =>
        _camera.Position.Z + ((height - _camera.Position.Z) / MathF.Max(share, 1e-3f));
}
