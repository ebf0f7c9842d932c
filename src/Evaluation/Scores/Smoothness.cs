namespace StoreTracking.Evaluation.Scores;

/// <summary>
/// How evenly people move: the mean magnitude of their acceleration, in m/s², read from the second central difference of
/// each three positions in a row (Fornberg, "Generation of Finite Difference Formulas on Arbitrarily Spaced Grids", 1988).
/// Walking truth has some too: a tracker that trembles lies above it, one that lags in turns below.
/// </summary>
public static class Smoothness
{
    /// <summary>Measures the tracks of one floor.</summary>
    /// <param name="positions">The positions, in any order.</param>
    /// <param name="framesPerSecond">How many frame numbers pass in a second, above zero.</param>
    /// <returns>
    /// The mean over all triples of one identity that lie one step apart, the step being the least between the frames that
    /// show anybody; not a number where there is no such triple.
    /// </returns>
    public static double Of(IReadOnlyCollection<TrackedPosition> positions, double framesPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(framesPerSecond);
        var frames = positions.Select(position => position.Frame).Distinct().Order().ToArray();
        var step = frames.Zip(frames.Skip(1), (a, b) => b - a).DefaultIfEmpty(1).Min();
        var time = step / framesPerSecond;
        var accelerations = positions
            .GroupBy(position => position.Id)
            .SelectMany(track => Triples([.. track.OrderBy(position => position.Frame)], step))
            .Select(difference => difference / (time * time))
            .ToArray();
        return accelerations.Length > 0 ? accelerations.Average() : double.NaN;
    }

    private static IEnumerable<double> Triples(TrackedPosition[] track, int step)
    {
        for (var i = 2; i < track.Length; i++)
        {
            var (a, b, c) = (track[i - 2], track[i - 1], track[i]);
            if (b.Frame - a.Frame == step && c.Frame - b.Frame == step)
            {
                yield return double.Hypot(c.X - (2 * b.X) + a.X, c.Y - (2 * b.Y) + a.Y);
            }
        }
    }
}
