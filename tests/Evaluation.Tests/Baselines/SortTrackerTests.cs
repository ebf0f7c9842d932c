using StoreTracking.Evaluation.Baselines;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Testing;
using StoreTracking.Testing.Mot;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Evaluation.Tests.Baselines;

public sealed class SortTrackerTests
{
    // The asset's manifest gives what SORT's own code reaches on these detections: HOTA 0.357, DetA 0.402, AssA 0.320,
    // MOTA 0.448, IDF1 0.452 and 36 switches.
    [Fact]
    public void Plain_sort_scores_as_its_own_code_does()
    {
        var scores = TrackingScores.Of(Run("HC3"), Run("HC4"));

        Assert.Equal(36, scores.Clear.IdentitySwitches);
        Assert.Equal(0.357, scores.Hota.Hota, tolerance: 0.005);
        Assert.Equal(0.402, scores.Hota.DetA, tolerance: 0.005);
        Assert.Equal(0.320, scores.Hota.AssA, tolerance: 0.005);
        Assert.Equal(0.448, scores.Clear.Mota, tolerance: 0.005);
        Assert.Equal(0.452, scores.Identity.Idf1, tolerance: 0.005);
    }

    [Fact]
    public void A_track_is_shown_from_its_fourth_sight_unless_the_sequence_has_just_begun()
    {
        var tracker = new SortTracker();
        ImageBox box = new(0, 0, 10, 20);

        Assert.Equal([1, 1, 1, 1, 1], Enumerable.Range(1, 5).Select(frame => tracker.Update(frame, [box]).Count));

        Assert.Equal([1, 1, 1, 2], Enumerable.Range(6, 4).Select(frame => tracker.Update(frame, [box, new(100, 0, 110, 20)]).Count));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 2, 2)]
    [InlineData(2, 2, 1)]
    [InlineData(2, 3, 2)]
    public void A_track_unseen_for_more_frames_than_its_age_is_forgotten(int maximumAge, int gap, int identities)
    {
        var tracker = new SortTracker(maximumAge);
        ImageBox box = new(0, 0, 10, 20);
        var ids = new HashSet<int>();
        for (var frame = 1; frame <= 20; frame++)
        {
            var isSeen = frame <= 10 || frame > 10 + gap;
            ids.UnionWith(tracker.Update(frame, isSeen ? [box] : []).Select(shown => shown.Id));
        }

        Assert.Equal(identities, ids.Count);
    }

    private static TrackingSequence Run(string view)
    {
        var detections = Read($"{view}.det.txt").ToLookup(row => row.Frame, Box);
        var truth = Read($"{view}.gt.txt").Where(row => row.Frame % 3 == 1).Select(row => new TrackedBox(row.Frame, row.Id, Box(row))).ToArray();
        var tracker = new SortTracker();
        var found = Enumerable.Range(0, 900)
            .Select(index => (3 * index) + 1)
            .SelectMany(frame => tracker.Update(frame, [.. detections[frame]]))
            .ToArray();
        return TrackingSequence.OfBoxes(truth, found);
    }

    private static IReadOnlyList<MotRow> Read(string file) => MotFile.Read(Assets.Path("tracking", "campus-auditorium-90s", file));

    private static ImageBox Box(MotRow row) => new(row.Left, row.Top, row.Left + row.Width, row.Top + row.Height);
}
