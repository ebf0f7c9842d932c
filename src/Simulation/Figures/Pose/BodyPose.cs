using System.Numerics;

namespace StoreTracking.Simulation.Figures.Pose;

/// <summary>Where the joints of one person are, in metres in the room. It is filled again and again.</summary>
internal sealed class BodyPose
{
    /// <summary>The middle between the hip joints.</summary>
    public Vector3 Pelvis { get; set; }

    /// <summary>How the pelvis is turned.</summary>
    public Basis PelvisBasis { get; set; }

    /// <summary>The base of the neck.</summary>
    public Vector3 Neck { get; set; }

    /// <summary>How the chest is turned.</summary>
    public Basis ChestBasis { get; set; }

    /// <summary>The middle of the head.</summary>
    public Vector3 Head { get; set; }

    /// <summary>How the head is turned.</summary>
    public Basis HeadBasis { get; set; }

    /// <summary>The left arm.</summary>
    public ArmPose LeftArm { get; set; }

    /// <summary>The right arm.</summary>
    public ArmPose RightArm { get; set; }

    /// <summary>The left leg.</summary>
    public LegPose LeftLeg { get; set; }

    /// <summary>The right leg.</summary>
    public LegPose RightLeg { get; set; }
}

/// <summary>The joints of an arm; <paramref name="Tip"/> is the end of the hand.</summary>
internal readonly record struct ArmPose(Vector3 Shoulder, Vector3 Elbow, Vector3 Wrist, Vector3 Tip);

/// <summary>The joints of a leg and how its foot is turned.</summary>
internal readonly record struct LegPose(Vector3 Hip, Vector3 Knee, Vector3 Ankle, Basis Foot);
