namespace StoreTracking.Simulation.Figures.Pose;

/// <summary>
/// The lengths of a body's segments as shares of its stature, after Drillis and Contini (1966) as Winter gives them in
/// "Biomechanics and Motor Control of Human Movement" (figure "Body segment lengths").
/// </summary>
internal static class BodyProportions
{
    /// <summary>Hip joint above the floor: <see cref="Thigh"/>, <see cref="Shank"/> and <see cref="Ankle"/> together.</summary>
    public const float Hip = Thigh + Shank + Ankle;

    /// <summary>Hip joint to knee.</summary>
    public const float Thigh = 0.245f;

    /// <summary>Knee to ankle.</summary>
    public const float Shank = 0.246f;

    /// <summary>Ankle above the sole.</summary>
    public const float Ankle = 0.039f;

    /// <summary>Shoulder joint to elbow.</summary>
    public const float UpperArm = 0.186f;

    /// <summary>Elbow to wrist.</summary>
    public const float Forearm = 0.146f;

    /// <summary>Wrist to the knuckles of a relaxed hand; the stretched hand is 0.108.</summary>
    public const float Hand = 0.085f;

    /// <summary>Hip joint to the base of the neck.</summary>
    public const float Trunk = 0.300f;

    /// <summary>Base of the neck to the middle of the head.</summary>
    public const float Neck = 0.100f;

    /// <summary>Half of the height of the head: chin at 0.870, crown at 1.</summary>
    public const float HalfHead = 0.069f;

    /// <summary>Half of the distance between the shoulder joints: the breadth over the shoulders is 0.259, the muscle included.</summary>
    public const float HalfShoulders = 0.103f;

    /// <summary>Half of the distance between the hip joints: the breadth over the hips is 0.191.</summary>
    public const float HalfHips = 0.050f;

    /// <summary>Ankle to the back of the heel; the foot is 0.152 long.</summary>
    public const float Heel = 0.042f;

    /// <summary>Ankle to the ball of the foot, about which the heel rises.</summary>
    public const float Ball = 0.075f;

    /// <summary>Ankle to the tip of the toes.</summary>
    public const float Toes = 0.110f;
}
