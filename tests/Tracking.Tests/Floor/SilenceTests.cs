using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Lines;
using Scene = StoreTracking.Tracking.Floor.FloorScene;

namespace StoreTracking.Tracking.Tests.Floor;

/// <summary>A floor whose only camera falls silent for a while at any frame: nobody looks, so nobody can be missed.</summary>
public sealed class SilenceTests
{
    private const double Frame = 0.1;

    private static readonly DateTimeOffset Start = FloorScene.Start;

    // In through the door at x = 3, a stop, and out again.
    private static readonly double[] Walk =
        [.. Enumerable.Range(0, 60).Select(frame => 0.4 + (frame * 0.15)), .. Enumerable.Repeat(9.25, 20), .. Enumerable.Range(0, 60).Select(frame => 9.25 - (frame * 0.15))];

    /// <param name="silent">For how long, in seconds.</param>
    /// <param name="unseen">How many frames of the walk happen meanwhile.</param>
    [Theory]
    [InlineData(1.5, 0)]
    [InlineData(2.5, 0)]
    [InlineData(4, 0)]
    [InlineData(12, 0)]
    [InlineData(28, 0)]
    [InlineData(1.5, 8)]
    public void Whenever_the_camera_is_silent_a_walk_counts_once_in_once_out_and_is_one_visit(double silent, int unseen)
    {
        for (var last = 10; last < Walk.Length - 10 - unseen; last++)
        {
            var scene = Make();
            for (var frame = 0; frame <= last; frame++)
            {
                See(scene, frame, 0);
            }

            var resumed = last + 1 + unseen;
            var delay = silent - (unseen * Frame);
            for (var time = last * Frame; time < (resumed * Frame) + delay; time += 0.2)
            {
                scene.Advance(Start.AddSeconds(time));
            }

            for (var frame = resumed; frame < Walk.Length; frame++)
            {
                See(scene, frame, delay);
            }

            // The camera goes on looking, and sees nobody.
            for (var frame = 0; frame < 50; frame++)
            {
                scene.Observe("camera", Walk.Length + frame + 1, Start.AddSeconds(((Walk.Length + frame) * Frame) + delay), []);
            }

            var walks = scene.TakeWalks();
            Assert.True(
                scene.Crossings.Count(static told => told.Crossing.Inwards) == 1 && scene.Crossings.Count == 2
                && walks.Count == 1 && walks[0].End == WalkEnd.Left,
                $"Silent after frame {last} (x = {Walk[last]:F2}): {scene.Crossings.Count} crossings, {walks.Count} visits.");
        }
    }

    [Fact]
    public void Who_left_while_nobody_looked_is_missed_soon_after()
    {
        var scene = Make();
        for (var frame = 0; frame < 20; frame++)
        {
            See(scene, frame, 0);
        }

        // Somebody who is past the entrance has 30 s, of which the silence is none, but for the second that frames may be apart.
        for (var time = 22.0; time < 51; time += Frame)
        {
            scene.Observe("camera", (long)(time * 10), Start.AddSeconds(time), []);
            Assert.Equal(1, scene.Tracks.Length);
        }

        scene.Observe("camera", 1000, Start.AddSeconds(51.2), []);
        Assert.Equal(0, scene.Tracks.Length);
    }

    [Fact]
    public void A_camera_whose_frames_are_far_apart_misses_people_too()
    {
        var scene = Make();
        for (var frame = 0; frame < 20; frame++)
        {
            See(scene, frame, 0);
        }

        var frames = 0;
        for (; scene.Tracks.Length > 0; frames++)
        {
            scene.Observe("camera", 21 + frames, Start.AddSeconds(2 + (5 * frames)), []);
        }

        Assert.InRange(frames, 29, 32);
    }

    [Fact]
    public void After_a_cut_nobody_is_there_any_more()
    {
        var scene = Make();
        for (var frame = 0; frame < 20; frame++)
        {
            See(scene, frame, 0);
        }

        scene.Observe("camera", 21, Start.AddSeconds(33), []);
        Assert.Equal(0, scene.Tracks.Length);
    }

    private static Scene Make() => new(
        Guid.NewGuid,
        new FloorLayout { Plan = (new(0, 0), new(12, 8)), Entrances = [new Polygon([new(0, 0), new(2, 0), new(2, 8), new(0, 8)])] },
        [new LineCounter(new CountingLine("door", new(3, 0), new(3, 8), new(8, 4)))]);

    private static void See(Scene scene, int frame, double delay) => scene.Observe(
        "camera", frame + 1, Start.AddSeconds((frame * Frame) + delay), [FloorScene.Person(1, Walk[frame], 4)]);
}
