using StoreTracking.Evaluation.Baselines;

namespace StoreTracking.Evaluation.Tests.Baselines;

public sealed class FloorSortTrackerTests
{
    [Fact]
    public void Two_cameras_that_see_one_person_make_one_track()
    {
        var tracker = new FloorSortTracker();

        var shown = Enumerable.Range(1, 10).SelectMany(frame => tracker.Update(frame, frame / 10.0, [[(frame / 10.0, 0)], [(frame / 10.0, 0.3)]])).ToArray();

        Assert.Equal(Enumerable.Range(3, 8), shown.Select(place => place.Frame));
        Assert.Single(shown.DistinctBy(place => place.Id));
        Assert.All(shown, place => Assert.InRange(place.Y, 0, 0.3));
    }

    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(1.1, 2)]
    public void People_farther_apart_than_a_metre_are_two(double distance, int tracks)
    {
        var tracker = new FloorSortTracker();
        for (var frame = 1; frame < 3; frame++)
        {
            tracker.Update(frame, frame / 10.0, [[(0, 0)], [(distance, 0)]]);
        }

        Assert.Equal(tracks, tracker.Update(3, 0.3, [[(0, 0)], [(distance, 0)]]).Count);
    }

    [Theory]
    [InlineData(1.0, 1)]
    [InlineData(1.1, 2)]
    public void A_track_unseen_for_more_than_a_second_is_forgotten(double gap, int identities)
    {
        var tracker = new FloorSortTracker();
        var ids = new HashSet<int>();
        for (var frame = 0; frame < 10; frame++)
        {
            var seconds = (frame / 8.0) + (frame < 5 ? 0 : gap - 0.125);
            ids.UnionWith(tracker.Update(frame, seconds, [[(0, 0)]]).Select(shown => shown.Id));
        }

        Assert.Equal(identities, ids.Count);
    }
}
