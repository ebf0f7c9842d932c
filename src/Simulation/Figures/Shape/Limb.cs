using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>One cross-section of a limb.</summary>
/// <param name="Along">0 at the first joint, 1 at the second, 2 at the third.</param>
/// <param name="Breadth">Half of its breadth, as a share of the stature.</param>
/// <param name="Depth">Half of its depth, as a share of the stature.</param>
/// <param name="Row">The row of the atlas's region, 0 to 1.</param>
/// <param name="Shade">How open to the light, 0 to 1.</param>
internal readonly record struct Section(float Along, float Breadth, float Depth, float Row, float Shade = 1);

/// <summary>Draws a skin over the two bones of an arm or a leg.</summary>
internal static class Limb
{
    /// <summary>Adds a limb.</summary>
    /// <param name="mesh">Receives it.</param>
    /// <param name="region">Where its colours are.</param>
    /// <param name="sides">Corners of a cross-section.</param>
    /// <param name="joints">Hip, knee and ankle, or shoulder, elbow and wrist.</param>
    /// <param name="left">The direction of the breadth.</param>
    /// <param name="sections">From the first joint to the last.</param>
    /// <param name="scale">Metres to a share of 1.</param>
    public static void Draw(
        FigureMesh mesh, AtlasRegion region, int sides, (Vector3 A, Vector3 B, Vector3 C) joints, Vector3 left, ReadOnlySpan<Section> sections, float scale)
    {
        var upper = Vector3.Normalize(joints.B - joints.A);
        var lower = Vector3.Normalize(joints.C - joints.B);
        var loft = new Loft(mesh, region, sides);
        foreach (var section in sections)
        {
            var centre = section.Along < 1
                ? Vector3.Lerp(joints.A, joints.B, section.Along)
                : Vector3.Lerp(joints.B, joints.C, section.Along - 1);
            var axis = Vector3.Normalize(Vector3.Lerp(upper, lower, Math.Clamp((section.Along - 0.8f) / 0.4f, 0, 1)));
            var breadth = Vector3.Normalize(left - (axis * Vector3.Dot(left, axis)));
            var depth = Vector3.Cross(breadth, -axis);
            loft.Ring(centre, breadth * (section.Breadth * scale), depth * (section.Depth * scale), section.Row, section.Shade);
        }

        loft.Close();
    }
}
