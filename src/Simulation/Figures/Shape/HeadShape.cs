using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;
using StoreTracking.Simulation.Figures.Pose;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>The head, its hair, and what covers it.</summary>
internal static class HeadShape
{
    /// <summary>Each section: height in half heads from the middle, half breadth and half depth as shares of the stature, and how far ahead its centre is.</summary>
    private static readonly Vector4[] Skull =
    [
        new(1.00f, 0.004f, 0.004f, -0.006f), new(0.93f, 0.022f, 0.028f, -0.006f), new(0.70f, 0.037f, 0.046f, -0.005f),
        new(0.35f, 0.0445f, 0.056f, -0.003f), new(0.00f, 0.0455f, 0.057f, -0.001f), new(-0.35f, 0.0425f, 0.054f, 0.002f),
        new(-0.70f, 0.036f, 0.044f, 0.010f), new(-0.95f, 0.026f, 0.030f, 0.020f), new(-1.02f, 0.010f, 0.012f, 0.022f),
    ];

    public static void Draw(FigureMesh mesh, Appearance look, in FigureStyle style, BodyPose pose, int sides)
    {
        // Children have large heads for their stature.
        var scale = look.Stature * (look.Stature < 1.5f ? 1 + (0.5f * (1.5f - look.Stature)) : 1);

        // Hair lies within the stature, so that the crown is its top.
        Sections(mesh, AtlasRegion.Head, pose, look.Stature, scale, sides, Skull, look.Hair == HairStyle.Bald ? 1 : 1.03f);
        switch (look.Hair)
        {
            case HairStyle.ShoulderLength:
                Sections(mesh, AtlasRegion.Hair, pose, look.Stature, scale, sides, style.Hem > 0.5f ? LongHair : BobHair, 1);
                break;
            case HairStyle.Tied:
                Sections(mesh, AtlasRegion.Hair, pose, look.Stature, scale, sides - 2, style.Hem > 0.4f ? Ponytail : Bun, 1);
                break;
            case HairStyle.Cap:
                Sections(mesh, AtlasRegion.Hair, pose, look.Stature, scale, sides, Cap, 1);
                Sections(mesh, AtlasRegion.Hair, pose, look.Stature, scale, sides, Brim, 1);
                break;
            case HairStyle.Headscarf:
                Sections(mesh, AtlasRegion.Hair, pose, look.Stature, scale, sides, Scarf, 1);
                break;
            default:
                break;
        }
    }

    private static readonly Vector4[] LongHair =
    [
        new(1.00f, 0.006f, 0.006f, -0.012f), new(0.92f, 0.026f, 0.032f, -0.012f), new(0.55f, 0.046f, 0.053f, -0.014f), new(0.00f, 0.053f, 0.054f, -0.020f),
        new(-0.60f, 0.055f, 0.050f, -0.026f), new(-1.20f, 0.056f, 0.042f, -0.030f), new(-2.00f, 0.054f, 0.032f, -0.042f), new(-2.9f, 0.040f, 0.016f, -0.056f), new(-3.0f, 0.010f, 0.006f, -0.056f),
    ];

    private static readonly Vector4[] BobHair =
    [
        new(1.00f, 0.006f, 0.006f, -0.012f), new(0.92f, 0.027f, 0.033f, -0.012f), new(0.55f, 0.048f, 0.054f, -0.014f), new(0.00f, 0.056f, 0.055f, -0.018f),
        new(-0.60f, 0.058f, 0.052f, -0.020f), new(-1.15f, 0.055f, 0.046f, -0.020f), new(-1.35f, 0.030f, 0.026f, -0.022f),
    ];

    private static readonly Vector4[] Ponytail =
    [
        new(0.45f, 0.006f, 0.008f, -0.056f), new(0.35f, 0.014f, 0.014f, -0.066f), new(0.00f, 0.018f, 0.015f, -0.074f), new(-0.80f, 0.020f, 0.015f, -0.072f),
        new(-1.60f, 0.016f, 0.012f, -0.068f), new(-2.20f, 0.005f, 0.005f, -0.066f),
    ];

    private static readonly Vector4[] Bun =
    [
        new(0.62f, 0.006f, 0.006f, -0.058f), new(0.50f, 0.020f, 0.020f, -0.062f), new(0.25f, 0.026f, 0.024f, -0.066f), new(0.00f, 0.021f, 0.020f, -0.064f), new(-0.12f, 0.006f, 0.006f, -0.060f),
    ];

    private static readonly Vector4[] Cap =
    [
        new(1.00f, 0.008f, 0.008f, -0.004f), new(0.95f, 0.030f, 0.036f, -0.003f), new(0.70f, 0.043f, 0.054f, -0.002f), new(0.32f, 0.0485f, 0.062f, 0), new(0.26f, 0.047f, 0.059f, 0),
    ];

    private static readonly Vector4[] Brim =
    [
        new(0.36f, 0.030f, 0.030f, 0.060f), new(0.30f, 0.040f, 0.046f, 0.062f), new(0.26f, 0.030f, 0.030f, 0.060f),
    ];

    private static readonly Vector4[] Scarf =
    [
        new(1.00f, 0.010f, 0.010f, -0.008f), new(0.93f, 0.030f, 0.036f, -0.008f), new(0.60f, 0.049f, 0.057f, -0.010f), new(0.00f, 0.053f, 0.058f, -0.011f),
        new(-0.60f, 0.052f, 0.054f, -0.008f), new(-1.00f, 0.050f, 0.052f, 0.000f), new(-1.50f, 0.060f, 0.054f, -0.006f), new(-2.10f, 0.082f, 0.062f, -0.016f), new(-2.4f, 0.070f, 0.050f, -0.016f),
    ];

    private static void Sections(
        FigureMesh mesh, AtlasRegion region, BodyPose pose, float stature, float scale, int sides, Vector4[] sections, float hair)
    {
        var loft = new Loft(mesh, region, sides);
        var chest = Basis.Blend(pose.HeadBasis, pose.ChestBasis, 0.7f);
        for (var i = 0; i < sections.Length; i++)
        {
            // What hangs below the chin follows the chest rather than the head.
            var section = sections[i];
            var basis = section.X < -1.1f ? chest : pose.HeadBasis;
            var up = section.X > 0 ? section.X * BodyProportions.HalfHead * stature : section.X * BodyProportions.HalfHead * scale;
            var centre = pose.Head + basis.Vector(section.W * scale, 0, up);
            var row = region == AtlasRegion.Head ? (1 - section.X) / 2.02f : (float)i / (sections.Length - 1);
            loft.Ring(centre, basis.Left * (section.Y * hair * scale), basis.Forward * (section.Z * hair * scale), row, section.X < -0.8f ? 0.8f : 1);
        }

        loft.Close();
    }
}
