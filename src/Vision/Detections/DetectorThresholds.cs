namespace StoreTracking.Vision.Detections;

/// <summary>
/// What counts as a detection. The floor is low on purpose: a tracker in the manner of ByteTrack (Zhang et al.,
/// "ByteTrack: Multi-Object Tracking by Associating Every Detection Box") continues a track with detections too weak to
/// begin one.
/// </summary>
public readonly record struct DetectorThresholds
{
    /// <summary>Creates thresholds.</summary>
    /// <param name="scoreFloor">See <see cref="ScoreFloor"/>; greater than 0, at most 1.</param>
    /// <param name="overlap">See <see cref="Overlap"/>; greater than 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range or not a number.</exception>
    public DetectorThresholds(float scoreFloor, float overlap)
    {
        ScoreFloor = Fraction(scoreFloor, nameof(scoreFloor));
        Overlap = Fraction(overlap, nameof(overlap));
    }

    /// <summary>A floor of 0.15 and an overlap of 0.5.</summary>
    public static DetectorThresholds Default { get; } = new(0.15f, 0.5f);

    /// <summary>The score from which a detection is reported, the bound included.</summary>
    public float ScoreFloor { get; }

    /// <summary>The intersection over union above which the weaker of two detections is suppressed; 1 keeps all.</summary>
    public float Overlap { get; }

    private static float Fraction(float value, string name) => value is > 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "The threshold must be greater than 0 and at most 1.");
}
