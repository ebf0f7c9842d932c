using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Inference.Accuracy;

/// <summary>
/// Average precision at one overlap: the area under the precision-recall curve, precision made monotonous, as in the
/// Pascal VOC challenge since 2010 (Everingham et al., "The Pascal Visual Object Classes Challenge: A Retrospective").
/// Detections that match only a truth to be ignored count neither way.
/// </summary>
public sealed class AveragePrecision(float overlap)
{
    private readonly List<(float Score, bool IsHit)> _found = [];
    private int _truths;

    /// <summary>Adds a frame.</summary>
    /// <param name="detections">What was found, the surest first.</param>
    /// <param name="truths">What should be found, and whether it counts.</param>
    public void Add(ReadOnlySpan<Detection> detections, IReadOnlyList<(ImageBox Box, bool Counts)> truths)
    {
        var taken = new bool[truths.Count];
        _truths += truths.Count(truth => truth.Counts);
        foreach (var detection in detections)
        {
            var best = Best(detection.Box, truths, taken, counting: true);
            if (best >= 0)
            {
                taken[best] = true;
                _found.Add((detection.Score, true));
            }
            else if (Best(detection.Box, truths, taken, counting: false) < 0)
            {
                _found.Add((detection.Score, false));
            }
        }
    }

    /// <summary>How many truths count.</summary>
    public int Truths => _truths;

    /// <summary>The average precision, 0 to 1.</summary>
    public double Value()
    {
        var hits = 0;
        var curve = _found.OrderByDescending(found => found.Score)
            .Select((found, index) => (Hits: hits += found.IsHit ? 1 : 0, Precision: (double)hits / (index + 1)))
            .ToArray();
        var (area, best, recalled) = (0.0, 0.0, curve.Length == 0 ? 0 : curve[^1].Hits);
        foreach (var point in curve.Reverse())
        {
            area += (recalled - point.Hits) * best / _truths;
            best = Math.Max(best, point.Precision);
            recalled = point.Hits;
        }

        return area + (recalled * best / _truths);
    }

    private int Best(in ImageBox box, IReadOnlyList<(ImageBox Box, bool Counts)> truths, bool[] taken, bool counting)
    {
        var (best, bestOverlap) = (-1, overlap);
        for (var i = 0; i < truths.Count; i++)
        {
            var shared = ImageBox.Overlap(box, truths[i].Box);
            if (truths[i].Counts == counting && !taken[i] && shared >= bestOverlap)
            {
                (best, bestOverlap) = (i, shared);
            }
        }

        return best;
    }
}
