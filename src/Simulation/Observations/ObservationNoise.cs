namespace StoreTracking.Simulation.Observations;

/// <summary>
/// How a detector errs. The defaults are this project's own guess at a small detector on shop cameras, for load and for
/// robustness; but for <see cref="Looks"/> they are not measured on any.
/// </summary>
public sealed record ObservationNoise
{
    /// <summary>A detector without any fault or delay.</summary>
    public static ObservationNoise None { get; } = new()
    {
        Position = 0,
        Size = 0,
        Miss = 0,
        SmallestHeight = 0,
        ClearHeight = 0,
        LeastVisible = 0,
        ClearlyVisible = 0,
        FalseAlarms = 0,
        ScoreDeviation = 0,
        Looks = 0,
        Latency = TimeSpan.Zero,
        LatencyJitter = TimeSpan.Zero,
    };

    /// <summary>The standard deviation of a box's centre along x and y, as a share of its height.</summary>
    public float Position { get; init; } = 0.015f;

    /// <summary>The standard deviation of a box's width and height, as a share of them.</summary>
    public float Size { get; init; } = 0.03f;

    /// <summary>The probability to miss somebody who is large and wholly visible, 0 to 1.</summary>
    public float Miss { get; init; } = 0.03f;

    /// <summary>Nobody whose box is lower than this is ever found, in pixels.</summary>
    public float SmallestHeight { get; init; } = 16;

    /// <summary>From this height of a box on, size makes nobody harder to find, in pixels.</summary>
    public float ClearHeight { get; init; } = 48;

    /// <summary>Nobody of whom a smaller share than this is visible is ever found, 0 to 1.</summary>
    public float LeastVisible { get; init; } = 0.25f;

    /// <summary>From this visible share on, being partly hidden makes nobody harder to find, 0 to 1.</summary>
    public float ClearlyVisible { get; init; } = 0.7f;

    /// <summary>How many false alarms there are in a frame on average.</summary>
    public float FalseAlarms { get; init; } = 0.02f;

    /// <summary>How many frames a false alarm lasts on average, at least 1: it flickers up and is gone.</summary>
    public float FalseAlarmLife { get; init; } = 2;

    /// <summary>The mean score of somebody large and wholly visible, 0 to 1.</summary>
    public float Score { get; init; } = 0.86f;

    /// <summary>The mean score of a false alarm, 0 to 1.</summary>
    public float FalseScore { get; init; } = 0.42f;

    /// <summary>The standard deviation of scores.</summary>
    public float ScoreDeviation { get; init; } = 0.06f;

    /// <summary>
    /// How much light, noise, movement and background change what people look like, 0 or more: 0 leaves their colours as they are, 2
    /// makes all errors twice as large as 1.
    /// </summary>
    /// <remarks>
    /// That 1 is calibrated on rendered pictures with the shipped detector, of which similarities (the cosine of two descriptions, in
    /// three quantiles of 5, 50 and 95 %) were measured. One person in two cameras at a time: 0.75, 0.88, 0.96; two people 0.55, 0.72,
    /// 0.86. A clear view and the mean of one person's: 0.89, 0.94, 0.98; of another's 0.62, 0.77, 0.89. The same by parts: heads 0.75,
    /// 0.91, 0.98 and 0.69, 0.88, 0.96; trunks 0.70, 0.95, 0.99 and 0.35, 0.64, 0.91; legs 0.69, 0.95, 0.99 and 0.57, 0.82, 0.95. Without
    /// pictures the medians lie within 0.06 of these; the parts of one person are more alike in the worst views, and others' legs less.
    /// </remarks>
    public float Looks { get; init; } = 1;

    /// <summary>How long after capture detections are ready at the earliest.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(60);

    /// <summary>What chance adds to <see cref="Latency"/> on average; exponential, so that most are nearly in time and a few very late.</summary>
    public TimeSpan LatencyJitter { get; init; } = TimeSpan.FromMilliseconds(20);
}
