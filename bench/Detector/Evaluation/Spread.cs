namespace StoreTracking.Detector.Evaluation;

/// <summary>A measure taken many times: its median, and between what the middle eight of ten lie.</summary>
internal readonly record struct Spread(double Median, double Tenth, double Ninetieth)
{
    /// <summary>The spread of one measure or more.</summary>
    public static Spread Of(IEnumerable<double> measures)
    {
        double[] sorted = [.. measures.Order()];
        double At(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
        return new(At(0.5), At(0.1), At(0.9));
    }
}
