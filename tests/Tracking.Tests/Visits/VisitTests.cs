using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Tests.Visits;

public sealed class VisitTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Zone Shelf = new("shelf", new([new(4, 0), new(8, 0), new(8, 4), new(4, 4)]));

    [Fact]
    public void A_visit_without_a_position_leaves_nothing()
    {
        var visit = new Visit([Shelf]);

        Assert.True(visit.Follow(1, [], []));
        Assert.Null(visit.End([]));
    }

    [Fact]
    public void A_message_that_is_not_newer_is_ignored()
    {
        var visit = new Visit([]);

        Assert.True(visit.Follow(2, [At(0, 1, 1)], []));
        Assert.False(visit.Follow(2, [At(1, 2, 2)], []));
        Assert.False(visit.Follow(1, [At(1, 2, 2)], []));
        Assert.Equal(At(0, 1, 1), visit.Last);
    }

    [Fact]
    public void Positions_that_are_no_numbers_or_older_than_the_newest_are_ignored()
    {
        var visit = new Visit([]);
        visit.Follow(1, [At(5, 1, 1), At(6, double.NaN, 1), At(4, 9, 9)], []);

        Assert.Equal(At(5, 1, 1), visit.Last);
        Assert.Equal(0, visit.Metres);
    }

    [Fact]
    public void The_summary_tells_the_stays_and_the_walk_and_nothing_else()
    {
        var visit = new Visit([Shelf]);
        var changes = new List<ZoneStay>();
        visit.Follow(1, Walk(10, 20, time => new(time, 2)), changes);
        Assert.Equal(2, changes.Count);

        var ended = visit.End(changes)!;

        Assert.Equal((Start, Start.AddSeconds(20)), (ended.BeganAt, ended.EndedAt));
        var dwell = Assert.Single(ended.Zones);
        Assert.Equal(("shelf", 1), (dwell.Zone, dwell.Dwell.Count));
        Assert.Equal(4, dwell.Dwell.Total.TotalSeconds, 0.01);
        Assert.Equal(20, ended.Metres, 0.5);
    }

    [Fact]
    public void A_stay_that_lasts_to_the_end_is_closed_and_counted()
    {
        var visit = new Visit([Shelf]);
        var changes = new List<ZoneStay>();
        visit.Follow(1, Walk(10, 7, time => new(time, 2)), changes);

        var ended = visit.End(changes)!;

        Assert.Equal(Start.AddSeconds(7), changes[^1].LeftAt);
        Assert.Equal(3, Assert.Single(ended.Zones).Dwell.Total.TotalSeconds, 0.01);
    }

    [Fact]
    public void A_forgotten_visit_holds_nothing()
    {
        var visit = new Visit([Shelf]);
        var changes = new List<ZoneStay>();
        visit.Follow(1, Walk(10, 7, time => new(time, 2)), changes);
        visit.End(changes);
        visit.Forget();

        Assert.Null(visit.Began);
        Assert.Null(visit.Last);
        Assert.True(visit.Path.IsEmpty);
        Assert.Equal(0, visit.Metres);
        Assert.Null(visit.End(changes));
        Assert.False(visit.Follow(1, [At(9, 1, 1)], changes));
    }

    [Theory]
    [InlineData(2, 0.1)]
    [InlineData(10, 0.1)]
    [InlineData(25, 0.1)]
    [InlineData(2, 0.2)]
    [InlineData(10, 0.2)]
    [InlineData(25, 0.2)]
    public void Ten_minutes_of_standing_add_next_to_nothing(double fps, double sigma)
    {
        var visit = new Visit([]);
        var random = new Random(3);
        visit.Follow(1, Walk(fps, 600, _ => new(5 + (Gaussian(random) * sigma), 5 + (Gaussian(random) * sigma))), []);

        Assert.InRange(visit.End([])!.Metres, 0, 3);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(25)]
    public void A_noisy_walk_is_as_long_as_the_way_within_a_tenth(double fps)
    {
        var visit = new Visit([]);
        var random = new Random(4);
        visit.Follow(1, Walk(fps, 60, time => new((time * 1.2) + (Gaussian(random) * 0.1), Gaussian(random) * 0.1)), []);

        Assert.InRange(visit.End([])!.Metres, 72 * 0.9, 72 * 1.1);
    }

    [Fact]
    public void The_path_stays_bounded_and_keeps_its_shape()
    {
        var visit = new Visit([], new() { MaximumPathPoints = 64 });
        var steps = Walk(10, 3600, time => new(10 * Math.Cos(time / 20), 10 * Math.Sin(time / 20)));
        visit.Follow(1, steps, []);

        Assert.InRange(visit.Path.Length, 8, 64);
        Assert.Equal(steps[0], visit.Path[0]);
        foreach (var point in visit.Path)
        {
            Assert.Equal(10, point.Position.DistanceTo(new(0, 0)), 0.01);
        }
    }

    [Fact]
    public void An_option_out_of_range_is_named() =>
        Assert.Equal(
            "MaximumPathPoints is 7; it must be a finite number of at least 8. (Parameter 'MaximumPathPoints')",
            Assert.Throws<ArgumentException>(() => new Visit([], new() { MaximumPathPoints = 7 })).Message);

    private static TimedPoint At(double seconds, double x, double y) => new(Start.AddSeconds(seconds), new(x, y));

    private static TimedPoint[] Walk(double fps, double seconds, Func<double, FloorPoint> place) =>
        [.. Enumerable.Range(0, (int)(seconds * fps) + 1).Select(frame => new TimedPoint(Start.AddSeconds(frame / fps), place(frame / fps)))];

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
