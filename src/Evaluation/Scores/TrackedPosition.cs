namespace StoreTracking.Evaluation.Scores;

/// <summary>One person on the floor at one moment, as the truth or a tracker gives it.</summary>
/// <param name="Frame">The moment's number.</param>
/// <param name="Id">The person, one number over all frames of the sequence; at most once in a frame.</param>
/// <param name="X">Metres on the floor's plan.</param>
/// <param name="Y">Metres on the floor's plan.</param>
public readonly record struct TrackedPosition(int Frame, int Id, double X, double Y) : ITracked
{
    /// <summary>
    /// The similarity of two positions as public tools give it for points (Luiten and Hoffhues, TrackEval, 2020): 1 where
    /// they are the same, falling evenly to 0 at the zero distance; 0 where a coordinate is not a number.
    /// </summary>
    internal static double Similarity(in TrackedPosition a, in TrackedPosition b, double zeroDistance)
    {
        var similarity = 1 - (double.Hypot(a.X - b.X, a.Y - b.Y) / zeroDistance);
        return similarity > 0 ? similarity : 0;
    }
}
