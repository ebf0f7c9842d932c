using StoreTracking.Vision.Tracks;

namespace StoreTracking.Evaluation.Scores;

/// <summary>
/// Identity scores (Ristani et al., "Performance Measures and a Data Set for Multi-Target, Multi-Camera Tracking",
/// 2016): each true identity is paired with at most one found identity over the whole sequence.
/// </summary>
/// <param name="TruePositives">Pairs that are similar by half or more under that pairing.</param>
/// <param name="Truths">All that is true: one for each person and frame.</param>
/// <param name="Findings">All that was found.</param>
public readonly record struct IdentityScore(long TruePositives, long Truths, long Findings)
{
    /// <summary>The smallest similarity of a pair, inclusive.</summary>
    public const double MinimumSimilarity = 0.5;

    /// <summary>Identity F1, 0 to 1: the harmonic mean of <see cref="Idp"/> and <see cref="Idr"/>.</summary>
    public double Idf1 => Ratio(2 * TruePositives, Truths + Findings);

    /// <summary>Identity precision, 0 to 1.</summary>
    public double Idp => Ratio(TruePositives, Findings);

    /// <summary>Identity recall, 0 to 1.</summary>
    public double Idr => Ratio(TruePositives, Truths);

    /// <summary>Scores sequences together; identities are paired within each sequence.</summary>
    public static IdentityScore Of(params IReadOnlyCollection<TrackingSequence> sequences)
    {
        var (positives, truth, found) = (0L, 0L, 0L);
        foreach (var sequence in sequences)
        {
            var together = new double[sequence.TruthCount * sequence.FoundCount];
            foreach (var frame in sequence.Frames)
            {
                truth += frame.Truth.Length;
                found += frame.Found.Length;
                for (var index = 0; index < frame.Similarities.Length; index++)
                {
                    if (TrackingSequence.Reaches(frame.Similarities[index], MinimumSimilarity))
                    {
                        var (row, column) = (frame.Truth[index / frame.Found.Length], frame.Found[index % frame.Found.Length]);
                        together[(row * sequence.FoundCount) + column]++;
                    }
                }
            }

            positives += (long)new AssignmentSolver().Solve(
                together, sequence.TruthCount, sequence.FoundCount, new int[sequence.TruthCount]);
        }

        return new(positives, truth, found);
    }

    private static double Ratio(long part, long whole) => whole > 0 ? (double)part / whole : 0;
}
