using StoreTracking.Vision.Tracks;

namespace StoreTracking.Evaluation.Scores;

/// <summary>
/// Higher Order Tracking Accuracy (Luiten et al., "HOTA: A Higher Order Metric for Evaluating Multi-Object Tracking",
/// IJCV 2021), each figure the mean over the 19 similarity thresholds 0.05, 0.10, ..., 0.95.
/// </summary>
/// <param name="Hota">The geometric mean of detection and association accuracy, 0 to 1.</param>
/// <param name="DetA">Detection accuracy, 0 to 1: pairs among all that is true or found.</param>
/// <param name="AssA">Association accuracy, 0 to 1: how much the paired identities coincide over time.</param>
/// <param name="LocA">Localisation accuracy, 0 to 1: the mean similarity of the pairs.</param>
public readonly record struct HotaScore(double Hota, double DetA, double AssA, double LocA)
{
    private const int Thresholds = 19;

    /// <summary>Scores sequences together, as if they were one long sequence without common identities.</summary>
    public static HotaScore Of(params IReadOnlyCollection<TrackingSequence> sequences)
    {
        var sums = new Sums[Thresholds];
        foreach (var sequence in sequences)
        {
            Add(sequence, sums);
        }

        return new(
            sums.Average(sum => Math.Sqrt(sum.DetA * sum.AssA)),
            sums.Average(sum => sum.DetA),
            sums.Average(sum => sum.AssA),
            sums.Average(sum => sum.LocA));
    }

    private static void Add(TrackingSequence sequence, Sums[] sums)
    {
        var columns = sequence.FoundCount;
        var truthCounts = new int[sequence.TruthCount];
        var foundCounts = new int[columns];
        var alignment = Alignment(sequence, truthCounts, foundCounts);
        var matches = new int[Thresholds][];
        for (var threshold = 0; threshold < Thresholds; threshold++)
        {
            matches[threshold] = new int[alignment.Length];
        }

        var solver = new AssignmentSolver();
        foreach (var frame in sequence.Frames)
        {
            var pairs = Match(frame, alignment, columns, solver);
            for (var threshold = 0; threshold < Thresholds; threshold++)
            {
                ref var sum = ref sums[threshold];
                var paired = 0;
                for (var row = 0; row < pairs.Length; row++)
                {
                    if (pairs[row] >= 0 && frame.Similarities[(row * frame.Found.Length) + pairs[row]] is var similarity
                        && TrackingSequence.Reaches(similarity, (threshold + 1) / 20.0))
                    {
                        matches[threshold][(frame.Truth[row] * columns) + frame.Found[pairs[row]]]++;
                        sum.Similarity += similarity;
                        paired++;
                    }
                }

                sum.TruePositives += paired;
                sum.Places += frame.Truth.Length + frame.Found.Length - paired;
            }
        }

        for (var threshold = 0; threshold < Thresholds; threshold++)
        {
            for (var pair = 0; pair < alignment.Length; pair++)
            {
                double both = matches[threshold][pair];
                var either = truthCounts[pair / columns] + foundCounts[pair % columns] - both;
                sums[threshold].Association += both > 0 ? both * both / either : 0;
            }
        }
    }

    // The pairing in each frame favours identities that go well together over the whole sequence: the share of their
    // places that coincide.
    private static double[] Alignment(TrackingSequence sequence, int[] truthCounts, int[] foundCounts)
    {
        var columns = foundCounts.Length;
        var together = new double[truthCounts.Length * columns];
        foreach (var frame in sequence.Frames)
        {
            var width = frame.Found.Length;
            var rowSums = new double[frame.Truth.Length];
            var columnSums = new double[width];
            for (var index = 0; index < frame.Similarities.Length; index++)
            {
                rowSums[index / width] += frame.Similarities[index];
                columnSums[index % width] += frame.Similarities[index];
            }

            for (var index = 0; index < frame.Similarities.Length; index++)
            {
                var (row, column) = (index / width, index % width);
                var similarity = frame.Similarities[index];
                var share = similarity > 0 ? similarity / (rowSums[row] + columnSums[column] - similarity) : 0;
                together[(frame.Truth[row] * columns) + frame.Found[column]] += share;
            }

            Array.ForEach(frame.Truth, id => truthCounts[id]++);
            Array.ForEach(frame.Found, id => foundCounts[id]++);
        }

        for (var pair = 0; pair < together.Length; pair++)
        {
            together[pair] /= truthCounts[pair / columns] + foundCounts[pair % columns] - together[pair];
        }

        return together;
    }

    private static int[] Match(SequenceFrame frame, double[] alignment, int columns, AssignmentSolver solver)
    {
        var width = frame.Found.Length;
        var weights = new double[frame.Similarities.Length];
        for (var index = 0; index < weights.Length; index++)
        {
            weights[index] = frame.Similarities[index]
                * alignment[(frame.Truth[index / width] * columns) + frame.Found[index % width]];
        }

        var pairs = new int[frame.Truth.Length];
        solver.Solve(weights, frame.Truth.Length, width, pairs);
        return pairs;
    }

    private struct Sums
    {
        public long TruePositives;
        public long Places;
        public double Association;
        public double Similarity;

        public readonly double DetA => Places > 0 ? (double)TruePositives / Places : 0;

        public readonly double AssA => TruePositives > 0 ? Association / TruePositives : 0;

        // No pair, no localisation error.
        public readonly double LocA => TruePositives > 0 ? Similarity / TruePositives : 1;
    }
}
