using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;
using static StoreTracking.Vision.Tests.Tracks.TrackerScene;

namespace StoreTracking.Vision.Tests.Tracks;

public sealed class CameraTrackerAssociationTests
{
    [Fact]
    public void A_walking_person_keeps_one_number_at_any_frame_rate()
    {
        foreach (var interval in new[] { 20, 33, 100, 200, 333 })
        {
            var scene = new TrackerScene();
            var ids = new HashSet<int>();
            for (var time = 0; time <= 6000; time += interval)
            {
                ids.UnionWith(scene.See(interval, Person(100 + (0.1 * time))).Select(track => track.Id));
            }

            Assert.Equal([1], ids);
        }
    }

    [Fact]
    public void Two_people_who_pass_each_other_keep_their_numbers()
    {
        var scene = new TrackerScene();
        var tracks = Array.Empty<CameraTrack>();
        for (var step = 0; step <= 60; step++)
        {
            tracks = scene.See(100, Person(100 + (8 * step), 400), Person(580 - (8 * step), 440));
        }

        Assert.Equal(Person(580, 400).Box, tracks.Single(track => track.Id == 1).Observed);
        Assert.Equal(Person(100, 440).Box, tracks.Single(track => track.Id == 2).Observed);
    }

    [Fact]
    public void Somebody_who_stopped_while_hidden_is_recovered_where_last_seen()
    {
        var scene = new TrackerScene();
        for (var step = 0; step <= 20; step++)
        {
            scene.See(100, Person(100 + (15 * step)));
        }

        for (var step = 0; step < 50; step++)
        {
            scene.See(100);
        }

        var predicted = Assert.Single(scene.See(100)).Box;
        var track = Assert.Single(scene.See(100, Person(410)));

        Assert.True(ImageBox.Overlap(predicted, Person(410).Box) < 0.2f, "The prediction alone would have missed the person.");
        Assert.Equal((1, true), (track.Id, track.IsObserved));
    }

    [Fact]
    public void A_track_in_view_comes_before_a_lost_one_at_the_same_place()
    {
        var scene = new TrackerScene();
        scene.Settle(Person(300), Person(500));

        // The second person walks to where the first one stood, hidden since, and stops there.
        for (var step = 0; step <= 30; step++)
        {
            scene.See(100, Person(Math.Max(300, 500 - (10 * step))));
        }

        Assert.Equal(2, Assert.Single(scene.See(100, Person(300)), track => track.IsObserved).Id);
    }

    [Theory]
    [InlineData(0, 335)]
    [InlineData(0.2, 367)]
    public void Of_two_detections_that_fit_alike_the_one_straight_on_is_chosen(float weight, double chosen)
    {
        var scene = new TrackerScene(new() { DirectionWeight = weight, MinimumOverlap = 0.1f, MinimumRecoveryOverlap = 1 });
        for (var step = 0; step <= 20; step++)
        {
            scene.See(100, Person(140 + (10 * step)));
        }

        // The person is expected at about 350: 335 lies a little nearer to that, but means turning back.
        var tracks = scene.See(100, Person(335), Person(367));

        Assert.Equal(Person(chosen).Box, tracks.Single(track => track.Id == 1).Observed);
    }

    // A filter that only took the new position in would explain it by walking back, at 20 pixels a second.
    [Fact]
    public void Somebody_who_stopped_while_hidden_is_not_thought_to_walk_back()
    {
        var scene = new TrackerScene();
        for (var step = 0; step <= 20; step++)
        {
            scene.See(100, Person(140 + (8 * step)));
        }

        for (var step = 1; step < 20; step++)
        {
            scene.See(100);
        }

        Assert.True(Assert.Single(scene.See(100, Person(300))).IsObserved);

        Assert.Equal(Person(300).Box.Left, Assert.Single(scene.See(1000)).Box.Left, 2f);
    }

    [Fact]
    public void The_estimate_lies_between_prediction_and_observation()
    {
        var scene = new TrackerScene();
        scene.Settle(Person(300));

        var track = Assert.Single(scene.See(100, Person(310)));

        Assert.Equal(Person(310).Box, track.Observed);
        Assert.InRange(track.Box.Left, Person(300).Box.Left + 1, Person(310).Box.Left - 1);
    }
}
