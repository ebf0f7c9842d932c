using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;
using StoreTracking.Simulation.Figures.Pose;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>Bags, baskets and trolleys.</summary>
internal static class BurdenShape
{
    private static readonly int[] Sides = [-1, 1];

    public static void Draw(FigureMesh mesh, in PersonState person, in FigureStyle style, BodyPose pose)
    {
        var stature = person.Appearance.Stature;
        switch (person.Appearance.Carries)
        {
            case Carried.ShoulderBag:
                ShoulderBag(mesh, style, pose, stature);
                break;
            case Carried.Backpack:
                Backpack(mesh, pose, stature);
                break;
            case Carried.Basket:
                Basket(mesh, style, pose, person.Heading);
                break;
            case Carried.Trolley:
                Trolley(mesh, pose, person);
                break;
            default:
                break;
        }
    }

    private static void ShoulderBag(FigureMesh mesh, in FigureStyle style, BodyPose pose, float stature)
    {
        var side = style.IsLeftHanded ? 1 : -1;
        var basis = pose.PelvisBasis;
        var size = 0.8f + (0.5f * style.Draw(40));
        var centre = pose.Pelvis + basis.Vector(-0.02f, side * 0.115f * stature, 0.01f * stature);
        Box(mesh, centre, basis.Left * (0.055f * size), basis.Forward * (0.16f * size), basis.Up * (0.13f * size), 0.85f);
        var shoulder = pose.Neck + pose.ChestBasis.Vector(0, (style.Draw(41) < 0.5f ? side : -side) * 0.06f * stature, -0.005f);
        var front = pose.Neck + pose.ChestBasis.Vector(0.085f * stature, side * 0.02f * stature, -0.16f * stature);
        Tube(mesh, AtlasRegion.Burden, shoulder, front, 0.012f, 5);
        Tube(mesh, AtlasRegion.Burden, front, centre + (basis.Up * 0.12f * size), 0.012f, 5);
    }

    private static void Backpack(FigureMesh mesh, BodyPose pose, float stature)
    {
        var basis = pose.ChestBasis;
        var centre = pose.Neck + basis.Vector(-0.118f * stature, 0, -0.135f * stature);
        Box(mesh, centre, basis.Left * 0.15f, basis.Forward * 0.085f, basis.Up * 0.22f, 0.9f);
        foreach (var side in Sides)
        {
            var shoulder = pose.Neck + basis.Vector(-0.01f, side * 0.065f * stature, -0.004f * stature);
            Tube(mesh, AtlasRegion.Burden, shoulder, pose.Neck + basis.Vector(0.072f * stature, side * 0.075f * stature, -0.10f * stature), 0.020f, 5);
            Tube(mesh, AtlasRegion.Burden, pose.Neck + basis.Vector(0.072f * stature, side * 0.075f * stature, -0.10f * stature), pose.Neck + basis.Vector(-0.02f * stature, side * 0.11f * stature, -0.20f * stature), 0.014f, 5);
        }
    }

    private static void Basket(FigureMesh mesh, in FigureStyle style, BodyPose pose, float heading)
    {
        var arm = style.IsLeftHanded ? pose.LeftArm : pose.RightArm;
        var basis = Basis.Facing(heading);
        var grip = Vector3.Lerp(arm.Wrist, arm.Tip, 0.6f);
        var rim = grip - (Vector3.UnitZ * 0.16f);
        var loft = new Loft(mesh, AtlasRegion.Burden, 8);
        loft.Ring(rim, basis.Left * 0.13f, basis.Forward * 0.21f, 0.1f);
        loft.Ring(rim - (Vector3.UnitZ * 0.10f), basis.Left * 0.120f, basis.Forward * 0.195f, 0.5f, 0.9f);
        loft.Ring(rim - (Vector3.UnitZ * 0.20f), basis.Left * 0.110f, basis.Forward * 0.18f, 0.9f, 0.8f);
        loft.Ring(rim - (Vector3.UnitZ * 0.20f), basis.Left * 0.01f, basis.Forward * 0.01f, 1, 0.7f);
        loft.Close();
        foreach (var side in Sides)
        {
            Tube(mesh, AtlasRegion.Metal, grip, rim + (basis.Left * (side * 0.12f)), 0.007f, 4);
        }
    }

    private static void Trolley(FigureMesh mesh, BodyPose pose, in PersonState person)
    {
        var basis = Basis.Facing(person.Heading);
        var origin = new Vector3(pose.Pelvis.X, pose.Pelvis.Y, 0) + (basis.Forward * ArmPoser.TrolleyHandle.X);
        foreach (var bar in TrolleyShape.Bars)
        {
            var from = origin + basis.Vector(bar.From.X, bar.From.Y, bar.From.Z);
            var to = origin + basis.Vector(bar.To.X, bar.To.Y, bar.To.Z);
            Tube(mesh, bar.Radius > 0.016f ? AtlasRegion.Burden : AtlasRegion.Metal, from, to, bar.Radius, 3);
        }
    }

    private static void Box(FigureMesh mesh, Vector3 centre, Vector3 left, Vector3 front, Vector3 up, float shade)
    {
        var loft = new Loft(mesh, AtlasRegion.Burden, 8);
        loft.Ring(centre + up, left * 0.1f, front * 0.1f, 0, shade);
        loft.Ring(centre + (up * 0.97f), left * 0.75f, front * 0.80f, 0.1f, shade);
        loft.Ring(centre + (up * 0.5f), left, front, 0.3f, shade);
        loft.Ring(centre - (up * 0.6f), left * 1.05f, front * 1.05f, 0.8f, shade);
        loft.Ring(centre - (up * 0.97f), left * 0.85f, front * 0.85f, 0.95f, shade * 0.8f);
        loft.Ring(centre - up, left * 0.1f, front * 0.1f, 1, shade * 0.7f);
        loft.Close();
    }

    private static void Tube(FigureMesh mesh, AtlasRegion region, Vector3 from, Vector3 to, float radius, int sides)
    {
        var axis = Vector3.Normalize(to - from);
        var left = Vector3.Normalize(Vector3.Cross(MathF.Abs(axis.Z) > 0.9f ? Vector3.UnitX : Vector3.UnitZ, axis));
        var front = Vector3.Cross(left, -axis);
        var loft = new Loft(mesh, region, sides);
        loft.Ring(from, left * radius, front * radius, 0.2f);
        loft.Ring(to, left * radius, front * radius, 0.8f);
        loft.Close();
    }
}
