namespace StoreTracking.Simulation.People;

/// <summary>How walking speed, cadence and stride go together, so that feet stay where they stand.</summary>
public static class Gait
{
    // Gives 110 steps a minute at 1.3 m/s for a stature of 1.7 m, the usual cadence of adults.
    private const float CadenceFactor = 1.05f;

    /// <summary>
    /// Cycles of two steps a second. Cadence grows about with the square root of the speed counted in statures (Grieve and
    /// Gear, "The relationships between length of stride, step frequency, time of swing and speed of walking for children
    /// and adults", Ergonomics 1966), and so does the stride.
    /// </summary>
    /// <param name="stature">Height in metres, above 0.</param>
    /// <param name="speed">In metres per second, 0 or more.</param>
    public static float CyclesPerSecond(float stature, float speed) => CadenceFactor * MathF.Sqrt(speed / stature);

    /// <summary>The length of a cycle of two steps in metres; 0 at rest.</summary>
    /// <param name="stature">Height in metres, above 0.</param>
    /// <param name="speed">In metres per second, 0 or more.</param>
    public static float StrideLength(float stature, float speed) => MathF.Sqrt(speed * stature) / CadenceFactor;
}
