using System.Text.Json;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Lines;
using Scene = StoreTracking.Tracking.Floor.FloorScene;

namespace StoreTracking.Tracking.Tests.Floor;

/// <summary>A floor whose process ends at any frame, and which goes on from what was kept.</summary>
public sealed class FloorCheckpointTests
{
    private const double Frame = 0.1;

    private static readonly DateTimeOffset Start = FloorScene.Start;

    // In through the door at x = 3, a stop, out again, and a moment outside.
    private static readonly double[] Walk =
        [.. Enumerable.Range(0, 60).Select(frame => 0.4 + (frame * 0.15)), .. Enumerable.Repeat(9.25, 20), .. Enumerable.Range(0, 60).Select(frame => 9.25 - (frame * 0.15)), .. Enumerable.Repeat(0.4, 10)];

    /// <summary>How old the checkpoint is, in frames, and how long the process is dead, in seconds.</summary>
    public static TheoryData<int, double> Ends => new() { { 0, 0.1 }, { 0, 4 }, { 2, 8 }, { 2, 30 }, { 9, 1 }, { 9, 3 }, { 9, 10 }, { 9, 30 } };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Wherever_the_process_ends_a_walk_counts_once_in_once_out_and_is_one_visit(int age, double dead)
    {
        for (var last = age; last < Walk.Length; last++)
        {
            var told = new Told();
            var (first, kept) = (Make(epoch: 1), "");
            for (var frame = 0; frame <= last; frame++)
            {
                See(first, frame, Walk[frame], 0);
                if (frame == last - age)
                {
                    kept = JsonSerializer.Serialize(first.Checkpoint());
                    told.Take(first);
                }
            }

            var second = Make(epoch: 2);
            second.Resume(JsonSerializer.Deserialize<FloorCheckpoint>(kept)!, Start.AddSeconds((last * Frame) + dead + 10));
            for (var frame = last + 1; frame < Walk.Length; frame++)
            {
                See(second, frame, Walk[frame], dead);
                told.Take(second);
            }

            second.Advance(Start.AddSeconds((Walk.Length * Frame) + dead + 60));
            told.Take(second);
            Assert.True(
                (told.In, told.Out) == (1, 1) && told.Visits.Count == 1,
                $"Ended at frame {last} (x = {Walk[last]:F2}): {told.In} in, {told.Out} out, {told.Visits.Count} visits.");
            Assert.InRange(Assert.Single(told.Visits).Value, Start, Start.AddSeconds(age * Frame));
        }
    }

    [Fact]
    public void A_crossing_that_nobody_confirmed_is_told_again_under_its_number()
    {
        var first = Make(epoch: 1);
        for (var frame = 0; frame < 60; frame++)
        {
            See(first, frame, Walk[frame], 0);
        }

        var second = Make(epoch: 2);
        second.Resume(first.Checkpoint(), Start.AddSeconds(10));

        Assert.Equal(first.Crossings, second.Crossings);
        Assert.Equal(new FloorNumber(1, 1), Assert.Single(second.Crossings).Number);
    }

    [Fact]
    public void Time_in_which_nobody_looked_ends_no_visit_and_time_before_it_still_counts()
    {
        var options = new FloorFusionOptions();
        var first = Make(epoch: 1);
        for (var frame = 0; frame < 60; frame++)
        {
            See(first, frame, Walk[frame], 0);
        }

        var lost = Start.AddSeconds(59 * Frame);
        Look(first, 1000, lost, options.Patience / 2);
        var second = Make(epoch: 2);
        second.Resume(first.Checkpoint(), lost.AddHours(1).AddSeconds(10));

        Look(second, 1, lost.AddHours(1), (options.Patience / 2) + options.LateTolerance);
        Assert.Equal(1, second.Tracks.Length);
        second.Observe("camera", 1000, lost.AddHours(1) + (options.Patience / 2) + options.LateTolerance + TimeSpan.FromSeconds(Frame), []);
        Assert.Equal(0, second.Tracks.Length);
    }

