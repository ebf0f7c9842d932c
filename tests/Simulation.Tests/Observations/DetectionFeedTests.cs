using System.Numerics;
using StoreTracking.Simulation.Observations;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Tests.Plans;
using StoreTracking.Simulation.Tests.Worlds;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;

namespace StoreTracking.Simulation.Tests.Observations;

public class DetectionFeedTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly Detection[] _found = new Detection[32];

    [Fact]
    public void Without_noise_the_middle_of_the_lower_edge_is_at_the_nearer_foot()
    {
        var feed = Feed(ObservationNoise.None);
        foreach (var (x, y) in new[] { (8f, 3f), (5, 2), (10, 4), (2, 3.5f) })
        {
            var frame = feed.Observe([Views.Person(x, y)], At, _found);

            Assert.Equal(1, frame.Count);
            var box = _found[0].Box;
            var foot = OnFloor(Views.Camera, new((box.Left + box.Right) / 2, box.Bottom));
            
            // The nearer foot is half a step before the person, and bodies beside the middle of a view lean.
            Assert.InRange(Vector2.Distance(foot, new(x, y)), 0.05f, 0.35f);
            Assert.InRange(box.Height / box.Width, 2, 4.5);
        }
    }

    [Fact]
    public void Without_noise_frames_are_ready_when_captured() =>
        Assert.Equal(new(At, At, 0), Feed(ObservationNoise.None).Observe([], At, _found));

    [Fact]
    public void Who_is_behind_the_camera_or_a_shelf_gives_no_detection()
    {
        var feed = Feed(ObservationNoise.None with { LeastVisible = 0.3f, ClearlyVisible = 0.3f });

        // Behind the last gondola as the camera sees it, and behind the counter's end with the head above it.
        Assert.Equal(0, feed.Observe([Views.Person(8.2f, 8.4f)], At, _found).Count);
        Assert.Equal(0, feed.Observe([Views.Person(13.9f, 0.1f)], At, _found).Count);
        Assert.Equal(1, feed.Observe([Views.Person(8.2f, 3.5f)], At, _found).Count);
    }

    [Fact]
    public void Who_is_covered_by_somebody_nearer_gives_no_detection()
    {
        var camera = CameraPlan.LookingAt("low", new(640, 360), 1.2f, new(1, 1, 1.2f), new(9, 1, 1));
        var feed = new DetectionFeed(Views.Plan with { Fixtures = [], Walls = [] }, camera, ObservationNoise.None with { LeastVisible = 0.3f, ClearlyVisible = 0.3f }, 1);

        Assert.Equal(1, feed.Observe([Views.Person(8, 1, 1), Views.Person(4, 1, 2)], At, _found).Count);
        Assert.Equal(2, feed.Observe([Views.Person(8, 2, 1), Views.Person(4, 1, 2)], At, _found).Count);
    }

    [Fact]
    public void As_many_are_missed_as_configured()
    {
        var feed = Feed(ObservationNoise.None with { Miss = 0.2f });
        var found = Enumerable.Range(0, 20_000).Sum(_ => feed.Observe([Views.Person(8, 3)], At, _found).Count);

        Assert.Equal(0.8, found / 20_000.0, 0.012);
    }

    [Fact]
    public void Small_people_are_missed_more_often()
    {
        var (near, far) = (Count(Views.Person(10, 3)), Count(Views.Person(1.5f, 3)));

        Assert.True(far < near * 0.9);

        int Count(PersonState person)
        {
            var feed = Feed(ObservationNoise.None with { SmallestHeight = 30, ClearHeight = 120 });
            return Enumerable.Range(0, 2000).Sum(_ => feed.Observe([person], At, _found).Count);
        }
    }

    [Fact]
    public void False_alarms_are_as_many_as_configured_and_short_lived()
    {
        var feed = Feed(ObservationNoise.None with { FalseAlarms = 0.3f, FalseAlarmLife = 2 });
        var (total, starts, before) = (0, 0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var count = feed.Observe([], At, _found).Count;
            total += count;
            starts += count > before ? 1 : 0;
            before = count;
        }

        Assert.Equal(0.3, total / 20_000.0, 0.03);
        Assert.InRange(total / (double)starts, 1.6, 3);
    }

    [Fact]
    public void Boxes_and_scores_scatter_as_configured()
    {
        var exact = Feed(ObservationNoise.None);
        exact.Observe([Views.Person(8, 3)], At, _found);
        var truth = _found[0].Box;
        var feed = Feed(ObservationNoise.None with { Position = 0.02f, ScoreDeviation = 0.05f, Score = 0.7f });
        var (offsets, scores) = (new List<double>(), new List<double>());
        for (var i = 0; i < 5000; i++)
        {
            feed.Observe([Views.Person(8, 3)], At, _found);
            offsets.Add((_found[0].Box.Left - truth.Left) / truth.Height);
            scores.Add(_found[0].Score);
        }

        Assert.Equal(0, offsets.Average(), 0.002);
        Assert.Equal(0.02, Math.Sqrt(offsets.Average(offset => offset * offset)), 0.002);
        Assert.Equal(0.7, scores.Average(), 0.005);
    }

    [Fact]
    public void Frames_come_late_as_configured()
    {
        var feed = Feed(ObservationNoise.None with { Latency = TimeSpan.FromMilliseconds(50), LatencyJitter = TimeSpan.FromMilliseconds(30) });
        var delays = Enumerable.Range(0, 5000).Select(_ => feed.Observe([], At, _found)).Select(frame => (frame.ReadyAt - frame.CapturedAt).TotalMilliseconds).ToArray();

        Assert.True(delays.Min() >= 50);
        Assert.Equal(80, delays.Average(), 3.0);
    }

    [Fact]
    public void The_same_seed_errs_the_same_way()
    {
        var (one, other) = (Feed(new()), Feed(new()));
        var others = new Detection[32];
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(one.Observe([Views.Person(8, 3)], At, _found), other.Observe([Views.Person(8, 3)], At, others));
            Assert.Equal(_found, others);
        }
    }

    [Fact]
    public void A_frame_allocates_nothing()
    {
        var world = Tests.Worlds.Worlds.Of(TestPlans.Shop(200), 1);
        world.WarmUp(TimeSpan.FromMinutes(10));
        var feed = Feed(new());
        var looks = new float[_found.Length * BodyColours.Length];
        feed.Observe(world.People, At, _found, looks);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            feed.Observe(world.People, At, _found, looks);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(world.People.Length > 5);
    }

    [Fact]
    public void What_does_not_fit_is_dropped() =>
        Assert.Equal(1, Feed(ObservationNoise.None).Observe([Views.Person(8, 3, 1), Views.Person(5, 2, 2)], At, _found.AsSpan(0, 1)).Count);

    private static DetectionFeed Feed(ObservationNoise noise) => new(Views.Plan, Views.Camera, noise, 5);

    // Where the line of sight through a pixel meets the floor.
    private static Vector2 OnFloor(CameraPlan camera, Vector2 pixel)
    {
        var (x, y) = ((pixel.X - camera.Centre.X) / camera.Focal.X, (pixel.Y - camera.Centre.Y) / camera.Focal.Y);
        var ray = camera.Forward + (camera.Right * x) + (camera.Down * y);
        var point = camera.Position - (ray * (camera.Position.Z / ray.Z));
        return new(point.X, point.Y);
    }
}
