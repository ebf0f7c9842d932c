using StoreTracking.Tracking.Floor;
using static StoreTracking.Tracking.Tests.Floor.FloorScene;

namespace StoreTracking.Tracking.Tests.Floor;

public sealed class FloorFusionTests
{
    [Fact]
    public void An_empty_frame_changes_nothing_but_the_time()
    {
        var scene = new FloorScene();

        var changes = scene.See("a", 1);

        Assert.Equal(FrameVerdict.Accepted, changes.Verdict);
        Assert.Equal(Start.AddSeconds(1), changes.At);
        Assert.True(changes.Born.IsEmpty && changes.Moved.IsEmpty && changes.Ended.IsEmpty && changes.Merged.IsEmpty);
        Assert.True(scene.Fusion.Tracks.IsEmpty);
    }

    [Fact]
    public void Time_that_passes_before_the_first_frame_changes_nothing() =>
        Assert.True(new FloorScene().Wait(5).Ended.IsEmpty);

    [Fact]
    public void A_walker_keeps_one_identity_and_the_position_and_velocity_follow()
    {
        var scene = new FloorScene();

        scene.Watch("a", 0, 5, time => [Person(1, time * 1.4, 2)]);

        var track = Assert.Single(scene.Fusion.Tracks.ToArray());
        Assert.Equal(Shopper(1), track.Shopper);
        Assert.Equal(Start, track.FirstSeen);
        Assert.Equal(new(0, 2), track.Origin);
        Assert.Equal(Start.AddSeconds(5), track.LastSeen);
        Assert.Equal(7, track.Position.X, 0.1);
        
        // The filter expects people to slow down, and ten frames a second of one camera to err alike.
        Assert.Equal(1.4, track.Velocity.X, 0.3);
        Assert.Equal(0, track.Velocity.Y, 0.05);
    }

    [Fact]
    public void Overlapping_cameras_that_disagree_by_the_usual_error_see_one_person()
    {
        var scene = new FloorScene();
        for (var time = 0.0; time < 6; time += 0.1)
        {
            scene.See("a", time, Person(1, time, 2));
            scene.See("b", time + 0.03, Person(8, time + 0.03 + 0.24, 2));
            scene.See("c", time + 0.06, Person(3, time + 0.06, 2.5));
        }

        Assert.Equal([Shopper(1)], scene.Fusion.Tracks.ToArray().Select(track => track.Shopper));
        Assert.Single(scene.Born);
        Assert.Empty(scene.Merged);
    }

    [Fact]
    public void Two_people_half_a_metre_apart_in_one_camera_are_two_tracks()
    {
        var scene = new FloorScene();

        scene.Watch("a", 0, 10, Person(1, 1, 1), Person(2, 1.5, 1));

        Assert.Equal(2, scene.Fusion.Tracks.Length);
        Assert.Empty(scene.Merged);
    }

    [Fact]
    public void A_camera_that_sees_both_keeps_apart_two_people_whom_another_sees_as_one()
    {
        var scene = new FloorScene();
        for (var time = 0.0; time < 6; time += 0.1)
        {
            scene.See("a", time, Person(1, 1, 1), Person(2, 1.5, 1));
            scene.See("b", time + 0.05, Person(4, 1.25, 1));
        }

        Assert.Equal(2, scene.Fusion.Tracks.Length);
        Assert.Empty(scene.Merged);
    }

    [Fact]
    public void People_who_cross_keep_their_identities_as_long_as_their_camera_does()
    {
        var scene = new FloorScene();

        scene.Watch("a", 0, 8, time => [Person(1, time, 2.1), Person(2, 8 - time, 1.9)]);

        var tracks = scene.Fusion.Tracks.ToArray();
        Assert.Equal(8, tracks.Single(track => track.Shopper == scene.Born[0].Shopper).Position.X, 0.1);
        Assert.Equal(0, tracks.Single(track => track.Shopper == scene.Born[1].Shopper).Position.X, 0.1);
    }

    [Fact]
    public void A_number_that_switches_within_its_camera_continues_the_track()
    {
        var scene = new FloorScene();

        scene.Watch("a", 0, 4, time => [Person(time < 2 ? 1 : 2, time, 1)]);

        Assert.Equal([Shopper(1)], scene.Fusion.Tracks.ToArray().Select(track => track.Shopper));
    }

    [Fact]
    public void One_stray_position_breaks_no_identity()
    {
        var scene = new FloorScene();

        scene.Watch("a", 0, 4, time => [Person(1, Math.Abs(time - 2) < 0.15 ? 4 : 1, 1)]);

        Assert.Equal([Shopper(1)], scene.Fusion.Tracks.ToArray().Select(track => track.Shopper));
        Assert.Equal(1, scene.Fusion.Tracks[0].Position.X, 0.05);
        Assert.Single(scene.Fusion.AllTracks);
    }

    [Fact]
    public void A_number_that_goes_on_far_away_is_somebody_else()
    {
        var scene = new FloorScene();

        scene.Watch("a", 0, 4, time => [Person(1, time < 2 ? 1 : 9, 1)]);

        Assert.Equal([Shopper(1), Shopper(2)], scene.Born.Select(track => track.Shopper));
    }

    [Fact]
    public void Positions_that_are_no_numbers_and_doubled_tracks_are_ignored_and_counted()
    {
        var scene = new FloorScene();

        scene.Watch("a", 0, 1, Person(1, 1, 1), Person(1, 5, 5), Person(2, double.NaN, 1), Person(3, 1, 1, sigma: 0), Person(4, 2, double.PositiveInfinity));

        Assert.Single(scene.Fusion.AllTracks);
        Assert.Equal(4 * 11, scene.Fusion.IgnoredObservations);
    }

    [Theory]
    [InlineData(0.39, 0)]
    [InlineData(0.4, 1)]
    [InlineData(0.41, 1)]
    public void The_birth_score_counts_from_its_own_value(double score, int begun)
    {
        var scene = new FloorScene();

        scene.See("a", 0, Person(1, 1, 1, score: score));

        Assert.Equal(begun, scene.Fusion.AllTracks.Count);
    }
}
