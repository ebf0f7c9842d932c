using StoreTracking.Tracking.People.Groups;
using StoreTracking.Tracking.Stores;

namespace StoreTracking.Tracking.Tests.People.Groups;

public sealed class GroupFinderTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 200).Select(_ => Guid.NewGuid())];

    [Fact]
    public void Two_who_walk_side_by_side_are_a_group_after_a_while()
    {
        var finder = new GroupFinder();
        Walk(finder, 0, 2, time => [(time, 0), (time, 0.8)]);
        Assert.Equal(new GroupSizes(2, 0, 0, 0, 0), finder.Sizes);

        Walk(finder, 2, 10, time => [(time, 0), (time, 0.8)]);
        Assert.Equal((new GroupSizes(0, 1, 0, 0, 0), 1), (finder.Sizes, finder.Sizes.Groups));
        Assert.NotNull(finder.GroupOf(Ids[0]));
        Assert.Equal(finder.GroupOf(Ids[0]), finder.GroupOf(Ids[1]));
    }

    [Fact]
    public void Strangers_who_stand_near_each_other_or_pass_are_no_group()
    {
        var finder = new GroupFinder();
        Walk(finder, 0, 120, time => [(5, 0), (5.8, 0)]);
        Assert.Equal(0, finder.Sizes.Groups);

        Walk(finder, 120, 140, time => [(time - 120, 0), (20 - (time - 120), 1)]);
        Assert.Equal(0, finder.Sizes.Groups);
    }

    [Fact]
    public void Companions_who_go_their_own_ways_part()
    {
        var finder = new GroupFinder();
        Walk(finder, 0, 20, time => [(time, 0), (time, 0.8)]);
        Assert.Equal(1, finder.Sizes.Groups);

        Walk(finder, 20, 60, time => [(time, 0), (40 - time, 0.8)]);
        Assert.Equal(0, finder.Sizes.Groups);
    }

    [Fact]
    public void Pairs_make_larger_groups()
    {
        var finder = new GroupFinder();
        Walk(finder, 0, 20, time => [(time, 0), (time, 1.8), (time, 3.6), (time, 5.4), (time, 20)]);

        Assert.Equal(new GroupSizes(1, 0, 0, 1, 0), finder.Sizes);
    }

    [Fact]
    public void Who_has_gone_is_forgotten()
    {
        var finder = new GroupFinder();
        Walk(finder, 0, 20, time => [(time, 0), (time, 0.8)]);
        finder.Observe([], Start.AddSeconds(31));

        Assert.Equal((0, 0), finder.Held);
        Assert.Equal(default, finder.Sizes);
    }

    [Fact]
    public void No_more_people_are_followed_than_allowed()
    {
        var finder = new GroupFinder(new() { MaximumPeople = 2 });
        Walk(finder, 0, 1, time => [(time, 0), (time, 0.8), (time, 1.6)]);

        Assert.Equal(2, finder.Held.People);
    }

    [Fact]
    public void Everybody_is_in_one_group_or_alone() => Property.ForAll(FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var (finder, random) = (new GroupFinder(), new Random(seed));
        var places = Enumerable.Range(0, 8).Select(_ => (X: random.NextDouble() * 4, Y: random.NextDouble() * 4)).ToArray();
        for (var step = 0; step < 60; step++)
        {
            var count = random.Next(1, 9);
            var people = Enumerable.Range(0, count).Select(i => new StorePosition(Ids[i], "ground", new(places[i].X + (step * 0.2), places[i].Y))).ToArray();
            finder.Observe(people, Start.AddSeconds(step * 0.2));
            var sizes = finder.Sizes;
            Assert.InRange(sizes.Ones + (2 * sizes.Twos) + (3 * sizes.Threes) + (4 * sizes.Fours) + (5 * sizes.More), 1, count);
        }
    });

    private static void Walk(GroupFinder finder, double from, double to, Func<double, (double X, double Y)[]> places)
    {
        for (var time = from; time < to; time += 0.2)
        {
            var people = places(time).Select((place, i) => new StorePosition(Ids[i], "ground", new(place.X, place.Y))).ToArray();
            finder.Observe(people, Start.AddSeconds(time));
        }
    }
}
