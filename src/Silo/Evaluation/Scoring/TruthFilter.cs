using StoreTracking.Evaluation.Scores;
using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Silo.Evaluation.Scoring;

/// <summary>
/// Which boxes count. The MOTChallenge asks for pedestrians (class 1) and, from 2016 on, holds it against nobody who finds
/// people on vehicles, statues and pictures of people, distractors or reflections (classes 2, 7, 8 and 12).
/// </summary>
internal sealed record TruthFilter
{
    /// <summary>The classes of true boxes that count; all where none is named.</summary>
    public IReadOnlyCollection<int> Classes { get; init; } = [];

    /// <summary>The classes on which a found box counts neither way.</summary>
    public IReadOnlyCollection<int> Ignored { get; init; } = [];

    /// <summary>How much of a person has to show, 0 to 1.</summary>
    public double LeastVisibility { get; init; }

    /// <summary>The true and found boxes that count.</summary>
    public (IReadOnlyList<TrackedBox> Truth, IReadOnlyList<TrackedBox> Found) Apply(
        IReadOnlyList<MotTruth> truth, IReadOnlyList<TrackedBox> found)
    {
        var counted = truth.Where(Counts).Select(box => box.Box).ToArray();
        return (counted, Ignored.Count == 0 ? found : Without(truth, found));
    }

    private bool Counts(MotTruth truth) =>
        truth.Counts
        && !Ignored.Contains((int)truth.Class)
        && (Classes.Count == 0 || Classes.Contains((int)truth.Class))
        && truth.Visibility >= LeastVisibility;

    // A found box is left out where the best pairing with all true boxes gives it to one that is ignored.
    private List<TrackedBox> Without(IReadOnlyList<MotTruth> truth, IReadOnlyList<TrackedBox> found)
    {
        var solver = new AssignmentSolver();
        var truthOf = truth.ToLookup(box => box.Box.Frame);
        var kept = new List<TrackedBox>();
        foreach (var frame in found.GroupBy(box => box.Frame))
        {
            var (boxes, others) = (frame.ToArray(), truthOf[frame.Key].ToArray());
            var overlaps = boxes
                .SelectMany(box => others.Select(other => (double)ImageBox.Overlap(box.Box, other.Box.Box)))
                .Select(overlap => overlap >= ClearScore.MinimumSimilarity ? overlap : 0)
                .ToArray();
            var pairs = new int[boxes.Length];
            solver.Solve(overlaps, boxes.Length, others.Length, pairs);
            kept.AddRange(boxes.Where((_, index) => pairs[index] < 0 || !Ignored.Contains((int)others[pairs[index]].Class)));
        }

        return kept;
    }
}
