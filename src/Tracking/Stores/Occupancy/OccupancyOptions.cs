using StoreTracking.Tracking.Options;

namespace StoreTracking.Tracking.Stores.Occupancy;

/// <summary>How far the ledger of crossings and the live tracks are believed.</summary>
public sealed record OccupancyOptions
{
    /// <summary>
    /// The variance that one counted crossing adds to the ledger, in people squared. Default 0.04: one crossing in 25 is
    /// missed, doubled or nobody's.
    /// </summary>
    public double CrossingVariance { get; init; } = 0.04;

    /// <summary>The standard deviation of the number of tracks as a share of it: people who hide each other, tracks doubled. Default 0.1, as in rendered stores.</summary>
    public double TrackShare { get; init; } = 0.1;

    /// <summary>The variance of the number of tracks in a nearly empty store, in people squared. Default 0.08: at the memory below it corrects a nearly empty store as fast as it drifts.</summary>
    public double TrackVariance { get; init; } = 0.08;

    /// <summary>
    /// For how long the tracks err in the same way: whoever is hidden stays so for a while, and asking again tells nothing new.
    /// Default 60 s.
    /// </summary>
    public TimeSpan TrackMemory { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The least share of the floor in view that tracks are scaled by; below it they tell nothing. Default 0.3.</summary>
    public double LeastCoverage { get; init; } = 0.3;

    /// <summary>How long the store must be seen empty, nearly all of it in view, for the ledger to begin anew at nobody. Default 60 s.</summary>
    public TimeSpan EmptyTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The share of the floor that must be in view for that. Default 0.9.</summary>
    public double EmptyCoverage { get; init; } = 0.9;

    /// <summary>By how many standard deviations ledger and tracks must differ to contradict each other. Default 4.</summary>
    public double ContradictionSigmas { get; init; } = 4;

    /// <summary>How long they must contradict each other for the ledger to begin anew at the tracks. Default 60 s.</summary>
    public TimeSpan ContradictionTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Half the width of the band in standard deviations. Default 1.645: nine times in ten the true number is within.</summary>
    public double BandSigmas { get; init; } = 1.645;

    /// <summary>
    /// The variance that a minute adds in which nothing of the store is in view, in people squared; where a part of it is not, that
    /// part of it. Default 1.
    /// </summary>
    public double BlindVariancePerMinute { get; init; } = 1;

    /// <summary>How long after the first frame tracks are not yet counted on: the people in view are only being found. Default 3 s.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(3);

    /// <exception cref="ArgumentException">An option is out of range; the message names it and says what is right.</exception>
    internal void Validate()
    {
        OptionCheck.NotNegative(CrossingVariance);
        OptionCheck.NotNegative(TrackShare);
        OptionCheck.Positive(TrackVariance);
        OptionCheck.Positive(TrackMemory);
        OptionCheck.Positive(LeastCoverage);
        OptionCheck.Positive(EmptyTime);
        OptionCheck.Positive(EmptyCoverage);
        OptionCheck.Positive(ContradictionSigmas);
        OptionCheck.Positive(ContradictionTime);
        OptionCheck.NotNegative(BandSigmas);
        OptionCheck.NotNegative(BlindVariancePerMinute);
        OptionCheck.NotNegative(WarmUp);
    }
}
