using StoreTracking.Tracking.Floor;
using static StoreTracking.Tracking.Tests.Floor.FloorScene;

namespace StoreTracking.Tracking.Tests.Floor;

/// <summary>One of two cameras fails for a minute and comes back; its people stand where only it sees.</summary>
public sealed class LostCameraTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Visits_go_on_while_their_camera_is_lost_for_a_minute(bool startsAnew)
    {
        var scene = new FloorScene();
        var camera = "lost";
        for (var time = 0.0; time < 90; time += 0.1)
        {
            scene.See("well", time, Person(1, 2 + (0.02 * time), 2));
            if (time is < 10 or > 70)
            {
                var (first, second) = startsAnew && time > 70 ? (1, 2) : (7, 9);
                See(scene, camera, time, startsAnew, [Person(first, 9, 7), Person(second, 12, 3)]);
            }

            if (Math.Abs(time - 60) < 0.01)
            {
                Assert.Equal(3, scene.Fusion.Tracks.Length);
                Assert.Equal(2, scene.Fusion.Tracks.ToArray().Count(track => track.State == FloorTrackState.Lost));
            }
        }

        Assert.Equal((3, 0), (scene.Born.Count, scene.Ended.Count));
        Assert.All(scene.Fusion.Tracks.ToArray(), track => Assert.Equal(FloorTrackState.Confirmed, track.State));
    }

    [Fact]
    public void Whoever_went_meanwhile_is_missed_once_the_camera_is_back()
    {
        var options = new FloorFusionOptions();
        var scene = new FloorScene(options);
        for (var time = 0.0; time < 70.5 + options.Patience.TotalSeconds; time += 0.1)
        {
            scene.See("well", time, Person(1, 2, 2));
            if (time < 10)
            {
                scene.See("lost", time, Person(7, 9, 7));
            }
            else if (time > 70)
            {
                scene.See("lost", time);
            }

            if (Math.Abs(time - 90) < 0.01)
            {
                Assert.Empty(scene.Ended);
            }
        }

        Assert.Single(scene.Ended);
    }

    // A camera that starts anew counts its frames from the beginning.
    private static void See(FloorScene scene, string camera, double time, bool startsAnew, CameraObservation[] people)
    {
        if (startsAnew && time > 70)
        {
            scene.Take(scene.Fusion.Observe(camera, (long)Math.Round((time - 70) * 10), Start.AddSeconds(time), people));
        }
        else
        {
            scene.See(camera, time, people);
        }
    }
}
