using System.Numerics;

namespace StoreTracking.Simulation.Figures;

/// <summary>Three unit vectors at right angles that turn with a part of the body.</summary>
internal readonly record struct Basis(Vector3 Forward, Vector3 Left, Vector3 Up)
{
    /// <summary>Upright, facing a direction of the plan.</summary>
    public static Basis Facing(float heading)
    {
        var (sin, cos) = MathF.SinCos(heading);
        return new(new(cos, sin, 0), new(-sin, cos, 0), Vector3.UnitZ);
    }

    /// <summary>Turned to the left about its own up.</summary>
    public Basis Yaw(float angle)
    {
        var (sin, cos) = MathF.SinCos(angle);
        return new((Forward * cos) + (Left * sin), (Left * cos) - (Forward * sin), Up);
    }

    /// <summary>Bowed forwards about its own left.</summary>
    public Basis Pitch(float angle)
    {
        var (sin, cos) = MathF.SinCos(angle);
        return new((Forward * cos) - (Up * sin), Left, (Up * cos) + (Forward * sin));
    }

    /// <summary>Leaned to the left about its own forward.</summary>
    public Basis Roll(float angle)
    {
        var (sin, cos) = MathF.SinCos(angle);
        return new(Forward, (Left * cos) - (Up * sin), (Up * cos) + (Left * sin));
    }

    /// <summary>Between two of them; they must not be opposite.</summary>
    public static Basis Blend(in Basis a, in Basis b, float share)
    {
        var forward = Vector3.Normalize(Vector3.Lerp(a.Forward, b.Forward, share));
        var up = Vector3.Lerp(a.Up, b.Up, share);
        var left = Vector3.Normalize(Vector3.Cross(up, forward));
        return new(forward, left, Vector3.Cross(forward, left));
    }

    /// <summary>The vector with these parts.</summary>
    public Vector3 Vector(float forward, float left, float up) => (Forward * forward) + (Left * left) + (Up * up);
}
