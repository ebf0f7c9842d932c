using System.Numerics;

namespace StoreTracking.Simulation.Behaviour;

/// <summary>Angles on the plan, in radians.</summary>
internal static class Angle
{
    /// <summary>The turn from one direction to another, from -pi to pi.</summary>
    public static float Between(float from, float to) => MathF.IEEERemainder(to - from, MathF.Tau);

    /// <summary>The direction of a vector.</summary>
    public static float Of(Vector2 vector) => MathF.Atan2(vector.Y, vector.X);

    /// <summary>The unit vector of a direction.</summary>
    public static Vector2 Unit(float angle)
    {
        var (sin, cos) = MathF.SinCos(angle);
        return new(cos, sin);
    }
}
