namespace StoreTracking.Evaluation.Scores;

/// <summary>
/// What was truly to be seen and what a tracker found, frame by frame, with identities renumbered from 0. Frames without
/// anybody on either side need not be named: they count for no score.
/// </summary>
public sealed class TrackingSequence
{
    // Two similarities this near are the same but for rounding.
    private const double Rounding = 1e-12;

    private TrackingSequence(IReadOnlyList<SequenceFrame> frames, int truthCount, int foundCount)
    {
        Frames = frames;
        TruthCount = truthCount;
        FoundCount = foundCount;
    }

    /// <summary>The number of true identities.</summary>
    public int TruthCount { get; }

    /// <summary>The number of identities that the tracker gave.</summary>
    public int FoundCount { get; }

    internal IReadOnlyList<SequenceFrame> Frames { get; }

    /// <summary>Pairs the boxes of each frame of a camera; two are as similar as their intersection over union.</summary>
    /// <param name="truth">The true boxes, in any order.</param>
    /// <param name="found">The tracker's boxes, in any order.</param>
    /// <exception cref="ArgumentException">An identity appears twice in one frame.</exception>
    public static TrackingSequence OfBoxes(IReadOnlyCollection<TrackedBox> truth, IReadOnlyCollection<TrackedBox> found) =>
        Make(truth, found, (a, b) => TrackedBox.Similarity(a, b));

    /// <summary>
    /// Pairs the positions of each moment on a floor; the similarity of two is 1 where they are the same and falls evenly
    /// to 0 at a distance. CLEAR and identity scores pair at a similarity of one half: within half that distance.
    /// </summary>
    /// <param name="truth">The true positions, in any order.</param>
    /// <param name="found">The tracker's positions, in any order.</param>
    /// <param name="zeroDistance">From how many metres on two positions have nothing in common, above zero.</param>
    /// <exception cref="ArgumentException">An identity appears twice in one frame.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The distance is not above zero and finite.</exception>
    public static TrackingSequence OfPositions(
        IReadOnlyCollection<TrackedPosition> truth, IReadOnlyCollection<TrackedPosition> found, double zeroDistance = 2)
    {
        if (!(zeroDistance > 0 && double.IsFinite(zeroDistance)))
        {
            throw new ArgumentOutOfRangeException(nameof(zeroDistance), zeroDistance, "The distance must be above zero and finite.");
        }

        return Make(truth, found, (a, b) => TrackedPosition.Similarity(a, b, zeroDistance));
    }

    /// <summary>Whether a similarity is at least a bound, up to rounding.</summary>
    internal static bool Reaches(double similarity, double bound) => similarity >= bound - Rounding;

    private static TrackingSequence Make<T>(
        IReadOnlyCollection<T> truth, IReadOnlyCollection<T> found, Func<T, T, double> similarity)
        where T : struct, ITracked
    {
        var truthByFrame = truth.ToLookup(place => place.Frame);
        var foundByFrame = found.ToLookup(place => place.Frame);
        var truthIds = Renumber(truth, "the truth");
        var foundIds = Renumber(found, "the tracker's output");
        return new(
            [.. truth.Concat(found).Select(place => place.Frame).Distinct().Order().Select(frame => new SequenceFrame(
                frame,
                [.. truthByFrame[frame].Select(place => truthIds[place.Id])],
                [.. foundByFrame[frame].Select(place => foundIds[place.Id])],
                [.. truthByFrame[frame].SelectMany(a => foundByFrame[frame].Select(b => similarity(a, b)))]))],
            truthIds.Count,
            foundIds.Count);
    }

    private static Dictionary<int, int> Renumber<T>(IReadOnlyCollection<T> places, string side)
        where T : struct, ITracked
    {
        var ids = new Dictionary<int, int>();
        var seen = new HashSet<(int Frame, int Id)>();
        foreach (var place in places)
        {
            if (!seen.Add((place.Frame, place.Id)))
            {
                throw new ArgumentException($"Identity {place.Id} appears twice in frame {place.Frame} of {side}: it must appear at most once in a frame.");
            }

            ids.TryAdd(place.Id, ids.Count);
        }

        return ids;
    }
}
