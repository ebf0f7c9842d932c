using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;
using StoreTracking.Simulation.Figures.Pose;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>A leg, bare or in trousers, and its shoe.</summary>
internal static class LegShape
{
    /// <summary>The share of the leg, 0 at the hip to 2 at the ankle, at which shorts end.</summary>
    public const float ShortsEnd = 0.86f;

    public static void Draw(FigureMesh mesh, Appearance look, in FigureStyle style, in LegPose leg, int sides)
    {
        // Fat and muscle grow the upper leg more than the lower.
        var build = 0.45f + (0.55f * look.Build);
        var cloth = look.Bottom == BottomKind.Trousers ? style.Looseness * (1 + (0.10f * style.Draw(30))) : 1;
        var hem = look.Bottom == BottomKind.Trousers ? 0.027f + (0.009f * style.Draw(31)) : 0.021f;
        var shorts = look.Bottom == BottomKind.Shorts ? 1.18f : 1;
        ReadOnlySpan<Section> sections =
        [
            new(-0.10f, 0.040f * build, 0.052f * build, 0.00f, 0.75f),
            new(0.10f, 0.052f * build * cloth, 0.060f * build * cloth, 0.06f, 0.80f),
            new(0.45f, 0.046f * build * cloth * shorts, 0.052f * build * cloth * shorts, 0.22f, 0.88f),
            new(0.80f, 0.037f * build * cloth * shorts, 0.041f * build * cloth * shorts, 0.40f, 0.94f),
            new(ShortsEnd + 0.02f, 0.034f * cloth * shorts, 0.037f * cloth * shorts, 0.43f),
            new(ShortsEnd + 0.03f, 0.033f * cloth, 0.036f * cloth, 0.44f),
            new(1.04f, 0.032f * cloth, 0.035f * cloth, 0.52f),
            new(1.30f, 0.032f * cloth, 0.036f * cloth, 0.65f),
            new(1.60f, 0.027f * cloth, 0.031f * cloth, 0.80f),
            new(1.92f, hem, hem * 1.12f, 0.96f, 0.90f),
            new(2.04f, hem, hem * 1.20f, 1.00f, 0.80f),
        ];
        Limb.Draw(mesh, AtlasRegion.Leg, sides, (leg.Hip, leg.Knee, leg.Ankle), leg.Foot.Left, sections, look.Stature);
        Shoe(mesh, look.Stature, leg, Math.Max(6, sides - 2));
    }

    private static void Shoe(FigureMesh mesh, float stature, in LegPose leg, int sides)
    {
        // Each section: ahead of the ankle, half of the breadth, half of the height, all as shares of the stature.
        ReadOnlySpan<Vector3> sections =
        [
            new(-BodyProportions.Heel - 0.004f, 0.008f, 0.010f),
            new(-BodyProportions.Heel + 0.006f, 0.019f, 0.020f),
            new(0.000f, 0.022f, 0.027f),
            new(0.035f, 0.025f, 0.022f),
            new(BodyProportions.Ball, 0.029f, 0.016f),
            new(0.098f, 0.025f, 0.012f),
            new(BodyProportions.Toes, 0.010f, 0.007f),
        ];
        var foot = leg.Foot;
        var sole = leg.Ankle - (foot.Up * (BodyProportions.Ankle * stature));
        var loft = new Loft(mesh, AtlasRegion.Shoe, sides);
        for (var i = 0; i < sections.Length; i++)
        {
            var (ahead, breadth, height) = (sections[i].X * stature, sections[i].Y * stature, sections[i].Z * stature);
            loft.Ring(sole + foot.Vector(ahead, 0, height), foot.Left * breadth, foot.Up * height, i / 6f, 0.85f);
        }

        loft.Close();
    }
}
