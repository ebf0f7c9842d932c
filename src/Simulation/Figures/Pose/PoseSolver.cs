using System.Numerics;
using StoreTracking.Simulation.People;
using static StoreTracking.Simulation.Figures.Pose.BodyProportions;

namespace StoreTracking.Simulation.Figures.Pose;

/// <summary>Turns the state of a person into the places of their joints.</summary>
internal static class PoseSolver
{
    private const float Eager = 0.45f;

    /// <summary>Fills a pose.</summary>
    /// <param name="person">The person.</param>
    /// <param name="style">Their style.</param>
    /// <param name="ahead">How far beyond the moment of the state, in seconds: walking goes on in a straight line.</param>
    /// <param name="pose">Receives the joints.</param>
    public static void Solve(in PersonState person, in FigureStyle style, float ahead, BodyPose pose)
    {
        var stature = person.Appearance.Stature;
        var speed = person.Velocity.Length();
        var place = person.Position + (person.Velocity * ahead);
        var phase = person.GaitPhase + (Gait.CyclesPerSecond(stature, speed) * ahead);
        var stride = Gait.StrideLength(stature, speed);
        var floor = new Vector3(place, 0);
        var body = Basis.Facing(person.Heading);
        var bend = Bend(person) * Onset(person);

        // The stride points where they go, which is not always where they look.
        var way = speed > 0.05f ? Basis.Facing(MathF.Atan2(person.Velocity.Y, person.Velocity.X)) : body;
        var left = Foot(floor, way, body, phase, stride, 1, stature, style);
        var right = Foot(floor, way, body, phase + 0.5f, stride, -1, stature, style);
        var swing = MathF.Cos(2 * MathF.PI * phase) * Math.Min(1, stride / 1.3f);

        var sway = 0.006f * stature * MathF.Sin((person.ActivityTime * 0.9f) + (6 * style.Draw(20)));
        var pelvisBasis = body.Yaw(-0.10f * swing);
        var ground = floor + body.Vector(-0.10f * stature * bend, sway, 0);
        var height = (Hip * stature) - (0.07f * stature * bend);
        height = Math.Min(height, Reach(ground, pelvisBasis, left.Ankle, 1, stature));
        height = Math.Min(height, Reach(ground, pelvisBasis, right.Ankle, -1, stature));
        pose.Pelvis = ground + new Vector3(0, 0, height);
        pose.PelvisBasis = pelvisBasis.Pitch(0.45f * bend);
        pose.LeftLeg = Leg(pose, left, 1, stature);
        pose.RightLeg = Leg(pose, right, -1, stature);

        pose.ChestBasis = body.Yaw(0.13f * swing).Pitch(Bow(person, style, speed, bend)).Roll(-2.2f * sway / stature);
        var spine = Basis.Blend(pose.PelvisBasis, pose.ChestBasis, 0.6f);
        pose.Neck = pose.Pelvis + (spine.Up * (Trunk * stature));
        pose.HeadBasis = body.Yaw(person.HeadTurn).Pitch(HeadBow(person, bend));
        pose.Head = pose.Neck + (Basis.Blend(pose.ChestBasis, pose.HeadBasis, 0.4f).Up * (Neck * stature));
        ArmPoser.Solve(person, style, swing, Onset(person), pose);
    }

    /// <summary>How far an activity has come, 0 to 1.</summary>
    private static float Onset(in PersonState person)
    {
        var share = Math.Clamp(person.ActivityTime / Eager, 0, 1);
        return share * share * (3 - (2 * share));
    }

    private static float Bend(in PersonState person) => person.Activity == PersonActivity.Bending ? 1 : 0;

    private static float Bow(in PersonState person, in FigureStyle style, float speed, float bend) =>
        (person.Activity == PersonActivity.Reaching ? 0.10f : 0) + (bend * 0.95f) + (speed > 0.05f ? 0.03f + (0.03f * speed) : 0) + style.Lean;

    private static float HeadBow(in PersonState person, float bend) => (0.6f * bend) + person.Activity switch
    {
        PersonActivity.Browsing => 0.18f + (0.16f * MathF.Sin(person.ActivityTime * 0.7f)),
        PersonActivity.Holding => 0.45f,
        PersonActivity.Walking => 0.08f,
        _ => 0.04f,
    };

    private static (Vector3 Ankle, Basis Basis) Foot(
        Vector3 floor, in Basis way, in Basis body, float phase, float stride, int side, float stature, in FigureStyle style)
    {
        var (path, toesUp) = FootPath.At(phase - MathF.Floor(phase), stride, stature);
        var walking = Math.Min(1, stride / 0.6f);
        var apart = style.FeetApart + ((0.030f - style.FeetApart) * walking);

        // Nobody stands with both feet in line: one is a little ahead at rest.
        var rest = side * 0.03f * (style.Draw(21) - 0.5f) * (1 - walking);
        var ankle = floor + way.Vector(path.X + (rest * stature), side * apart * stature, path.Y);
        return (ankle, body.Yaw(side * 0.12f).Pitch(-toesUp));
    }

    private static float Reach(Vector3 ground, in Basis pelvis, Vector3 ankle, int side, float stature)
    {
        var offset = ankle - (ground + pelvis.Vector(0, side * HalfHips * stature, 0));
        var leg = (Thigh + Shank) * stature * 0.998f;
        return offset.Z + MathF.Sqrt(MathF.Max(0.01f, (leg * leg) - (offset.X * offset.X) - (offset.Y * offset.Y)));
    }

    private static LegPose Leg(BodyPose pose, (Vector3 Ankle, Basis Basis) foot, int side, float stature)
    {
        var hip = pose.Pelvis + pose.PelvisBasis.Vector(0, side * HalfHips * stature, 0);
        var (knee, ankle) = TwoBones.Solve(hip, foot.Ankle, Thigh * stature, Shank * stature, foot.Basis.Forward + (0.15f * side * foot.Basis.Left));
        return new(hip, knee, ankle, foot.Basis);
    }
}
