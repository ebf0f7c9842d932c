namespace StoreTracking.Simulation.Behaviour;

/// <summary>How long steps are.</summary>
internal static class Gait
{
    // The height of the hip as a share of stature: Drillis and Contini, "Body segment parameters" (1966).
    private const float HipShare = 0.53f;

    // Boulic, Magnenat Thalmann and Thalmann, "A global human walking model with real-time kinematic personification" (The
    // Visual Computer 6, 1990): the length of a cycle in hip heights is 1.346 times the root of the speed in hip heights a
    // second.
    private const float CycleFactor = 1.346f;

    // A shuffle is not arbitrarily short.
    private const float ShortestCycle = 0.35f;

    /// <summary>The length of a cycle of two steps, in metres.</summary>
    /// <param name="stature">Height in metres.</param>
    /// <param name="speed">Speed in m/s, at least 0.</param>
    public static float CycleLength(float stature, float speed)
    {
        var hip = HipShare * stature;
        return MathF.Max(ShortestCycle, CycleFactor * MathF.Sqrt(speed / hip) * hip);
    }
}
