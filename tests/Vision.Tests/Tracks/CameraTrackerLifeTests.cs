using StoreTracking.Vision.Tracks;
using static StoreTracking.Vision.Tests.Tracks.TrackerScene;

namespace StoreTracking.Vision.Tests.Tracks;

public sealed class CameraTrackerLifeTests
{
    [Fact]
    public void An_empty_view_has_no_tracks()
    {
        var scene = new TrackerScene();

        Assert.Empty(scene.See(0));
        Assert.Empty(scene.See(100));
    }

    [Theory]
    [InlineData(199, CameraTrackState.Tentative)]
    [InlineData(200, CameraTrackState.Confirmed)]
    [InlineData(201, CameraTrackState.Confirmed)]
    public void A_track_is_believed_when_it_has_existed_for_long_enough(double age, CameraTrackState expected)
    {
        var scene = new TrackerScene();
        scene.See(0, Person(300));

        var track = Assert.Single(scene.See(age, Person(300)));

        Assert.Equal(expected, track.State);
    }

    [Theory]
    [InlineData(250, CameraTrackState.Tentative)]
    [InlineData(251, CameraTrackState.Removed)]
    public void A_tentative_track_that_is_missed_for_longer_than_its_patience_ends(double gap, CameraTrackState expected)
    {
        var scene = new TrackerScene();
        scene.See(0, Person(300));

        Assert.Equal(expected, Assert.Single(scene.See(gap)).State);
    }

    [Fact]
    public void A_tentative_track_seen_again_after_a_long_frame_interval_lives()
    {
        var scene = new TrackerScene();
        scene.See(0, Person(300));

        Assert.Equal(CameraTrackState.Confirmed, Assert.Single(scene.See(1000, Person(300))).State);
    }

    [Fact]
    public void A_missed_track_is_lost_and_comes_back_under_its_number()
    {
        var scene = new TrackerScene();
        var before = Assert.Single(scene.Settle(Person(300)));

        var lost = Assert.Single(scene.See(100));
        var back = Assert.Single(scene.See(100, Person(300)));

        Assert.Equal((before.Id, CameraTrackState.Lost, false), (lost.Id, lost.State, lost.IsObserved));
        Assert.Equal((before.Id, CameraTrackState.Confirmed, true), (back.Id, back.State, back.IsObserved));
        Assert.Equal(before.LastSeen, lost.LastSeen);
        Assert.Equal(scene.Now, back.LastSeen);
        Assert.Equal(before.FirstSeen, back.FirstSeen);
    }

    [Theory]
    [InlineData(19_999, true)]
    [InlineData(20_000, true)]
    [InlineData(20_001, false)]
    public void A_track_lost_for_longer_than_its_patience_ends(double gap, bool isRemembered)
    {
        var scene = new TrackerScene();
        var before = Assert.Single(scene.Settle(Person(300)));

        var tracks = scene.See(gap, Person(300));

        Assert.Equal(isRemembered ? CameraTrackState.Confirmed : CameraTrackState.Removed, tracks[0].State);
        Assert.Equal(before.Id, tracks[0].Id);
        Assert.Equal(isRemembered ? 1 : 2, tracks.Length);
    }

    [Fact]
    public void A_track_that_ends_is_reported_once()
    {
        var scene = new TrackerScene();
        scene.Settle(Person(300));

        var ended = scene.See(20_001);
        var after = scene.See(100);

        Assert.Equal(CameraTrackState.Removed, Assert.Single(ended).State);
        Assert.Empty(after);
    }

    [Fact]
    public void Numbers_start_at_one_in_each_tracker_and_are_not_used_again()
    {
        var first = new TrackerScene();
        Assert.Equal(1, Assert.Single(first.See(0, Person(300))).Id);
        first.See(20_001);

        Assert.Equal(2, Assert.Single(first.See(100, Person(300))).Id);
        Assert.Equal(1, Assert.Single(new TrackerScene().See(0, Person(300))).Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-100)]
    [InlineData(-20_000)]
    public void A_frame_that_is_not_newer_changes_nothing(double step)
    {
        var scene = new TrackerScene();
        var before = scene.Settle(Person(300));

        var stale = scene.See(step, Person(900), Person(500));
        var after = scene.See(100 - step, Person(300));

        Assert.Equal(before, stale);
        Assert.Equal(before[0].Id, Assert.Single(after).Id);
    }

    [Fact]
    public void A_clock_set_back_by_more_than_the_patience_begins_anew()
    {
        var scene = new TrackerScene();
        scene.Settle(Person(300));

        var tracks = scene.See(-20_001, Person(300));

        Assert.Equal([CameraTrackState.Removed, CameraTrackState.Tentative], tracks.Select(track => track.State));
        Assert.Equal(2, Assert.Single(scene.See(200, Person(300))).Id);
    }
}
