namespace StoreTracking.Evaluation.Scores;

/// <summary>One frame's identities on both sides, and how similar each pair's places are.</summary>
/// <param name="Number">The frame's number.</param>
/// <param name="Truth">The true identities, 0 to <see cref="TrackingSequence.TruthCount"/> - 1.</param>
/// <param name="Found">The tracker's identities, 0 to <see cref="TrackingSequence.FoundCount"/> - 1.</param>
/// <param name="Similarities">0 (nothing in common) to 1 (the same place): a row for each true identity, a column for each found one.</param>
internal sealed record SequenceFrame(int Number, int[] Truth, int[] Found, double[] Similarities);
