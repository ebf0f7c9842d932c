using System.Globalization;
using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Accuracy.Reports;

/// <summary>A tracker's lines in the tables.</summary>
/// <param name="Title">What was tracked by what.</param>
/// <param name="Scores">How well.</param>
/// <param name="FrameRate">How many frame numbers pass in a second.</param>
/// <param name="Motion">The mean acceleration of the tracks and of the truth, in m/s²; null in images, where there are no metres.</param>
internal sealed record ScoreRow(string Title, TrackingScores Scores, double FrameRate, (double Found, double Truth)? Motion = null)
{
    public const string Head =
        "| | HOTA | DetA | AssA | IDF1 | MOTA | switches | fragments | found | tracks for people |\n|---|---|---|---|---|---|---|---|---|---|";

    public const string MotionHead = "| | a track lasts, s | a person stays, s | acceleration of tracks, m/s² | of people, m/s² |\n|---|---|---|---|---|";

    /// <summary>The line in the table of scores.</summary>
    public string Line => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Title} | {Scores.Hota.Hota:.000} | {Scores.Hota.DetA:.000} | {Scores.Hota.AssA:.000} | {Scores.Identity.Idf1:.000} | {Scores.Clear.Mota:.000} | {Scores.Clear.IdentitySwitches} | {Scores.Clear.Fragmentations} | {(double)Scores.Clear.Matches / Scores.Clear.Truths:P0} | {Scores.Duration.FoundTracks} for {Scores.Duration.TruthTracks} |");

    /// <summary>The line in the table of durations and smoothness.</summary>
    public string MotionLine => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Title} | {Scores.Duration.FoundFrames / FrameRate:0.0} | {Scores.Duration.TruthFrames / FrameRate:0.0} | {Motion?.Found:0.00} | {Motion?.Truth:0.00} |");

    /// <summary>The lines of tracks on a floor.</summary>
    public static ScoreRow OfFloor(
        string title, IReadOnlyCollection<TrackedPosition> truth, IReadOnlyCollection<TrackedPosition> found, double frameRate) => new(
        title,
        TrackingScores.Of(TrackingSequence.OfPositions(truth, found)),
        frameRate,
        (Smoothness.Of(found, frameRate), Smoothness.Of(truth, frameRate)));
}
