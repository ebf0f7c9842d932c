using FsCheck.Fluent;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Lines;

namespace StoreTracking.Tracking.Tests.Lines;

public sealed class LineCounterTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_crossing_is_dated_between_the_positions_on_either_side()
    {
        var counter = Make();
        counter.Observe(Id(1), Start, new(0, -1.5));

        Assert.Equal(
            new Crossing("door", Id(1), true, Start.AddSeconds(0.25)),
            counter.Observe(Id(1), Start.AddSeconds(1), new(0, 4.5)));
    }

    [Theory]
    [InlineData(1.19, 0)]
    [InlineData(1.20, 0)]
    [InlineData(1.21, 1)]
    public void One_position_settles_the_side_beyond_the_far_distance(double depth, int crossings) =>
        Assert.Equal(crossings, Count([(0, -3), (1, depth)]));

    [Theory]
    [InlineData(0.4, 0)]
    [InlineData(0.45, 1)]
    [InlineData(0.5, 1)]
    public void Dwelling_beyond_the_band_settles_the_side(double interval, int crossings) =>
        Assert.Equal(crossings, Count([(0, -3), (2, 0.6), (2 + interval, 0.6), (2 + (2 * interval), 0.6)]));

    [Fact]
    public void Dwelling_within_the_band_settles_nothing() =>
        Assert.Equal(0, Count([(0, -3), .. Enumerable.Range(2, 60).Select(second => ((double)second, 0.5))]));

    [Theory]
    [InlineData(-1.5, 1)]
    [InlineData(1.5, 0)]
    [InlineData(-1.51, 0)]
    [InlineData(1.49, 1)]
    public void The_segment_holds_its_start_and_not_its_end(double x, int crossings)
    {
        var counter = Make();
        counter.Observe(Id(1), Start, new(x, -2));
        counter.Observe(Id(1), Start.AddSeconds(1), new(x, 0));

        Assert.Equal(crossings, counter.Observe(Id(1), Start.AddSeconds(2), new(x, 2)) is null ? 0 : 1);
    }

    [Fact]
    public void A_passage_through_the_joint_of_two_lines_counts_once()
    {
        LineCounter[] counters =
        [
            new(new("west", new(-2, 0), new(0, 0), new(0, 1))),
            new(new("east", new(0, 0), new(2, 0), new(0, 1))),
        ];
        var crossings = 0;
        foreach (var counter in counters)
        {
            counter.Observe(Id(1), Start, new(0, -2));
            crossings += counter.Observe(Id(1), Start.AddSeconds(1), new(0, 2)) is null ? 0 : 1;
        }

        Assert.Equal(1, crossings);
    }

    [Theory]
    [InlineData(5.0, 1)]
    [InlineData(5.1, 0)]
    public void A_gap_longer_than_the_longest_breaks_the_path(double gap, int crossings) =>
        Assert.Equal(crossings, Count([(0, -2), (gap, 2)]));

    [Theory]
    [InlineData(7.9, 1)]
    [InlineData(8.1, 0)]
    public void A_step_faster_than_a_person_breaks_the_path(double metres, int crossings) =>
        Assert.Equal(crossings, Count([(0, -2), (1, metres - 2)]));

    [Fact]
    public void Positions_that_are_no_numbers_or_came_late_are_ignored()
    {
        var counter = Make();
        counter.Observe(Id(1), Start.AddSeconds(1), new(0, -2));

        Assert.Null(counter.Observe(Id(1), Start, new(0, 2)));
        Assert.Null(counter.Observe(Id(1), Start.AddSeconds(2), new(double.NaN, 2)));
        Assert.NotNull(counter.Observe(Id(1), Start.AddSeconds(2), new(0, 2)));
    }

    [Fact]
    public void Merged_tracks_keep_the_side_of_the_survivor()
    {
        var counter = Make();
        counter.Observe(Id(1), Start, new(0, -2));
        counter.Observe(Id(2), Start, new(0, 2));
        counter.Merge(Id(1), Id(2));

        Assert.Equal(1, counter.Held);
        Assert.Equal(Id(1), counter.Observe(Id(1), Start.AddSeconds(2), new(0, 2))?.Track);
    }

    [Fact]
    public void A_survivor_that_has_settled_nowhere_takes_over_the_other_side()
    {
        var counter = Make();
        counter.Observe(Id(1), Start, new(0, 0.1));
        counter.Observe(Id(2), Start, new(0, -2));
        counter.Merge(Id(1), Id(2));
        counter.Merge(Id(1), Id(3));

        Assert.NotNull(counter.Observe(Id(1), Start.AddSeconds(2), new(0, 2)));
    }

    [Theory]
    [InlineData(3.0, 1)]
    [InlineData(3.1, 0)]
    public void The_side_of_an_ended_track_is_remembered_for_its_time(double gap, int crossings)
    {
        var counter = Make();
        counter.Observe(Id(1), Start, new(0, -1.4));
        counter.End(Id(1));

        Assert.Equal(crossings, counter.Observe(Id(2), Start.AddSeconds(gap), new(0, 1.4)) is null ? 0 : 1);
    }

    [Fact]
    public void The_memory_serves_the_nearest_birth_and_only_once()
    {
        var counter = Make();
        counter.Observe(Id(1), Start, new(0, -1.3));
        counter.End(Id(1));

        Assert.Null(counter.Observe(Id(2), Start.AddSeconds(1), new(9, 1.3)));
        Assert.NotNull(counter.Observe(Id(3), Start.AddSeconds(1.2), new(0, 1.3)));
        Assert.Null(counter.Observe(Id(4), Start.AddSeconds(1.3), new(0, 1.3)));
    }

    [Fact]
    public void Tracks_and_memories_are_bounded()
    {
        var counter = new LineCounter(CountingScenario.Doorway, new() { MaximumTracks = 10 });
        for (var i = 1; i <= 100; i++)
        {
            counter.Observe(Id(i), Start.AddMilliseconds(i), new(i * 10, -2));
        }

        Assert.Equal(10, counter.Held);
        for (var i = 1; i <= 1000; i++)
        {
            counter.Observe(Id(1000 + i), Start.AddMilliseconds(i), new(i * 10, -2));
            counter.End(Id(1000 + i));
        }

        Assert.InRange(counter.Held, 1, 10 + 64);
    }

    [Fact]
    public void Ended_tracks_are_forgotten_after_the_memory_time()
    {
        var counter = Make();
        counter.Observe(Id(1), Start, new(0, -2));
        counter.End(Id(1));
        counter.End(Id(7));
        Assert.Equal(1, counter.Held);

        counter.Observe(Id(2), Start.AddSeconds(60), new(90, 90));
        Assert.Equal(1, counter.Held);
    }

    [Fact]
    public void Counts_equal_the_changes_of_side_wherever_people_walk()
    {
        var steps = Gen.Choose(-40, 40).ListOf();

        Property.ForAll(steps, depths =>
        {
            var counter = new LineCounter(new("long", new(-1000, 0), new(1000, 0), new(0, 1)), new() { MaximumSpeed = 100 });
            var (inwards, outwards) = (0, 0);
            var settled = new List<int>();
            var time = Start;
            foreach (var depth in depths.Select(depth => depth / 10.0))
            {
                time = time.AddSeconds(1);
                var crossing = counter.Observe(Id(1), time, new(depth, depth));
                (inwards, outwards) = (inwards + (crossing?.Inwards == true ? 1 : 0), outwards + (crossing?.Inwards == false ? 1 : 0));
                if (Math.Abs(depth) > 1.2)
                {
                    // Beyond the far distance the side is certain, and so is the balance since the first certain one.
                    settled.Add(Math.Sign(depth) - (2 * (inwards - outwards)));
                    Assert.Equal(settled[0], settled[^1]);
                }
            }

            Assert.InRange(Math.Abs(inwards - outwards), 0, 1);
        });
    }

    [Fact]
    public void A_line_without_length_or_with_the_inside_on_it_is_refused()
    {
        Assert.StartsWith(
            "Line door runs from [1, 1] to [1, 1]; it must be at least 0.1 m long.",
            Assert.Throws<ArgumentException>(() => new CountingLine("door", new(1, 1), new(1, 1), new(0, 0))).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The inside point [2, 0] of line door must lie on one side",
            Assert.Throws<ArgumentException>(() => new CountingLine("door", new(0, 0), new(1, 0), new(2, 0))).Message,
            StringComparison.Ordinal);
    }

    private static LineCounter Make() => new(CountingScenario.Doorway);

    private static int Count((double Seconds, double Depth)[] positions)
    {
        var counter = Make();
        return positions.Count(position => counter.Observe(Id(1), Start.AddSeconds(position.Seconds), new(0, position.Depth)) is not null);
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