    [Fact]
    public void Many_short_runs_end_a_visit_as_one_long_run_does()
    {
        var options = new FloorFusionOptions();
        var (scene, now, looked) = (Make(epoch: 1), Start, TimeSpan.Zero);
        for (var frame = 0; frame < 60; frame++)
        {
            See(scene, frame, Walk[frame], 0);
            now = Start.AddSeconds(frame * Frame);
        }

        for (var run = 2; scene.Tracks.Length > 0; run++)
        {
            var next = Make(run);
            now = now.AddMinutes(1);
            next.Resume(scene.Checkpoint(), now.AddSeconds(10));
            (scene, looked) = (next, looked + TimeSpan.FromSeconds(0.5));
            scene.Observe("camera", 1, now, []);
            scene.Observe("camera", 2, now = now.AddSeconds(0.5), []);
            Assert.True(looked < options.Patience * 2, $"After {looked} the visit has not ended.");
        }

        Assert.InRange(looked, options.Patience, options.Patience + options.LateTolerance + TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public void Where_no_camera_comes_back_visits_end_all_the_same()
    {
        var first = Make(epoch: 1);
        for (var frame = 0; frame < 60; frame++)
        {
            See(first, frame, Walk[frame], 0);
        }

        var second = Make(epoch: 2);
        second.Resume(first.Checkpoint(), Start.AddSeconds(100));
        second.Advance(Start.AddSeconds(100));
        Assert.Equal(1, second.Tracks.Length);
        second.Advance(Start.AddSeconds(102) + new FloorFusionOptions().Patience);

        Assert.Equal(0, second.Tracks.Length);
        Assert.Equal(WalkEnd.Left, Assert.Single(second.TakeWalks()).End);
    }

    [Fact]
    public void Later_walks_of_a_visit_have_higher_numbers_than_those_before()
    {
        var first = Make(epoch: 1_000_000);
        for (var frame = 0; frame < 60; frame++)
        {
            See(first, frame, Walk[frame], 0);
        }

        var before = Assert.Single(first.TakeWalks());
        var second = Make(epoch: 1_010_000);
        second.Resume(first.Checkpoint(), Start.AddSeconds(10));
        var after = Assert.Single(second.TakeWalks());

        Assert.Equal((before.Shopper, before.Visit), (after.Shopper, after.Visit));
        Assert.True(after.Sequence > before.Sequence);
        Assert.Equal(Start, after.Steps[0].At);
    }

    private static Scene Make(long epoch) => new(
        Guid.NewGuid,
        new FloorLayout { Plan = (new(0, 0), new(12, 8)) },
        [new LineCounter(new CountingLine("door", new(3, 0), new(3, 8), new(8, 4)))],
        epoch);

    // The camera sees nobody, twice a second.
    private static void Look(Scene scene, long sequence, DateTimeOffset from, TimeSpan time)
    {
        for (var at = TimeSpan.Zero; at <= time; at += TimeSpan.FromSeconds(0.5))
        {
            scene.Observe("camera", sequence++, from + at, []);
        }
    }

    private static void See(Scene scene, int frame, double x, double delay) => scene.Observe(
        "camera", frame + 1, Start.AddSeconds((frame * Frame) + delay), [FloorScene.Person(delay > 0 ? 2 : 1, x, 4)]);

    /// <summary>What the store and the shoppers have heard, however often.</summary>
    private sealed class Told
    {
        private readonly HashSet<(FloorNumber Number, bool Inwards)> _crossings = [];

        public Dictionary<FloorNumber, DateTimeOffset> Visits { get; } = [];

        public int In => _crossings.Count(static crossing => crossing.Inwards);

        public int Out => _crossings.Count(static crossing => !crossing.Inwards);

        public void Take(Scene scene)
        {
            foreach (var (number, crossing) in scene.Crossings)
            {
                _crossings.Add((number, crossing.Inwards));
            }

            foreach (var walk in scene.TakeWalks())
            {
                if (walk.Ended is { } ended)
                {
                    Visits[walk.Visit] = ended.FirstSeen;
                }
            }
        }
    }
}
