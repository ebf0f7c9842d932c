using FsCheck.Fluent;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Tests.Zones;

public sealed class ZonePresenceTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Zone Shelf = new("shelf", new([new(0, 0), new(4, 0), new(4, 2), new(0, 2)]));

    [Fact]
    public void Nobody_is_in_no_zone()
    {
        var changes = new List<ZoneStay>();
        var presence = new ZonePresence([]);
        presence.Observe(new(1, 1), Start, changes);
        presence.End(Start, changes);

        Assert.Empty(changes);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(25)]
    public void Entering_and_leaving_are_dated_to_the_crossing_of_the_boundary(double fps)
    {
        // One metre per second along x: in at 2 s, out at 6 s.
        var changes = Walk(fps, 0, 12, time => new(time - 2, 1));

        Assert.Equal(2, changes.Count);
        Assert.Null(changes[0].LeftAt);
        Assert.All(changes, stay => Assert.Equal(2, (stay.EnteredAt - Start).TotalSeconds, 1e-3));
        Assert.Equal(6, (changes[1].LeftAt!.Value - Start).TotalSeconds, 1e-3);
    }

    [Theory]
    [InlineData(0.9, 0)]
    [InlineData(1.0, 1)]
    [InlineData(1.1, 1)]
    public void A_stay_counts_from_the_enter_time(double seconds, int entered)
    {
        var changes = new List<ZoneStay>();
        var presence = new ZonePresence([Shelf]);
        presence.Observe(new(1, 1), Start, changes);
        presence.Observe(new(1, 1), Start.AddSeconds(seconds), changes);

        Assert.Equal(entered, changes.Count);
    }

    [Theory]
    [InlineData(1.9, 1)]
    [InlineData(2.0, 2)]
    [InlineData(2.1, 2)]
    public void An_absence_counts_from_the_leave_time(double seconds, int changed)
    {
        var changes = Walk(10, 0, 3, _ => new(1, 1));
        var presence = new ZonePresence([Shelf]);
        changes.Clear();
        presence.Observe(new(1, 1), Start, changes);
        presence.Observe(new(1, 1), Start.AddSeconds(2), changes);
        presence.Observe(new(9, 9), Start.AddSeconds(3), changes);
        presence.Observe(new(9, 9), Start.AddSeconds(3 + seconds), changes);

        Assert.Equal(changed, changes.Count);
    }

    [Fact]
    public void A_short_absence_is_bridged()
    {
        var changes = Walk(10, 0, 20, time => time is > 8 and < 9.5 ? new(6, 1) : new(2, 1));

        Assert.Equal([new ZoneStay("shelf", Start), new ZoneStay("shelf", Start, Start.AddSeconds(20))], changes);
    }

    [Fact]
    public void Swaying_over_the_boundary_within_the_margin_is_one_stay()
    {
        var changes = Walk(10, 0, 30, time => new(2, 1.9 + (0.25 * Math.Sin(time * 3))));

        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public void Cutting_a_corner_is_no_stay() =>
        Assert.Empty(Walk(10, 0, 6, time => new(3 + (time * 0.7), 2.6 - (time * 0.7))));

    [Fact]
    public void A_person_who_is_gone_left_when_last_seen_or_at_the_boundary()
    {
        var inside = Walk(10, 0, 5, _ => new(1, 1));
        var outside = Walk(10, 0, 5, time => new(time, 1));

        Assert.Equal(Start.AddSeconds(5), inside[^1].LeftAt);
        Assert.Equal(4, (outside[^1].LeftAt!.Value - Start).TotalSeconds, 1e-3);
    }

    [Fact]
    public void Overlapping_zones_are_entered_both()
    {
        var changes = new List<ZoneStay>();
        var presence = new ZonePresence([Shelf, Shelf with { Id = "aisle" }]);
        presence.Observe(new(1, 1), Start, changes);
        presence.Observe(new(1, 1), Start.AddSeconds(1), changes);

        Assert.Equal(["shelf", "aisle"], changes.Select(stay => stay.Zone));
    }

    [Fact]
    public void Positions_that_are_no_numbers_or_came_late_are_ignored()
    {
        var changes = new List<ZoneStay>();
        var presence = new ZonePresence([Shelf]);
        presence.Observe(new(1, 1), Start.AddSeconds(5), changes);
        presence.Observe(new(double.NaN, 1), Start.AddSeconds(6), changes);
        presence.Observe(new(9, 9), Start, changes);
        presence.Observe(new(1, 1), Start.AddSeconds(7), changes);

        Assert.Equal(Start.AddSeconds(5), Assert.Single(changes).EnteredAt);
    }

    [Fact]
    public void Entering_and_leaving_alternate_and_stays_do_not_overlap_wherever_people_walk()
    {
        var step = from x in Gen.Choose(-10, 50) from y in Gen.Choose(-10, 30) from wait in Gen.Choose(0, 2500) select (X: x, Y: y, Wait: wait);

        Property.ForAll(step.ListOf(), steps =>
        {
            var changes = new List<ZoneStay>();
            var presence = new ZonePresence([Shelf]);
            var at = Start;
            foreach (var (x, y, wait) in steps)
            {
                at = at.AddMilliseconds(wait);
                presence.Observe(new(x / 10.0, y / 10.0), at, changes);
            }

            presence.End(at, changes);
            Assert.Equal(0, changes.Count % 2);
            for (var i = 0; i < changes.Count; i += 2)
            {
                Assert.Null(changes[i].LeftAt);
                Assert.Equal(changes[i].EnteredAt, changes[i + 1].EnteredAt);
                Assert.InRange(changes[i + 1].LeftAt!.Value, changes[i].EnteredAt, at);
                Assert.True(i == 0 || changes[i].EnteredAt >= changes[i - 1].LeftAt);
            }
        });
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10)]
    [InlineData(4, 10)]
    public void The_mean_is_the_total_over_the_count(int count, int mean)
    {
        var statistics = Enumerable.Repeat(TimeSpan.FromSeconds(10), count).Aggregate(default(DwellStatistics), (sum, length) => sum.With(length));

        Assert.Equal((count, TimeSpan.FromSeconds(mean)), (statistics.Count, statistics.Mean));
    }

    [Fact]
    public void A_negative_length_counts_as_none() =>
        Assert.Equal(new DwellStatistics(1, TimeSpan.Zero), default(DwellStatistics).With(TimeSpan.FromSeconds(-3)));

    private static List<ZoneStay> Walk(double fps, double from, double to, Func<double, FloorPoint> place)
    {
        var changes = new List<ZoneStay>();
        var presence = new ZonePresence([Shelf]);
        for (var frame = 0; from + (frame / fps) <= to; frame++)
        {
            var time = from + (frame / fps);
            presence.Observe(place(time), Start.AddSeconds(time), changes);
        }

        presence.End(Start.AddSeconds(to), changes);
        return changes;
    }
}
