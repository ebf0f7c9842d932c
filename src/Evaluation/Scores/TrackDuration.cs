namespace StoreTracking.Evaluation.Scores;

/// <summary>
/// How long tracks last on average, from their first sight to their last. Where the tracker's are much shorter than the
/// true ones, it breaks them; where they are longer, it joins different people.
/// </summary>
/// <param name="TruthTracks">True identities.</param>
/// <param name="TruthFrames">The mean length of their tracks in frames: 0 for one that is seen once; not a number where there is none.</param>
/// <param name="FoundTracks">Identities that the tracker gave.</param>
/// <param name="FoundFrames">The mean length of their tracks, likewise.</param>
public readonly record struct TrackDuration(int TruthTracks, double TruthFrames, int FoundTracks, double FoundFrames)
{
    /// <summary>Measures sequences together.</summary>
    public static TrackDuration Of(params IReadOnlyCollection<TrackingSequence> sequences)
    {
        var (truth, found) = (new List<int>(), new List<int>());
        foreach (var sequence in sequences)
        {
            truth.AddRange(Lengths(sequence, sequence.TruthCount, frame => frame.Truth));
            found.AddRange(Lengths(sequence, sequence.FoundCount, frame => frame.Found));
        }

        return new(truth.Count, Mean(truth), found.Count, Mean(found));
    }

    private static int[] Lengths(TrackingSequence sequence, int identities, Func<SequenceFrame, int[]> side)
    {
        var first = new int?[identities];
        var lengths = new int[identities];
        foreach (var frame in sequence.Frames)
        {
            foreach (var id in side(frame))
            {
                first[id] ??= frame.Number;
                lengths[id] = frame.Number - first[id]!.Value;
            }
        }

        return lengths;
    }

    private static double Mean(List<int> lengths) => lengths.Count > 0 ? lengths.Average() : double.NaN;
}
