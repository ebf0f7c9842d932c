using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>What walls and fixtures take from the light on the floor.</summary>
internal static class Occlusion
{
    private const float Reach = 0.28f;
    private const float HalfLamp = 0.5f;

    /// <summary>The share of a lamp that fixtures hide from a point of the floor.</summary>
    public static float Between(StorePlan plan, Vector3 lamp, Vector2 point)
    {
        var hidden = 0;
        for (var i = -1; i <= 1; i += 2)
        {
            var source = lamp + new Vector3(i * HalfLamp * 0.6f, i * HalfLamp, 0);
            foreach (var fixture in plan.Fixtures)
            {
                if (Crosses(fixture, new(point, 0), source))
                {
                    hidden++;
                    break;
                }
            }
        }

        return hidden / 2f;
    }

    /// <summary>What ambient light is left near walls and at the feet of fixtures, 0 to 1.</summary>
    public static float Nearness(StorePlan plan, Vector2 point)
    {
        var open = 1f;
        foreach (var fixture in plan.Fixtures)
        {
            var local = Local(fixture, new(point, 0));
            var outside = new Vector2(MathF.Max(0, MathF.Abs(local.X) - (fixture.Size.X / 2)), MathF.Max(0, MathF.Abs(local.Y) - (fixture.Size.Y / 2)));
            open *= 1 - (0.5f * MathF.Exp(-outside.Length() / Reach) * MathF.Min(1, fixture.Height));
        }

        foreach (var wall in plan.Walls)
        {
            for (var i = 1; i < wall.Length; i++)
            {
                open *= 1 - (0.35f * MathF.Exp(-Distance(point, wall[i - 1], wall[i]) / Reach));
            }
        }

        return open;
    }

    private static float Distance(Vector2 point, Vector2 from, Vector2 to)
    {
        var along = to - from;
        var share = Math.Clamp(Vector2.Dot(point - from, along) / MathF.Max(along.LengthSquared(), 1e-6f), 0, 1);
        return Vector2.Distance(point, from + (along * share));
    }

    private static Vector3 Local(Fixture fixture, Vector3 point)
    {
        var (sin, cos) = MathF.SinCos(fixture.Heading);
        var offset = new Vector2(point.X, point.Y) - fixture.Centre;
        return new((offset.X * cos) + (offset.Y * sin), (offset.Y * cos) - (offset.X * sin), point.Z);
    }

    // The slab test of a segment against the fixture's box.
    private static bool Crosses(Fixture fixture, Vector3 from, Vector3 to)
    {
        var start = Local(fixture, from);
        var step = Local(fixture, to) - start;
        var half = new Vector3(fixture.Size.X / 2, fixture.Size.Y / 2, fixture.Height);
        float enter = 0, leave = 1;
        return Slab(start.X, step.X, -half.X, half.X, ref enter, ref leave)
            && Slab(start.Y, step.Y, -half.Y, half.Y, ref enter, ref leave)
            && Slab(start.Z, step.Z, -1, half.Z, ref enter, ref leave);
    }

    private static bool Slab(float start, float step, float low, float high, ref float enter, ref float leave)
    {
        if (MathF.Abs(step) < 1e-6f)
        {
            return start > low && start < high;
        }

        var a = (low - start) / step;
        var b = (high - start) / step;
        enter = MathF.Max(enter, MathF.Min(a, b));
        leave = MathF.Min(leave, MathF.Max(a, b));
        return enter < leave;
    }
}
