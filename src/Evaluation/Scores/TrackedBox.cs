using StoreTracking.Vision.Geometry;

namespace StoreTracking.Evaluation.Scores;

/// <summary>One person in one frame of a sequence, as the truth or a tracker gives it.</summary>
/// <param name="Frame">The frame's number.</param>
/// <param name="Id">The person, one number over all frames of the sequence; at most once in a frame.</param>
/// <param name="Box">Where, in pixels.</param>
public readonly record struct TrackedBox(int Frame, int Id, ImageBox Box) : ITracked
{
    /// <summary>
    /// Intersection over union, 0 to 1; 0 where a box has no area. In double precision, since published scores are
    /// compared to six digits.
    /// </summary>
    internal static double Similarity(in TrackedBox a, in TrackedBox b)
    {
        var width = Math.Min((double)a.Box.Right, b.Box.Right) - Math.Max((double)a.Box.Left, b.Box.Left);
        var height = Math.Min((double)a.Box.Bottom, b.Box.Bottom) - Math.Max((double)a.Box.Top, b.Box.Top);
        if (!(width > 0 && height > 0))
        {
            return 0;
        }

        var union = Area(a.Box) + Area(b.Box) - (width * height);
        return width * height / union;
    }

    private static double Area(in ImageBox box) => ((double)box.Right - box.Left) * ((double)box.Bottom - box.Top);
}
