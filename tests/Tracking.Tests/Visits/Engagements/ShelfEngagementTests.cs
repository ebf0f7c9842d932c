using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits;
using StoreTracking.Tracking.Visits.Engagements;

namespace StoreTracking.Tracking.Tests.Visits.Engagements;

public sealed class ShelfEngagementTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // Goods along y = 0 from x = 0 to 4, and others from x = 6 to 10, each with a metre of floor before them.
    private static readonly Shelf Bread = new("bread", new([new(0, 0), new(4, 0), new(4, 1), new(0, 1)]), new(new(0, 0), new(4, 0)));
    private static readonly Shelf Milk = new("milk", new([new(6, 0), new(10, 0), new(10, 1), new(6, 1)]), new(new(6, 0), new(10, 0)));

    [Fact]
    public void Whoever_stands_before_a_shelf_is_engaged_for_as_long()
    {
        var path = new Path().From(2, 5).To(2, 0.5).Stay(20).To(2, 5);
        var ended = Assert.Single(path.Ended());

        Assert.Equal(("bread", false), (ended.Shelf, ended.IsReturn));
        Assert.Equal(20, ended.Standing.TotalSeconds, 0.6);
        Assert.Equal(Start.AddSeconds(4.5), ended.BeganAt, TimeSpan.FromSeconds(0.4));
    }

    [Fact]
    public void Whoever_walks_by_is_not_engaged() => Assert.Empty(new Path().From(-3, 0.5).To(13, 0.5).Ended());

    [Theory]
    [InlineData(1.2, 0)]
    [InlineData(2.6, 1)]
    public void A_stop_must_last_to_count(double seconds, int engagements) =>
        Assert.Equal(engagements, new Path().From(2, 5).To(2, 0.5, speed: 3).Stay(seconds).To(2, 5, speed: 3).Ended().Count);

    [Theory]
    [InlineData(4, 1, 0)]
    [InlineData(30, 2, 1)]
    public void A_short_absence_is_bridged_and_a_longer_one_makes_a_return(double away, int engagements, int returns)
    {
        var ended = new Path().From(2, 5).To(2, 0.5).Stay(15).To(2, 2).Stay(away).To(2, 0.5).Stay(15).To(2, 5).Ended();

        Assert.Equal((engagements, returns), (ended.Count, ended.Count(engagement => engagement.IsReturn)));
        Assert.Equal(30, ended.Sum(engagement => engagement.Standing.TotalSeconds), 1.5);
    }

    [Fact]
    public void An_engagement_elsewhere_ends_the_one_before_at_once()
    {
        var ended = new Path().From(3.8, 5).To(3.8, 0.5).Stay(8).To(6.2, 0.5).Stay(4).To(3.8, 0.5).Stay(8).To(3.8, 5).Ended();

        Assert.Equal(["bread", "milk", "bread"], ended.Select(engagement => engagement.Shelf));
        Assert.Equal([false, false, true], ended.Select(engagement => engagement.IsReturn));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(9, 1)]
    public void Whoever_came_away_from_the_goods_must_stand_for_longer(double seconds, int engagements) =>
        Assert.Equal(engagements, new Path().From(2, -2).To(2, 0.5).Stay(seconds).To(2, 5).Ended().Count);

    [Fact]
    public void Somebody_out_of_sight_for_a_while_who_has_not_moved_stood_there() =>
        Assert.Equal(16, Assert.Single(new Path().From(2, 5).To(2, 0.5).Stay(4).Hide(8).Stay(4).To(2, 5).Ended()).Standing.TotalSeconds, 0.6);

    [Fact]
    public void The_end_of_the_visit_ends_the_engagement_and_the_summary_tells_it()
    {
        var path = new Path().From(2, 5).To(2, 0.5).Stay(10);
        var dwell = Assert.Single(path.Visit.End([])!.Shelves);

        Assert.Equal(("bread", 1, 0), (dwell.Shelf, dwell.Dwell.Count, dwell.Returns));
        Assert.Equal(10, dwell.Dwell.Total.TotalSeconds, 0.6);
    }

    [Fact]
    public void No_one_is_engaged_for_longer_than_the_visit_lasts()
    {
        Property.ForAll(FsCheck.Fluent.Gen.ListOf(FsCheck.Fluent.Gen.Choose(0, 10_000)), numbers =>
        {
            var path = new Path().From(2, 2);
            foreach (var number in numbers)
            {
                path = number % 3 == 0 ? path.Stay(number % 7) : path.To(number % 110 / 10.0, number % 31 / 10.0);
            }

            var changes = path.Changes();
            var total = changes.Where(change => change.EndedAt is not null).Sum(change => change.Standing.TotalSeconds);
            Assert.InRange(total, 0, (path.Now - Start).TotalSeconds);
            Assert.All(changes, change => Assert.True(change.EndedAt is null || change.EndedAt - change.BeganAt >= change.Standing));
            Assert.Equal(changes.Count(change => change.EndedAt is null), changes.Count(change => change.EndedAt is not null));
        });
    }

    /// <summary>A walk of straight ways and stops, seen ten times a second.</summary>
    private sealed class Path
    {
        private readonly List<ShelfEngagement> _changes = [];
        private FloorPoint _place;
        private long _sequence;

        public Visit Visit { get; } = new([], shelves: [Bread, Milk]);

        public DateTimeOffset Now { get; private set; } = Start;

        public Path From(double x, double y)
        {
            _place = new(x, y);
            return this;
        }

        public Path To(double x, double y, double speed = 1)
        {
            var (from, to) = (_place, new FloorPoint(x, y));
            var steps = (int)Math.Ceiling(from.DistanceTo(to) / speed * 10);
            for (var i = 1; i <= steps; i++)
            {
                See(from.Towards(to, (double)i / steps));
            }

            return this;
        }

        public Path Stay(double seconds)
        {
            for (var i = 0; i < seconds * 10; i++)
            {
                See(_place);
            }

            return this;
        }

        public Path Hide(double seconds)
        {
            Now = Now.AddSeconds(seconds);
            return this;
        }

        public List<ShelfEngagement> Changes()
        {
            Visit.End([]);
            Visit.TakeEngagements(_changes);
            return _changes;
        }

        public List<ShelfEngagement> Ended() => Changes().FindAll(change => change.EndedAt is not null);

        private void See(FloorPoint place)
        {
            (_place, Now) = (place, Now.AddSeconds(0.1));
            Visit.Follow(++_sequence, [new(Now, place)], []);
        }
    }
}
