using System.Numerics;

namespace StoreTracking.Simulation.Figures.Pose;

/// <summary>Inverse kinematics of an arm or a leg: two bones between a root and a target (law of cosines).</summary>
internal static class TwoBones
{
    /// <summary>Bends towards the target, as far as the bones reach.</summary>
    /// <param name="root">Shoulder or hip.</param>
    /// <param name="target">Where wrist or ankle should be.</param>
    /// <param name="upper">Length of the upper bone.</param>
    /// <param name="lower">Length of the lower bone.</param>
    /// <param name="towards">The side to which elbow or knee points.</param>
    public static (Vector3 Joint, Vector3 End) Solve(Vector3 root, Vector3 target, float upper, float lower, Vector3 towards)
    {
        var offset = target - root;
        var reach = offset.Length();
        var distance = Math.Clamp(reach, MathF.Abs(upper - lower) + 0.01f, (upper + lower) * 0.9995f);
        var direction = reach > 1e-4f ? offset / reach : -Vector3.UnitZ;
        var along = ((upper * upper) - (lower * lower) + (distance * distance)) / (2 * distance);
        var aside = MathF.Sqrt(MathF.Max(0, (upper * upper) - (along * along)));
        var normal = towards - (direction * Vector3.Dot(towards, direction));
        normal = normal.LengthSquared() > 1e-8f ? Vector3.Normalize(normal) : Vector3.Zero;
        return (root + (direction * along) + (normal * aside), root + (direction * distance));
    }
}
