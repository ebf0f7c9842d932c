using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Alerts;
using StoreTracking.Tracking.Stores.Heatmaps;
using StoreTracking.Tracking.Stores.Queues;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Tests.Stores;

/// <summary>What a store makes of its crowd as a whole.</summary>
public sealed class StoreCrowdTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Polygon Till = new([new(0, 0), new(20, 0), new(20, 5), new(0, 5)]);

    [Fact]
    public void Staff_count_nowhere()
    {
        var (state, people) = (Make(), People(2));
        Show(state, people, 0, 30);
        state.ReportStay(people[0].Shopper, new("till", Noon));
        state.ReportStaff(people[0].Shopper);
        Show(state, people, 30, 60);

        var view = state.View();
        Assert.Equal((1, 1, 1, 1), (view.Staff, view.Occupancy.People, view.Queues[0].Length, view.Groups.Ones));
        Assert.Equal(0, view.Zones[0].Count);
        Assert.False(state.CountCrossing("door", true, Noon.AddSeconds(60), people[0].Shopper));
        Assert.False(state.EndVisit(people[0].Shopper, Noon, Noon.AddSeconds(60)));
        Assert.Equal(0, state.View().Visits.Count);
    }

    [Fact]
    public void Whoever_stands_before_the_door_is_seen_and_not_counted()
    {
        var state = Make();
        state.Update("ground", 1, 1, Noon, [new(Guid.NewGuid(), "ground", new(10, -1)), new(Guid.NewGuid(), "ground", new(10, 8))]);

        Assert.Equal((2, 1), (state.View().Positions.Length, state.View().Occupancy.People));
    }

    [Fact]
    public void A_long_queue_raises_its_alert_and_clears_it_when_it_is_short()
    {
        var (state, people) = (Make(), People(5));
        Show(state, people, 0, 20);
        Assert.True(Assert.Single(state.View().Alerts).IsRaised);

        Show(state, people[..1], 20, 40);
        Assert.False(Assert.Single(state.View().Alerts).IsRaised);
    }

    [Fact]
    public void Nothing_is_held_of_people_who_are_gone()
    {
        var (state, people) = (Make(), People(50));
        Show(state, people, 0, 20);
        foreach (var person in people)
        {
            state.ReportStay(person.Shopper, new("till", Noon));
            state.ReportEngagement(person.Shopper, new("till", Noon, TimeSpan.FromSeconds(2), IsReturn: false));
        }

        foreach (var person in people.Take(25))
        {
            state.EndVisit(person.Shopper, Noon, Noon.AddSeconds(20));
        }

        // The ends of the others never arrive.
        state.Update("ground", 1, 1_000_000, Noon.AddSeconds(20), []);
        state.Advance(Noon.AddMinutes(10));
        Assert.Equal((0, 0, 0, 0), state.Held);
        Assert.Empty(state.View().Positions);
    }

    [Fact]
    public void Two_hundred_people_five_times_a_second_allocate_nothing()
    {
        var (state, crowds) = (Make(), Enumerable.Range(0, 10).Select(_ => People(200)).ToArray());
        for (var i = 0; i < crowds.Length; i++)
        {
            crowds[i] = [.. crowds[0].Select((person, n) => person with { Position = new(n % 20 + (i * 0.05), n / 20) })];
        }

        var sequence = 0;
        void Run(int updates)
        {
            for (var i = 0; i < updates; i++)
            {
                sequence++;
                state.Update("ground", 1, sequence, Noon.AddSeconds(sequence * 0.2), crowds[sequence % crowds.Length]);
            }
        }

        Run(300);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(100);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ImmutableArray<StorePosition> People(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new StorePosition(Guid.NewGuid(), "ground", new(1 + (i * 3 % 19), 1 + (i / 19))))];

    private static void Show(StoreState state, ImmutableArray<StorePosition> people, double from, double to)
    {
        for (var time = from; time < to; time += 0.2)
        {
            state.Update("ground", 1, (long)Math.Round(time * 5) + 1, Noon.AddSeconds(time), people);
        }
    }

    private static StoreState Make() => new(
        new()
        {
            Floors = ["ground"],
            Zones = ["till"],
            Shelves = ["till"],
            Lines = ["door"],
            Queues = [new QueueZone("till", "ground", Till)],
            Plans = [new FloorPlan("ground", new HeatGrid(new(0, -3), new(20, 10)))],
            Porches = [new Porch("ground", new([new(8, -3), new(12, -3), new(12, 1), new(8, 1)]), new(new(8, 0), new(12, 0)), new(10, 5))],
            Alerts = [new AlertRule("long", AlertMeasure.QueueLength, "till", Raise: 5, Clear: 2, TimeSpan.FromSeconds(10))],
        },
        TimeZoneInfo.Utc);
}
