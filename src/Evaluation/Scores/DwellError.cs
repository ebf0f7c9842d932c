using StoreTracking.Vision.Tracks;

namespace StoreTracking.Evaluation.Scores;

/// <summary>
/// How far measured stays are from the truth. A true stay is paired with at most one measured stay at the same place, so
/// that all pairs together share the most time (each pair as intersection over union of the two times).
/// </summary>
/// <param name="Truths">The true stays.</param>
/// <param name="Found">The measured stays.</param>
/// <param name="Paired">How many of both are pairs.</param>
/// <param name="MedianSeconds">The median over the pairs of how many seconds the lengths differ, in either direction; not a number without a pair.</param>
public readonly record struct DwellError(int Truths, int Found, int Paired, double MedianSeconds)
{
    /// <summary>Compares stays at any number of places.</summary>
    public static DwellError Of(IReadOnlyCollection<Stay> truth, IReadOnlyCollection<Stay> found)
    {
        var foundAt = found.ToLookup(stay => stay.Place);
        var errors = truth
            .GroupBy(stay => stay.Place)
            .SelectMany(place => Differences([.. place], [.. foundAt[place.Key]]))
            .Order()
            .ToArray();
        return new(truth.Count, found.Count, errors.Length, Median(errors));
    }

    private static IEnumerable<double> Differences(Stay[] truth, Stay[] found)
    {
        var weights = truth.SelectMany(a => found.Select(b => Stay.Overlap(a, b))).ToArray();
        var pairs = new int[truth.Length];
        new AssignmentSolver().Solve(weights, truth.Length, found.Length, pairs);
        return truth
            .Zip(pairs)
            .Where(pair => pair.Second >= 0)
            .Select(pair => Math.Abs((pair.First.Length - found[pair.Second].Length).TotalSeconds));
    }

    private static double Median(double[] sorted) => sorted.Length == 0
        ? double.NaN
        : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
