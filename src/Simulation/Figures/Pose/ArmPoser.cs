using System.Numerics;
using StoreTracking.Simulation.People;
using static StoreTracking.Simulation.Figures.Pose.BodyProportions;

namespace StoreTracking.Simulation.Figures.Pose;

/// <summary>Places the arms: swinging against the legs, or where an activity or a burden wants the hands.</summary>
internal static class ArmPoser
{
    /// <summary>Where the hands hold a trolley: ahead of the body and above the floor, in metres.</summary>
    public static readonly Vector2 TrolleyHandle = new(0.40f, 1.02f);

    /// <summary>Fills the arms of a pose whose trunk is placed.</summary>
    /// <param name="person">The person.</param>
    /// <param name="style">Their style.</param>
    /// <param name="swing">Where the legs are: 1 with the left foot ahead in a full stride, −1 with the right.</param>
    /// <param name="onset">How far the activity has come, 0 to 1.</param>
    /// <param name="pose">The pose.</param>
    public static void Solve(in PersonState person, in FigureStyle style, float swing, float onset, BodyPose pose)
    {
        pose.LeftArm = Arm(person, style, -swing, onset, 1, pose);
        pose.RightArm = Arm(person, style, swing, onset, -1, pose);
    }

    private static ArmPose Arm(in PersonState person, in FigureStyle style, float swing, float onset, int side, BodyPose pose)
    {
        var stature = person.Appearance.Stature;
        var chest = pose.ChestBasis;
        var narrow = style.Curved ? 0.93f : 1;
        var breadth = MathF.Sqrt(person.Appearance.Build) * narrow;
        var shoulder = pose.Neck + chest.Vector(0, side * HalfShoulders * breadth * stature, -0.026f * stature);
        var hanging = Hanging(person, style, swing, side, shoulder, pose);
        var burdened = person.Appearance.Carries == Carried.Trolley && person.Activity is not (PersonActivity.Reaching or PersonActivity.Bending);
        if (burdened)
        {
            var facing = Basis.Facing(person.Heading);
            var handle = new Vector3(pose.Pelvis.X, pose.Pelvis.Y, 0) + facing.Vector(TrolleyHandle.X, side * 0.2f, Math.Min(TrolleyHandle.Y, 0.62f * stature));
            return ToHand(shoulder, handle, stature, (-0.5f * chest.Up) + (0.6f * side * chest.Left), facing.Forward);
        }

        if (Target(person, style, side, shoulder, pose) is not { } target)
        {
            return hanging;
        }

        var wrist = Vector3.Lerp(hanging.Wrist, target, onset);
        return ToHand(shoulder, wrist, stature, (-0.8f * chest.Up) - (0.3f * chest.Forward) + (0.5f * side * chest.Left), chest.Forward + (0.2f * chest.Up));
    }

    private static Vector3? Target(in PersonState person, in FigureStyle style, int side, Vector3 shoulder, BodyPose pose)
    {
        var stature = person.Appearance.Stature;
        var facing = Basis.Facing(person.Heading);
        var isActive = (side > 0) == style.IsLeftHanded;
        var level = Hashing.Unit(Hashing.Mix(style.Seed, (uint)person.Id));
        return person.Activity switch
        {
            PersonActivity.Reaching when isActive =>
                shoulder + facing.Vector(0.27f * stature, -side * 0.04f * stature, ((0.30f * level) - 0.14f) * stature),
            PersonActivity.Bending when isActive => shoulder + facing.Vector(0.14f * stature, 0, -0.27f * stature),
            PersonActivity.Bending => pose.Pelvis + facing.Vector(0.17f * stature, side * 0.08f * stature, -0.08f * stature),
            PersonActivity.Holding => pose.Neck + pose.ChestBasis.Vector(0.17f * stature, side * 0.035f * stature, -0.13f * stature),
            PersonActivity.Browsing when isActive && level < 0.45f => pose.Neck + pose.ChestBasis.Vector(0.11f * stature, side * 0.04f * stature, -0.03f * stature),
            PersonActivity.Browsing when level > 0.8f => pose.Pelvis + pose.PelvisBasis.Vector(-0.01f, side * 0.105f * stature, 0.055f * stature),
            _ => null,
        };
    }

    private static ArmPose Hanging(in PersonState person, in FigureStyle style, float swing, int side, Vector3 shoulder, BodyPose pose)
    {
        var stature = person.Appearance.Stature;
        var chest = Basis.Blend(pose.ChestBasis, Basis.Facing(person.Heading), 0.7f);
        var carries = person.Appearance.Carries == Carried.Basket && (side > 0) == style.IsLeftHanded;
        var forward = carries ? 0.05f : (0.40f * style.ArmSwing * swing) + 0.02f;
        var aside = 0.10f + (0.05f * style.Draw(22)) + (person.Appearance.Top is TopKind.Jacket or TopKind.Coat ? 0.06f : 0) + (carries ? 0.10f : 0);
        var upper = Direction(chest, forward, aside * side);
        var lower = Direction(chest, forward + (carries ? 0.15f : 0.22f + (0.25f * MathF.Max(0, swing))), 0.02f * side);
        var elbow = shoulder + (upper * (UpperArm * stature));
        var wrist = elbow + (lower * (Forearm * stature));
        return new(shoulder, elbow, wrist, wrist + (lower * (Hand * stature)));
    }

    private static Vector3 Direction(in Basis chest, float forward, float left)
    {
        var (sin, cos) = MathF.SinCos(forward);
        return Vector3.Normalize(chest.Vector(sin, MathF.Tan(left) * cos, -cos));
    }

    private static ArmPose ToHand(Vector3 shoulder, Vector3 target, float stature, Vector3 elbowTowards, Vector3 handTowards)
    {
        var (elbow, wrist) = TwoBones.Solve(shoulder, target, UpperArm * stature, Forearm * stature, elbowTowards);
        var hand = Vector3.Normalize(Vector3.Normalize(wrist - elbow) + (0.7f * Vector3.Normalize(handTowards)));
        return new(shoulder, elbow, wrist, wrist + (hand * (Hand * stature)));
    }
}
