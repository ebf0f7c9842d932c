using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Silo.Evaluation.Scoring;

/// <summary>The scores of files of tracks, as the JSON file tells them.</summary>
/// <param name="Kind">"images" or "floor".</param>
/// <param name="FrameRate">Frame numbers a second; null where nobody said.</param>
/// <param name="Every">Of how many frames one was scored.</param>
/// <param name="ZeroDistance">On a floor, from how many metres on two positions have nothing in common.</param>
/// <param name="Sequences">Each pair of files.</param>
/// <param name="Together">All of them as one; null where there is only one.</param>
internal sealed record TrackReport(
    string Kind, double? FrameRate, int Every, double? ZeroDistance, IReadOnlyList<ScoreEntry> Sequences, ScoreEntry? Together);

/// <summary>The scores of one pair of files. A figure that has no value, such as a mean of nothing, is null.</summary>
internal sealed record ScoreEntry
{
    public required string Truth { get; init; }

    public required string Tracks { get; init; }

    public double? Hota { get; init; }

    public double? DetA { get; init; }

    public double? AssA { get; init; }

    public double? LocA { get; init; }

    public double? Mota { get; init; }

    /// <summary>The mean distance of the pairs: 1 - overlap on images, metres on a floor.</summary>
    public double? Motp { get; init; }

    public double? Idf1 { get; init; }

    public double? Idp { get; init; }

    public double? Idr { get; init; }

    public long FalsePositives { get; init; }

    public long FalseNegatives { get; init; }

    public long IdentitySwitches { get; init; }

    public long Fragmentations { get; init; }

    public int MostlyTracked { get; init; }

    public int PartlyTracked { get; init; }

    public int MostlyLost { get; init; }

    public int TrueTracks { get; init; }

    public int FoundTracks { get; init; }

    /// <summary>The mean length of the true tracks; null where the frame rate is not known.</summary>
    public double? TrueTrackSeconds { get; init; }

    public double? FoundTrackSeconds { get; init; }

    /// <summary>The mean magnitude of the true acceleration, m/s²; null on images, and where the frame rate is not known.</summary>
    public double? TrueAcceleration { get; init; }

    public double? FoundAcceleration { get; init; }

    public static ScoreEntry Make(string truth, string tracks, in TrackingScores scores, EvaluationSettings settings) => new()
    {
        Truth = truth,
        Tracks = tracks,
        Hota = Finite(scores.Hota.Hota),
        DetA = Finite(scores.Hota.DetA),
        AssA = Finite(scores.Hota.AssA),
        LocA = Finite(scores.Hota.LocA),
        Mota = Finite(scores.Clear.Mota),
        Motp = Finite(scores.Clear.Motp * (settings.Floor ? settings.ZeroDistance : 1)),
        Idf1 = Finite(scores.Identity.Idf1),
        Idp = Finite(scores.Identity.Idp),
        Idr = Finite(scores.Identity.Idr),
        FalsePositives = scores.Clear.FalsePositives,
        FalseNegatives = scores.Clear.FalseNegatives,
        IdentitySwitches = scores.Clear.IdentitySwitches,
        Fragmentations = scores.Clear.Fragmentations,
        MostlyTracked = scores.Clear.MostlyTracked,
        PartlyTracked = scores.Clear.PartlyTracked,
        MostlyLost = scores.Clear.MostlyLost,
        TrueTracks = scores.Duration.TruthTracks,
        FoundTracks = scores.Duration.FoundTracks,
        TrueTrackSeconds = Finite(scores.Duration.TruthFrames / settings.FrameRate),
        FoundTrackSeconds = Finite(scores.Duration.FoundFrames / settings.FrameRate),
    };

    /// <summary>The same with how evenly people move.</summary>
    public ScoreEntry WithMotion(
        IReadOnlyCollection<TrackedPosition> truth, IReadOnlyCollection<TrackedPosition> found, EvaluationSettings settings) => settings.FrameRate is not { } rate
        ? this
        : this with
        {
            TrueAcceleration = Finite(Smoothness.Of(truth, rate)),
            FoundAcceleration = Finite(Smoothness.Of(found, rate)),
        };

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
