namespace StoreTracking.Vision.Tracks;

/// <summary>
/// The settings of a <see cref="CameraTracker"/>. Every threshold is inclusive: a value equal to it passes, so that
/// each score lies in exactly one band.
/// </summary>
public sealed record CameraTrackerOptions
{
    /// <summary>The score from which a detection may continue a track that is in view; lower ones are ignored. 0 to 1; default 0.1.</summary>
    public float LowScore { get; init; } = 0.1f;

    /// <summary>The score from which a detection is trusted: it is paired first, and may bring a lost track back. <see cref="LowScore"/> to 1; default 0.5.</summary>
    public float HighScore { get; init; } = 0.5f;

    /// <summary>The score from which a detection that belongs to no track starts one. <see cref="HighScore"/> to 1; default 0.6.</summary>
    public float NewTrackScore { get; init; } = 0.6f;

    /// <summary>The smallest overlap (intersection over union) of a predicted box and a trusted detection. Above 0 to 1; default 0.2.</summary>
    public float MinimumOverlap { get; init; } = 0.2f;

    /// <summary>The smallest overlap of a predicted box and a detection between the two scores. Above 0 to 1; default 0.3.</summary>
    public float MinimumLowScoreOverlap { get; init; } = 0.3f;

    /// <summary>The smallest overlap of a track's last observed box and a trusted detection. Above 0 to 1; default 0.3.</summary>
    public float MinimumRecoveryOverlap { get; init; } = 0.3f;

    /// <summary>For how long a track that is not seen is remembered, to the instant. Longer than zero; default 20 s: people in shops stand, and others pass in front of them.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The same for a track that was last seen at an edge of the image and on its way out, so that the next person who comes in there is not taken for it. Longer than zero; default 2 s.</summary>
    public TimeSpan EdgePatience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The same for a track that is not yet believed; the first frame that misses it later than this ends it. Zero or longer; default 250 ms.</summary>
    public TimeSpan TentativePatience { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>For how long a track has to exist to be believed when it is seen again. Zero (the second sight suffices) or longer; default 200 ms.</summary>
    public TimeSpan ConfirmAfter { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How fast a track's claim on a detection fades while it is not seen: by 63 % in this time, so that a track in view comes before a lost one. Longer than zero; default 2 s.</summary>
    public TimeSpan ClaimMemory { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How much the consistency of a track's direction counts beside the overlap. 0 to 1; default 0.2 (OC-SORT).</summary>
    public float DirectionWeight { get; init; } = 0.2f;

    /// <summary>The span of observations from which a track's direction is read. Longer than zero; default 300 ms.</summary>
    public TimeSpan DirectionWindow { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>The most tracks that are kept, lost ones included. 1 to 4096; default 256.</summary>
    public int MaximumTracks { get; init; } = 256;

    /// <summary>How boxes move.</summary>
    public BoxMotion Motion { get; init; } = new();

    /// <summary>What is wrong with the settings, a sentence for each fault; none where they are valid.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var problem in ScoreProblems().Concat(TimeProblems()).Concat(Motion.Problems()))
        {
            yield return problem;
        }

        if (!(DirectionWeight is >= 0 and <= 1))
        {
            yield return Say(nameof(DirectionWeight), DirectionWeight, "it must lie between 0 and 1");
        }

        if (MaximumTracks is < 1 or > 4096)
        {
            yield return Say(nameof(MaximumTracks), MaximumTracks, "it must lie between 1 and 4096");
        }
    }

    private IEnumerable<string> ScoreProblems()
    {
        if (!(LowScore is >= 0 and <= 1))
        {
            yield return Say(nameof(LowScore), LowScore, "it must lie between 0 and 1");
        }

        if (!(HighScore >= LowScore && HighScore <= 1))
        {
            yield return Say(nameof(HighScore), HighScore, $"it must lie between {nameof(LowScore)} and 1");
        }

        if (!(NewTrackScore >= HighScore && NewTrackScore <= 1))
        {
            yield return Say(nameof(NewTrackScore), NewTrackScore, $"it must lie between {nameof(HighScore)} and 1");
        }

        foreach (var (name, value) in new[]
        {
            (nameof(MinimumOverlap), MinimumOverlap),
            (nameof(MinimumLowScoreOverlap), MinimumLowScoreOverlap),
            (nameof(MinimumRecoveryOverlap), MinimumRecoveryOverlap),
        })
        {
            if (!(value is > 0 and <= 1))
            {
                yield return Say(name, value, "it must lie above 0 and not above 1");
            }
        }
    }

    private IEnumerable<string> TimeProblems()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(Patience), Patience), (nameof(EdgePatience), EdgePatience), (nameof(ClaimMemory), ClaimMemory), (nameof(DirectionWindow), DirectionWindow),
        })
        {
            if (value <= TimeSpan.Zero)
            {
                yield return Say(name, value, "it must be longer than zero");
            }
        }

        foreach (var (name, value) in new[] { (nameof(TentativePatience), TentativePatience), (nameof(ConfirmAfter), ConfirmAfter) })
        {
            if (value < TimeSpan.Zero)
            {
                yield return Say(name, value, "it must not be negative");
            }
        }
    }

    private static string Say(string name, object value, string rule) => FormattableString.Invariant($"{name} is {value}: {rule}.");
}
