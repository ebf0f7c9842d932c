namespace StoreTracking.Detector.Evaluation;

/// <summary>Everything that is told of one detector.</summary>
/// <param name="File">Its file, without the folder.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="Parameters">How many numbers it has learnt.</param>
/// <param name="Input">The size of its input, width x height.</param>
/// <param name="IsBatchFree">Whether several images go through one run.</param>
/// <param name="Scores">What it reached on each set of pictures.</param>
/// <param name="Speeds">How fast it is, by the number of frames in a run.</param>
internal sealed record ModelReport(
    string File, long Bytes, long Parameters, string Input, bool IsBatchFree, IReadOnlyList<SetScore> Scores, IReadOnlyList<Speed> Speeds);
