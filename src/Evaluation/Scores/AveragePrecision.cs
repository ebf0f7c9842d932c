using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Evaluation.Scores;

/// <summary>
/// The average precision of a detector of one class at one overlap: the area under the precision-recall curve, with
/// precision made monotonous and every point of the curve used, as in the PASCAL VOC challenges since 2010 (Everingham
/// et al., "The Pascal Visual Object Classes Challenge: A Retrospective", 2015). Detections are paired with the truth
/// frame by frame, and regions are ignored, as in COCO (Lin et al., "Microsoft COCO: Common Objects in Context", 2014).
/// </summary>
/// <remarks>
/// In each frame the surest detection chooses first: of the people not yet taken, the one that it overlaps most, by an
/// intersection over union of at least the overlap asked for. One that finds nobody is dropped where at least that share
/// of its own area lies in a region to ignore, and is a false alarm elsewhere. Detections of equal score are one point of
/// the curve, since no threshold parts them: the value does not depend on the order of the frames.
/// </remarks>
public sealed class AveragePrecision
{
    private readonly float _overlap;
    private readonly List<Finding> _findings = [];

    /// <summary>A score over no frame yet.</summary>
    /// <param name="overlap">The least intersection over union of a detection and the person it finds, above 0 to 1; 0.5 gives the AP50.</param>
    /// <exception cref="ArgumentOutOfRangeException">The overlap is out of range.</exception>
    public AveragePrecision(float overlap = 0.5f)
    {
        if (overlap is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(overlap), overlap, "The overlap must be above 0 and at most 1.");
        }

        _overlap = overlap;
    }

    /// <summary>How many people there were to find.</summary>
    public int Truths { get; private set; }

    /// <summary>
    /// The average precision of all frames, 0 to 1; 0 where nothing was found, and not a number where nobody was to be found.
    /// </summary>
    public double Value()
    {
        var curve = Curve();
        var (area, best) = (0.0, 0.0);
        for (var i = curve.Count - 1; i >= 0; i--)
        {
            best = Math.Max(best, curve[i].Precision);
            area += (curve[i].Hits - (i > 0 ? curve[i - 1].Hits : 0)) * best;
        }

        return area / Truths;
    }

    /// <summary>The share of people found by the detections of at least a score, 0 to 1; not a number where nobody was to be found.</summary>
    /// <param name="score">The score, the bound included.</param>
    public double Recall(float score) => (double)_findings.Count(finding => finding.IsHit && finding.Score >= score) / Truths;

    /// <summary>The share of the detections of at least a score that found somebody, 0 to 1; not a number where there are none.</summary>
    /// <param name="score">The score, the bound included.</param>
    public double Precision(float score)
    {
        var above = _findings.Where(finding => finding.Score >= score).ToArray();
        return (double)above.Count(finding => finding.IsHit) / above.Length;
    }

    /// <summary>Adds a frame.</summary>
    /// <param name="detections">What was found, in any order; of equal scores the first chooses first.</param>
    /// <param name="truth">What should be found, and what is to be ignored; both may be empty.</param>
    public void Add(ReadOnlySpan<Detection> detections, IReadOnlyList<TrueBox> truth)
    {
        Truths += truth.Count(box => box.Counts);
        var isTaken = new bool[truth.Count];
        foreach (var detection in detections.ToArray().OrderByDescending(detection => detection.Score))
        {
            var found = MostOverlapped(detection.Box, truth, isTaken);
            if (found >= 0)
            {
                isTaken[found] = true;
                _findings.Add(new(detection.Score, IsHit: true));
            }
            else if (!truth.Any(box => !box.Counts && ImageBox.Share(detection.Box, box.Box) >= _overlap))
            {
                _findings.Add(new(detection.Score, IsHit: false));
            }
        }
    }

    /// <summary>The points of the curve by falling score, one for each score that occurs.</summary>
    private List<(int Hits, double Precision)> Curve()
    {
        var curve = new List<(int Hits, double Precision)>();
        var (hits, count) = (0, 0);
        foreach (var equals in _findings.GroupBy(finding => finding.Score).OrderByDescending(group => group.Key))
        {
            hits += equals.Count(finding => finding.IsHit);
            count += equals.Count();
            curve.Add((hits, (double)hits / count));
        }

        return curve;
    }

    private int MostOverlapped(in ImageBox box, IReadOnlyList<TrueBox> truth, bool[] isTaken)
    {
        var (best, most) = (-1, 0f);
        for (var i = 0; i < truth.Count; i++)
        {
            var overlap = ImageBox.Overlap(box, truth[i].Box);
            if (truth[i].Counts && !isTaken[i] && overlap >= _overlap && overlap > most)
            {
                (best, most) = (i, overlap);
            }
        }

        return best;
    }

    private readonly record struct Finding(float Score, bool IsHit);
}
