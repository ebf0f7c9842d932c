using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;
using StoreTracking.Simulation.Figures.Pose;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>Hips, trunk and neck, and the skirt or the tails of a coat.</summary>
internal static class TrunkShape
{
    // Heights count from the hip joints (0) to the base of the neck (1).
    private static readonly float[] Heights = [1.10f, 1.03f, 0.955f, 0.86f, 0.72f, 0.52f, 0.30f, 0.10f, -0.12f, -0.28f];

    // Half breadths and depths of the body at these heights, as shares of the stature.
    private static readonly float[] Broad = [0.037f, 0.055f, 0.090f, 0.105f, 0.102f, 0.091f, 0.083f, 0.090f, 0.096f, 0.094f];
    private static readonly float[] BroadDepth = [0.038f, 0.045f, 0.050f, 0.064f, 0.070f, 0.067f, 0.061f, 0.065f, 0.070f, 0.068f];
    private static readonly float[] Curved = [0.031f, 0.046f, 0.080f, 0.095f, 0.092f, 0.082f, 0.073f, 0.089f, 0.100f, 0.099f];
    private static readonly float[] CurvedDepth = [0.033f, 0.040f, 0.046f, 0.061f, 0.073f, 0.064f, 0.056f, 0.065f, 0.072f, 0.071f];

    private static readonly float[] HipHeights = [0.40f, 0.25f, 0.10f, -0.05f, -0.16f];

    public static void Draw(FigureMesh mesh, Appearance look, in FigureStyle style, BodyPose pose, int sides)
    {
        Hips(mesh, look, style, pose, sides);
        Neck(mesh, look, style, pose, sides);
        Top(mesh, look, style, pose, sides);
        var (end, flare) = Tails(look, style);
        if (end > 0)
        {
            var isCoat = look.Top == TopKind.Coat;
            Skirt(mesh, look, style, pose, sides, isCoat ? AtlasRegion.Cover : AtlasRegion.Skirt, isCoat ? 1.10f : 1.02f, end, flare);
        }
    }

    private static (float End, float Flare) Tails(Appearance look, in FigureStyle style) => (look.Top, look.Bottom) switch
    {
        (_, BottomKind.LongSkirt) => (1.72f + (0.15f * style.Hem), 1.35f + (0.3f * style.Draw(32))),
        (TopKind.Coat, _) => (0.70f + (0.4f * style.Hem), 1.10f + (0.15f * style.Draw(32))),
        (_, BottomKind.Skirt) => (0.65f + (0.35f * style.Hem), 1.02f + (0.4f * style.Draw(32))),
        _ => (0, 0),
    };

    private static void Top(FigureMesh mesh, Appearance look, in FigureStyle style, BodyPose pose, int sides)
    {
        var cut = style.Looseness * look.Top switch
        {
            TopKind.TShirt => 1.05f,
            TopKind.Jacket => 1.14f,
            TopKind.Coat => 1.16f,
            TopKind.Vest => 1.08f,
            _ => 1.08f,
        };

        // The hem of a top lies over the hips; a coat goes on as a skirt.
        var hem = look.Top switch
        {
            TopKind.Jacket => 0.02f - (0.26f * style.Hem),
            TopKind.Coat => -0.15f,
            _ => 0.10f - (0.30f * style.Hem),
        };
        var loft = new Loft(mesh, AtlasRegion.Trunk, sides);
        for (var i = 0; i < Heights.Length && (i == 0 || Heights[i - 1] > hem); i++)
        {
            var height = MathF.Max(Heights[i], hem);
            var hanging = height < 0.5f ? 1 + (0.05f * (cut - 1) * 10 * (0.5f - height)) : 1;
            Ring(loft, look, style, pose, height, cut * hanging, (1.10f - height) / 1.38f, height > 0.9f ? 0.92f : 1);
        }

        loft.Close();
    }

    private static void Hips(FigureMesh mesh, Appearance look, in FigureStyle style, BodyPose pose, int sides)
    {
        var region = look.Bottom is BottomKind.Skirt or BottomKind.LongSkirt ? AtlasRegion.Skirt : AtlasRegion.Leg;
        var loft = new Loft(mesh, region, sides);
        for (var i = 0; i < HipHeights.Length; i++)
        {
            Ring(loft, look, style, pose, HipHeights[i], i == 4 ? 0.84f : 0.95f, i * 0.04f, 0.9f - (0.03f * i));
        }

        // Closed between the legs.
        loft.Ring(pose.Pelvis + pose.PelvisBasis.Vector(0, 0, -0.235f * BodyProportions.Trunk * look.Stature), pose.PelvisBasis.Left * 0.03f, pose.PelvisBasis.Forward * 0.03f, 0.2f, 0.6f);
        loft.Close();
    }

