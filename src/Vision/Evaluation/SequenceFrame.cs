using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Evaluation;

/// <summary>One frame's identities on both sides, and how much each pair of boxes overlaps.</summary>
internal sealed class SequenceFrame
{
    public SequenceFrame(TrackedBox[] truth, TrackedBox[] found, Dictionary<int, int> truthIds, Dictionary<int, int> foundIds)
    {
        Truth = [.. truth.Select(box => truthIds[box.Id])];
        Found = [.. found.Select(box => foundIds[box.Id])];
        Overlaps = new double[truth.Length * found.Length];
        for (var index = 0; index < Overlaps.Length; index++)
        {
            Overlaps[index] = Overlap(truth[index / found.Length].Box, found[index % found.Length].Box);
        }
    }

    /// <summary>The true identities, 0 to <see cref="TrackingSequence.TruthCount"/> - 1.</summary>
    public int[] Truth { get; }

    /// <summary>The tracker's identities, 0 to <see cref="TrackingSequence.FoundCount"/> - 1.</summary>
    public int[] Found { get; }

    /// <summary>Intersection over union: a row for each true box, a column for each found box.</summary>
    public double[] Overlaps { get; }

    // In double precision: published scores are compared to six digits.
    private static double Overlap(in ImageBox a, in ImageBox b)
    {
        var width = Math.Min((double)a.Right, b.Right) - Math.Max((double)a.Left, b.Left);
        var height = Math.Min((double)a.Bottom, b.Bottom) - Math.Max((double)a.Top, b.Top);
        if (!(width > 0 && height > 0))
        {
            return 0;
        }

        var union = Area(a) + Area(b) - (width * height);
        return width * height / union;
    }

    private static double Area(in ImageBox box) => ((double)box.Right - box.Left) * ((double)box.Bottom - box.Top);
}
