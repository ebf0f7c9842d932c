using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Detector.Evaluation;

/// <summary>What a detector reached on one set of pictures.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="People">How many people there were to find.</param>
/// <param name="Ap50">The average precision at an overlap of one half, 0 to 1.</param>
/// <param name="Recall">The share of people found at the operating score, 0 to 1.</param>
/// <param name="Precision">The share of detections at the operating score that are people, 0 to 1; null without any.</param>
internal sealed record SetScore(string Set, int People, double Ap50, double Recall, double? Precision)
{
    public static SetScore Of(string set, AveragePrecision precision, float operatingScore) => new(
        set,
        precision.Truths,
        precision.Value(),
        precision.Recall(operatingScore),
        precision.Precision(operatingScore) is var share && double.IsNaN(share) ? null : share);
}
