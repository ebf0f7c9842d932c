using System.Numerics;
using static StoreTracking.Simulation.Figures.Pose.BodyProportions;

namespace StoreTracking.Simulation.Figures.Pose;

/// <summary>
/// The path of one foot through a cycle of two steps: it strikes with the heel, rests flat, rises over the ball, and
/// swings. Shares of the cycle and angles are those of usual walking in Winter's book.
/// </summary>
internal static class FootPath
{
    private const float Stance = 0.62f;
    private const float FlatFrom = 0.10f;
    private const float HeelRises = 0.38f;
    private const float StrikeAhead = 0.21f;
    private const float StrikeAngle = 0.35f;
    private const float PushOffAngle = 0.85f;
    private const float Lift = 0.035f;
    private const float FullStride = 1.3f;

    /// <summary>The ankle (forward and up from the point on the floor below the pelvis, in metres) and how far the toes point up (radians).</summary>
    /// <param name="phase">How far into the cycle, from this foot's strike, 0 to below 1.</param>
    /// <param name="stride">The length of a cycle in metres.</param>
    /// <param name="stature">Height in metres.</param>
    public static (Vector2 Ankle, float ToesUp) At(float phase, float stride, float stature)
    {
        var vigour = Math.Min(1, stride / FullStride);
        if (phase < Stance)
        {
            return Standing(phase, stride, stature, vigour);
        }

        var share = (phase - Stance) / (1 - Stance);
        var (from, fromAngle) = Standing(Stance, stride, stature, vigour);
        var (to, toAngle) = Standing(0, stride, stature, vigour);
        var ease = Ease(share);
        var ankle = Vector2.Lerp(from, to, ease) + new Vector2(0, Lift * stature * vigour * MathF.Sin(MathF.PI * share));
        return (ankle, fromAngle + ((toAngle - fromAngle) * ease));
    }

    private static (Vector2 Ankle, float ToesUp) Standing(float phase, float stride, float stature, float vigour)
    {
        var flat = stride * (StrikeAhead - phase);
        var angle = vigour * (phase < FlatFrom
            ? StrikeAngle * (1 - (phase / FlatFrom))
            : -PushOffAngle * Ease(Math.Clamp((phase - HeelRises) / (Stance - HeelRises), 0, 1)));

        // The heel's lower edge stays on the floor while the toes are up, the ball while the heel is.
        var pivot = (angle > 0 ? -Heel : Ball) * stature;
        var (sin, cos) = MathF.SinCos(angle);
        var height = Ankle * stature;
        return (new(flat + pivot - (pivot * cos) - (height * sin), (height * cos) - (pivot * sin)), angle);
    }

    private static float Ease(float share) => share * share * (3 - (2 * share));
}
