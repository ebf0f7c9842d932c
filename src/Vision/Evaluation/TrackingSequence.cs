namespace StoreTracking.Vision.Evaluation;

/// <summary>
/// What one camera truly showed and what a tracker found, frame by frame, with identities renumbered from 0. Frames
/// without a box on either side need not be named: they count for no score.
/// </summary>
public sealed class TrackingSequence
{
    /// <summary>Pairs the boxes of each frame.</summary>
    /// <param name="truth">The true boxes, in any order.</param>
    /// <param name="found">The tracker's boxes, in any order.</param>
    /// <exception cref="ArgumentException">An identity appears twice in one frame.</exception>
    public TrackingSequence(IReadOnlyCollection<TrackedBox> truth, IReadOnlyCollection<TrackedBox> found)
    {
        var truthByFrame = truth.ToLookup(box => box.Frame);
        var foundByFrame = found.ToLookup(box => box.Frame);
        var truthIds = Renumber(truth, "the truth");
        var foundIds = Renumber(found, "the tracker's output");
        Frames = [.. truth.Concat(found)
            .Select(box => box.Frame)
            .Distinct()
            .Order()
            .Select(frame => new SequenceFrame([.. truthByFrame[frame]], [.. foundByFrame[frame]], truthIds, foundIds))];
        TruthCount = truthIds.Count;
        FoundCount = foundIds.Count;
    }

    /// <summary>The number of true identities.</summary>
    public int TruthCount { get; }

    /// <summary>The number of identities that the tracker gave.</summary>
    public int FoundCount { get; }

    internal IReadOnlyList<SequenceFrame> Frames { get; }

    private static Dictionary<int, int> Renumber(IReadOnlyCollection<TrackedBox> boxes, string side)
    {
        var ids = new Dictionary<int, int>();
        var seen = new HashSet<(int Frame, int Id)>();
        foreach (var box in boxes)
        {
            if (!seen.Add((box.Frame, box.Id)))
            {
                throw new ArgumentException($"Identity {box.Id} appears twice in frame {box.Frame} of {side}: it must appear at most once in a frame.");
            }

            ids.TryAdd(box.Id, ids.Count);
        }

        return ids;
    }
}
