using System.Collections.Immutable;
using StoreTracking.Facts;
using StoreTracking.Grains.Stores;
using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Mood;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Coverage;
using StoreTracking.Tracking.Stores.Flows;
using StoreTracking.Tracking.Stores.Heatmaps;
using StoreTracking.Tracking.Stores.Queues;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Grains.Tests.Stores;

public sealed class HourLedgerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly HourLedger _ledger = new(new("store"), run: 7);

    [Fact]
    public void Time_counts_while_a_camera_delivers()
    {
        Observe(0, people: 3);
        Observe(2, people: 3);
        Observe(4, people: 5, isLive: false);
        Observe(6, people: 1);

        var fact = Assert.IsType<OccupancyFact>(Assert.Single(_ledger.Pending()));
        Assert.Equal((TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)), (fact.Watched, fact.PersonTime));
        Assert.Equal((Noon, 7), (fact.Hour, fact.Run));
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5.1, 0)]
    [InlineData(0, 0)]
    public void What_was_while_no_tick_came_is_not_known(double seconds, double expected)
    {
        Observe(0, people: 1);
        Observe(seconds, people: 1);

        Assert.Equal(expected, _ledger.Pending().OfType<OccupancyFact>().Sum(fact => fact.Watched.TotalSeconds));
    }

    [Fact]
    public void What_is_confirmed_is_pending_again_only_with_more_and_then_as_a_whole()
    {
        Observe(0, people: 1);
        Observe(1, people: 1);
        _ledger.Confirm(_ledger.Pending());
        Assert.Empty(_ledger.Pending());

        Observe(2, people: 1);

        Assert.Equal(TimeSpan.FromSeconds(2), Assert.IsType<OccupancyFact>(Assert.Single(_ledger.Pending())).Watched);
    }

    [Fact]
    public void What_changed_while_it_was_written_stays_pending()
    {
        Observe(0, people: 1);
        Observe(1, people: 1);
        var written = _ledger.Pending();
        Observe(2, people: 1);
        _ledger.Pending();
        _ledger.Confirm(written);

        Assert.Equal(TimeSpan.FromSeconds(2), Assert.IsType<OccupancyFact>(Assert.Single(_ledger.Pending())).Watched);
    }

    [Fact]
    public void A_new_hour_counts_anew_and_keeps_what_is_pending_of_the_last_one()
    {
        Observe(3597, people: 2);
        Observe(3599, people: 2, flows: new FlowView(null, "till", 1));
        Observe(3601, people: 2, flows: new FlowView(null, "till", 3));

        Assert.Equal(
            [(Noon, 2), (Noon.AddHours(1), 2)],
            _ledger.Pending().OfType<OccupancyFact>().Select(fact => (fact.Hour, fact.Watched.TotalSeconds)));
        Assert.Equal(
            [(Noon, 1), (Noon.AddHours(1), 3)], _ledger.Pending().OfType<FlowFact>().Select(fact => (fact.Hour, fact.People)));
    }

    [Fact]
    public void Flows_of_an_hour_add_up()
    {
        Observe(0, people: 0, flows: [new(null, "till", 1), new("till", null, 1)]);
        Observe(1, people: 0, flows: new FlowView(null, "till", 2));

        Assert.Equal(
            [(null, "till", 3), ("till", null, 1)],
            _ledger.Pending().OfType<FlowFact>().Select(fact => (fact.From, fact.To, fact.People)).Order());
    }

    [Fact]
    public void A_queue_counts_from_what_the_activation_began_with_and_goes_on_over_midnight()
    {
        Observe(0, people: 0, queue: new(10, TimeSpan.FromSeconds(100)));
        Assert.Empty(_ledger.Pending().OfType<QueueFact>());
        Observe(1, people: 0, queue: new(12, TimeSpan.FromSeconds(150)));
        Observe(2, people: 0, queue: default(DwellStatistics));
        Observe(3, people: 0, queue: new(1, TimeSpan.FromSeconds(30)));

        var fact = Assert.Single(_ledger.Pending().OfType<QueueFact>());
        Assert.Equal(("till", 3, TimeSpan.FromSeconds(80)), (fact.Zone, fact.Served, fact.WaitTime));
    }

    [Fact]
    public void The_newest_map_of_an_hour_takes_the_place_of_an_older_one()
    {
        var floor = new FloorPlan("ground", new HeatGrid(new(-1, 0), new(4, 2)));
        _ledger.Add(floor, new(Noon, [new(3, 1)]));
        _ledger.Add(floor, new(Noon, [new(3, 2)]));

        var heat = Assert.IsType<HeatFact>(Assert.Single(_ledger.Pending())).Heat;
        Assert.Equal((-1, 0.25, 20, 8), (heat.Min.X, heat.CellMetres, heat.Columns, heat.Rows));
        Assert.Equal((3, 2), (heat.Cells[0].Cell, heat.Cells[0].Seconds));
    }

    private void Observe(
        double second, int people, bool isLive = true, DwellStatistics? queue = null, params ImmutableArray<FlowView> flows)
    {
        var at = Noon.AddSeconds(second);
        _ledger.Observe(StoreHours.Of(at, TimeZoneInfo.Utc), at, View(people, isLive, queue ?? default), flows);
    }

    private static StoreView View(int people, bool isLive, DwellStatistics queue) => new()
    {
        Sequence = 1,
        At = Noon,
        Day = default,
        Occupancy = new(people, people, people),
        Staff = 0,
        Groups = default,
        Mood = MoodView.Withheld,
        Expression = new(),
        Entries = 0,
        Exits = 0,
        Visits = default,
        Zones = [],
        Shelves = [],
        Queues = [new("till", 0, CrowdDwell.Resume(queue), null)],
        Alerts = [],
        Lines = [],
        Cameras = [new() { Id = "door", Condition = isLive ? CameraCondition.Live : CameraCondition.Retrying }],
        Coverage = new([], [], []),
        Positions = [],
    };
}
