using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Detections;

/// <summary>Greedy non-maximum suppression: the strongest detection stays, and what overlaps it too much goes.</summary>
public static class NonMaximumSuppression
{
    private static readonly Comparison<Detection> StrongestFirst = Compare;

    /// <summary>
    /// Keeps the strongest detections that do not overlap one another. Detections whose score or box is not finite, or
    /// whose box is empty or inverted, are dropped. It allocates nothing; the time is proportional to candidates times kept.
    /// </summary>
    /// <param name="candidates">Any order; sorted in place, strongest first. The result does not depend on the order given.</param>
    /// <param name="overlap">The intersection over union, 0 to 1, above which the weaker of two goes; exactly at it, both stay.</param>
    /// <param name="kept">Receives the survivors, strongest first; when it is full, the weaker ones are dropped.</param>
    /// <returns>How many were kept; zero for no candidates.</returns>
    public static int Suppress(Span<Detection> candidates, float overlap, Span<Detection> kept)
    {
        var usable = candidates[..KeepUsable(candidates)];
        usable.Sort(StrongestFirst);
        var count = 0;
        foreach (ref readonly var candidate in usable)
        {
            if (count == kept.Length)
            {
                break;
            }

            if (!OverlapsAny(kept[..count], candidate.Box, overlap))
            {
                kept[count++] = candidate;
            }
        }

        return count;
    }

    private static bool OverlapsAny(ReadOnlySpan<Detection> kept, in ImageBox box, float overlap)
    {
        foreach (ref readonly var other in kept)
        {
            if (ImageBox.Overlap(other.Box, box) > overlap)
            {
                return true;
            }
        }

        return false;
    }

    private static int KeepUsable(Span<Detection> candidates)
    {
        var count = 0;
        foreach (var candidate in candidates)
        {
            if (float.IsFinite(candidate.Score) && candidate.Box.IsUsable)
            {
                candidates[count++] = candidate;
            }
        }

        return count;
    }

    // The sort is not stable, so that equal scores need an order of their own: from left to right, then downwards.
    private static int Compare(Detection a, Detection b)
    {
        var byScore = b.Score.CompareTo(a.Score);
        if (byScore != 0)
        {
            return byScore;
        }

        var byLeft = a.Box.Left.CompareTo(b.Box.Left);
        if (byLeft != 0)
        {
            return byLeft;
        }

        var byTop = a.Box.Top.CompareTo(b.Box.Top);
        if (byTop != 0)
        {
            return byTop;
        }

        var byRight = a.Box.Right.CompareTo(b.Box.Right);
        return byRight != 0 ? byRight : a.Box.Bottom.CompareTo(b.Box.Bottom);
    }
}
