using System.Globalization;
using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Accuracy.Reports;

/// <summary>A line of the table of scores.</summary>
internal static class ScoreRow
{
    public const string Head =
        "| | HOTA | DetA | AssA | IDF1 | MOTA | switches | fragments | found | tracks for people |\n|---|---|---|---|---|---|---|---|---|---|";

    public static string Of(string title, TrackingScores scores) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {title} | {scores.Hota.Hota:.000} | {scores.Hota.DetA:.000} | {scores.Hota.AssA:.000} | {scores.Identity.Idf1:.000} | {scores.Clear.Mota:.000} | {scores.Clear.IdentitySwitches} | {scores.Clear.Fragmentations} | {(double)scores.Clear.Matches / scores.Clear.Truths:P0} | {scores.Duration.FoundTracks} for {scores.Duration.TruthTracks} |");
}
