using StoreTracking.Simulation.Figures.Pose;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures.Shape;

/// <summary>Dresses a pose: fills a mesh with the body, its clothes and what it carries.</summary>
internal static class FigureBuilder
{
    /// <summary>Fills a mesh.</summary>
    /// <param name="person">The person.</param>
    /// <param name="style">Their style.</param>
    /// <param name="pose">Their joints.</param>
    /// <param name="sides">Corners of a limb's cross-section; the trunk has half as many again.</param>
    /// <param name="mesh">Receives the surface.</param>
    public static void Build(in PersonState person, in FigureStyle style, BodyPose pose, int sides, FigureMesh mesh)
    {
        mesh.Clear();
        var look = person.Appearance;
        LegShape.Draw(mesh, look, style, pose.LeftLeg, sides);
        LegShape.Draw(mesh, look, style, pose.RightLeg, sides);
        TrunkShape.Draw(mesh, look, style, pose, sides + (sides / 2));
        ArmShape.Draw(mesh, look, style, pose.LeftArm, pose.ChestBasis, sides);
        ArmShape.Draw(mesh, look, style, pose.RightArm, pose.ChestBasis, sides);
        HeadShape.Draw(mesh, look, style, pose, sides + 2);
        mesh.EndBody();
        BurdenShape.Draw(mesh, person, style, pose);
    }
}