    private static void Neck(FigureMesh mesh, Appearance look, in FigureStyle style, BodyPose pose, int sides)
    {
        var loft = new Loft(mesh, AtlasRegion.Skin, Math.Max(6, sides - 4));
        var radius = look.Stature * (style.Curved ? 0.029f : 0.033f) * (0.6f + (0.4f * look.Build));
        for (var i = 0; i <= 2; i++)
        {
            var share = 0.68f - (0.42f * i);
            var basis = Basis.Blend(pose.ChestBasis, pose.HeadBasis, Math.Clamp(share, 0, 1));
            loft.Ring(Vector3.Lerp(pose.Neck, pose.Head, share), basis.Left * radius, basis.Forward * radius * 1.05f, i / 2f, i == 0 ? 0.6f : 0.75f);
        }

        loft.Close();
    }

    private static void Skirt(
        FigureMesh mesh, Appearance look, in FigureStyle style, BodyPose pose, int sides, AtlasRegion region, float cut, float end, float flare)
    {
        var loft = new Loft(mesh, region, sides);
        Ring(loft, look, style, pose, 0.30f, cut, 0, 1);
        Ring(loft, look, style, pose, 0.05f, cut, 0.10f, 1);
        Ring(loft, look, style, pose, -0.12f, cut * (1 + (0.2f * (flare - 1))), 0.18f, 1);
        for (var i = 1; i <= 4; i++)
        {
            var along = 0.2f + ((end - 0.2f) * i / 4f);
            var left = On(pose.LeftLeg, along);
            var right = On(pose.RightLeg, along);
            var centre = (left + right) / 2;
            var share = i / 4f;

            // The cloth spans the legs, wherever they are, and hangs wider than the body.
            var spread = left - right;
            var sideways = MathF.Abs(Vector3.Dot(spread, pose.PelvisBasis.Left)) / 2;
            var lengthways = MathF.Abs(Vector3.Dot(spread, pose.PelvisBasis.Forward)) / 2;
            var body = 0.092f * look.Stature * MathF.Sqrt(look.Build) * cut * (1 + ((flare - 1) * share));
            var breadth = MathF.Max(body, sideways + (0.05f * look.Stature));
            var depth = MathF.Max(body * 0.72f, lengthways + (0.048f * look.Stature));
            loft.Ring(centre, pose.PelvisBasis.Left * breadth, Basis.Facing(MathF.Atan2(pose.PelvisBasis.Forward.Y, pose.PelvisBasis.Forward.X)).Forward * depth, 0.2f + (0.8f * share), 1 - (0.08f * share));
        }

        loft.Close();
    }

    private static Vector3 On(in LegPose leg, float along) => along < 1
        ? Vector3.Lerp(leg.Hip, leg.Knee, along)
        : Vector3.Lerp(leg.Knee, leg.Ankle, along - 1);

    private static void Ring(in Loft loft, Appearance look, in FigureStyle style, BodyPose pose, float height, float cut, float row, float shade)
    {
        var breadth = At(style.Curved ? Curved : Broad, height) * MathF.Pow(look.Build, 0.85f);
        var belly = look.Build > 1 ? 1 + (1.1f * (look.Build - 1) * MathF.Max(0, 1 - (MathF.Abs(height - 0.3f) / 0.45f))) : 1;
        var depth = At(style.Curved ? CurvedDepth : BroadDepth, height) * look.Build * belly;
        var basis = Basis.Blend(pose.PelvisBasis, pose.ChestBasis, Math.Clamp(height, 0, 1));

        // The spine is a curve that leaves the pelvis upright to it and reaches the neck upright to the chest.
        var scale = BodyProportions.Trunk * look.Stature;
        var low = pose.Pelvis + (pose.PelvisBasis.Up * (height * scale));
        var high = pose.Neck + (pose.ChestBasis.Up * ((height - 1) * scale));
        var centre = height is > 0 and < 1 ? Vector3.Lerp(low, high, height) : height <= 0 ? low : high;
        centre += basis.Forward * (0.5f * (depth - At(style.Curved ? CurvedDepth : BroadDepth, height)) * look.Stature);
        loft.Ring(centre, basis.Left * (breadth * cut * look.Stature), basis.Forward * (depth * cut * look.Stature), row, shade);
    }

    private static float At(float[] values, float height)
    {
        for (var i = 1; i < Heights.Length; i++)
        {
            if (height >= Heights[i])
            {
                var share = Math.Clamp((height - Heights[i]) / (Heights[i - 1] - Heights[i]), 0, 1);
                return values[i] + ((values[i - 1] - values[i]) * share);
            }
        }

        return values[^1];
    }
}
