using FsCheck.Fluent;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;
using static StoreTracking.Tracking.Tests.Floor.FloorScene;

namespace StoreTracking.Tracking.Tests.Floor;

public sealed class FrameOrderTests
{
    [Fact]
    public void A_frame_that_was_overtaken_is_stale()
    {
        var scene = new FloorScene();
        scene.Fusion.Observe("a", 5, Start.AddSeconds(0.5), []);

        Assert.Equal(FrameVerdict.Stale, scene.Fusion.Observe("a", 4, Start.AddSeconds(0.4), []).Verdict);
        Assert.Equal(FrameVerdict.Stale, scene.Fusion.Observe("a", 5, Start.AddSeconds(0.5), []).Verdict);
        Assert.Equal(FrameVerdict.Accepted, scene.Fusion.Observe("b", 4, Start.AddSeconds(0.4), []).Verdict);
    }

    [Fact]
    public void A_camera_that_starts_anew_begins_with_new_track_numbers()
    {
        var scene = new FloorScene();
        scene.Watch("a", 0, 2, Person(1, 2, 2), Person(2, 6, 6));

        // Number 1 is now the person who was number 2.
        var changes = scene.Fusion.Observe("a", 1, Start.AddSeconds(3), [Person(1, 6, 6)]);

        Assert.Equal(FrameVerdict.Accepted, changes.Verdict);
        Assert.Equal(Shopper(2), Assert.Single(changes.Moved.ToArray()).Shopper);
    }

    [Theory]
    [InlineData(2.5, FrameVerdict.Accepted)]
    [InlineData(2.501, FrameVerdict.Late)]
    public void A_frame_may_be_late_by_the_tolerance(double late, FrameVerdict verdict)
    {
        var scene = new FloorScene();
        scene.See("a", 5);

        Assert.Equal(verdict, scene.See("b", 5 - late, Person(1, 1, 1)).Verdict);
    }

    [Fact]
    public void A_late_frame_corrects_the_track_at_its_own_time()
    {
        var scene = new FloorScene();
        scene.Watch("a", 0, 3, time => [Person(1, time * 1.4, 1)]);
        var before = scene.Fusion.Tracks[0];

        scene.See("b", 2.5, Person(4, 2.5 * 1.4, 1));

        var after = scene.Fusion.Tracks[0];
        Assert.Equal(before.LastSeen, after.LastSeen);
        Assert.Equal(0, before.Position.DistanceTo(after.Position), 0.03);
    }

    [Fact]
    public void Cameras_in_any_order_give_the_same_tracks_within_a_decimetre()
    {
        var orders = Gen.Choose(0, int.MaxValue).Select(seed => new Random(seed));

        Property.ForAll(orders, random =>
        {
            var inOrder = new FloorScene();
            var shuffled = new FloorScene();
            var punctual = new List<(double Captured, Action Deliver)>();
            var waiting = new List<(double Arrival, Action Deliver)>();
            foreach (var (camera, offset) in new[] { ("a", 0.0), ("b", 0.03), ("c", 0.07) })
            {
                var arrival = 0.0;
                for (var time = offset; time < 6; time += 0.1)
                {
                    CameraObservation[] people = [Person(1, time * 1.2, 1 + offset), Person(2, 7 - time, 4 - offset)];
                    var (captured, seen) = (time, people);

                    // Each frame is under way for up to 300 ms; a camera's own frames keep their order.
                    arrival = Math.Max(arrival, time + (random.NextDouble() * 0.3));
                    waiting.Add((arrival, () => shuffled.See(camera, captured, seen)));
                    punctual.Add((time, () => inOrder.See(camera, captured, seen)));
                }
            }

            foreach (var (_, deliver) in punctual.OrderBy(item => item.Captured))
            {
                deliver();
            }

            foreach (var (_, deliver) in waiting.OrderBy(item => item.Arrival))
            {
                deliver();
            }

            var expected = inOrder.Fusion.Tracks.ToArray();
            var actual = shuffled.Fusion.Tracks.ToArray();
            Assert.Equal(2, actual.Length);
            foreach (var track in expected)
            {
                Assert.Contains(actual, other => other.Position.DistanceTo(track.Position) < 0.1);
            }
        });
    }
}
