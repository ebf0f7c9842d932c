using static StoreTracking.Tracking.Tests.Floor.FloorScene;

namespace StoreTracking.Tracking.Tests.Floor;

public sealed class HandOverTests
{
    [Theory]
    [InlineData(0.2)]
    [InlineData(1.0)]
    [InlineData(2.0)]
    public void Another_camera_picks_up_a_walker_near_the_predicted_place(double gap)
    {
        var scene = new FloorScene();
        scene.Watch("a", 0, 3, time => [Person(1, time * 1.2, 2)]);
        scene.Watch("b", 3 + gap, 6 + gap, time => [Person(7, time * 1.2, 2.2)]);

        Assert.Equal([Shopper(1)], scene.Born.Select(track => track.Shopper));
        Assert.Equal(Shopper(1), scene.Fusion.Tracks[0].Shopper);
    }

    [Fact]
    public void Somebody_out_of_reach_is_somebody_else()
    {
        var scene = new FloorScene();
        scene.Watch("a", 0, 3, Person(1, 1, 1));
        scene.Watch("b", 3.2, 6, Person(7, 4.5, 1));

        Assert.Equal(2, scene.Born.Count);
    }

    [Fact]
    public void Of_two_lost_people_each_camera_track_gets_the_nearer()
    {
        var scene = new FloorScene();
        scene.Watch("a", 0, 3, Person(1, 1, 1), Person(2, 3, 1));
        scene.Watch("b", 4, 5, Person(5, 3.2, 1.1), Person(6, 1.2, 1.1));

        var tracks = scene.Fusion.Tracks.ToArray();
        Assert.Equal(2, tracks.Length);
        Assert.Equal(1.2, tracks.Single(track => track.Shopper == Shopper(1)).Position.X, 0.15);
        Assert.Equal(3.2, tracks.Single(track => track.Shopper == Shopper(2)).Position.X, 0.15);
    }

    [Fact]
    public void Duplicates_seen_by_different_cameras_that_come_together_merge_into_the_older()
    {
        var scene = new FloorScene();
        for (var time = 0.0; time < 8; time += 0.1)
        {
            // Camera b is wrong by four metres at first, as at the edge of its view, and gets better.
            scene.See("a", time, Person(1, 5, 5));
            scene.See("b", time + 0.05, Person(1, 5 + Math.Max(0, 4 - (time * 0.9)), 5));
        }

        var merge = Assert.Single(scene.Merged);
        Assert.Equal((Shopper(1), Shopper(2)), (merge.Survivor, merge.Absorbed));
        Assert.Equal([Shopper(1)], scene.Fusion.Tracks.ToArray().Select(track => track.Shopper));
        Assert.Empty(scene.Ended);
    }

    [Theory]
    [InlineData(0.75, 1)]
    [InlineData(1.60, 2)]
    public void A_duplicate_within_the_merge_distance_is_never_announced(double apart, int born)
    {
        // Both cameras report very small errors, so that the gates keep the two apart.
        var scene = new FloorScene(new() { SystematicSigma = 0.05 });
        for (var time = 0.0; time < 4; time += 0.1)
        {
            scene.See("a", time, Person(1, 5, 5));
            scene.See("b", time + 0.05, Person(1, 5 + apart, 5));
        }

        Assert.Equal(born, scene.Born.Count);
        Assert.Equal(born, scene.Fusion.Tracks.Length);
    }
}
