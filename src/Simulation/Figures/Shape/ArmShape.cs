using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;
using StoreTracking.Simulation.Figures.Pose;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>An arm in its sleeve, and its hand.</summary>
internal static class ArmShape
{
    /// <summary>The share of the arm, 0 at the shoulder to 2 at the wrist, at which short sleeves end.</summary>
    public const float ShortSleeve = 0.55f;

    public static void Draw(FigureMesh mesh, Appearance look, in FigureStyle style, in ArmPose arm, in Basis chest, int sides)
    {
        var build = (0.5f + (0.5f * look.Build)) * (style.Curved ? 0.90f : 1);
        var sleeve = build * style.Looseness * look.Top switch
        {
            TopKind.TShirt => 1,
            TopKind.Jacket => 1.30f,
            TopKind.Coat => 1.35f,
            _ => 1.12f,
        };
        var isShort = look.Top == TopKind.TShirt;
        var skin = isShort ? build : sleeve;
        ReadOnlySpan<Section> sections =
        [
            new(-0.13f, 0.008f * build, 0.012f * build, 0.00f),
            new(-0.08f, 0.021f * build, 0.026f * build, 0.02f),
            new(0.06f, 0.030f * build * (0.5f + (0.5f * sleeve / build)), 0.035f * build * (0.5f + (0.5f * sleeve / build)), 0.06f),
            new(0.30f, 0.031f * sleeve, 0.033f * sleeve, 0.16f),
            new(ShortSleeve - 0.01f, (isShort ? 0.033f : 0.028f) * sleeve, (isShort ? 0.036f : 0.031f) * sleeve, 0.27f),
            new(ShortSleeve + 0.01f, 0.025f * skin, 0.027f * skin, 0.29f, 0.92f),
            new(1.00f, 0.023f * skin, 0.024f * skin, 0.50f),
            new(1.30f, 0.023f * skin, 0.023f * skin, 0.66f),
            new(1.75f, 0.017f * skin, 0.017f * skin, 0.90f),
            new(1.97f, (isShort ? 0.0135f : 0.0165f) * sleeve, (isShort ? 0.0135f : 0.0165f) * sleeve, 0.99f, 0.9f),
        ];

        // A raised arm turns about its own length, but its breadth stays square to the plane in which it bends.
        var left = Vector3.Cross(arm.Wrist - arm.Elbow, arm.Elbow - arm.Shoulder);
        left = left.LengthSquared() > 1e-5f && Vector3.Dot(left, chest.Left) is var turn && MathF.Abs(turn) > 0.02f * left.Length()
            ? Vector3.Normalize(chest.Left + (0.5f * MathF.Sign(turn) * Vector3.Normalize(left)))
            : chest.Left;
        Limb.Draw(mesh, AtlasRegion.Sleeve, sides, (arm.Shoulder, arm.Elbow, arm.Wrist), left, sections, look.Stature);
        Hand(mesh, look.Stature, arm, left, sides);
    }

    private static void Hand(FigureMesh mesh, float stature, in ArmPose arm, Vector3 left, int sides)
    {
        ReadOnlySpan<Section> sections =
        [
            new(0.00f, 0.0115f, 0.0135f, 0),
            new(0.50f, 0.0110f, 0.0230f, 0.2f),
            new(1.10f, 0.0120f, 0.0260f, 0.5f),
            new(1.60f, 0.0110f, 0.0200f, 0.8f),
            new(2.00f, 0.0040f, 0.0080f, 1),
        ];
        Limb.Draw(
            mesh, AtlasRegion.Skin, Math.Max(5, sides - 3), (arm.Wrist, Vector3.Lerp(arm.Wrist, arm.Tip, 0.5f), arm.Tip), left, sections, stature);
    }
}
