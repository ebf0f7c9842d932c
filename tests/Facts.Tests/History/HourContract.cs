namespace StoreTracking.Facts.Tests;

/// <summary>What holds of hourly figures in any database.</summary>
public abstract class HourContract : DatabaseContract
{
    private static readonly DateTimeOffset End = Sample.Noon.AddDays(1);

    [Fact]
    public async Task What_a_run_counts_of_an_hour_replaces_what_it_had_counted_of_it_before()
    {
        await Facts.Store.AppendAsync([Sample.Occupancy(10, 2), Sample.Queue(3, 90), Sample.Flow(null, "till", 4), Sample.Heat(cells: (5, 1))]);
        await Facts.Store.AppendAsync([Sample.Occupancy(20, 3), Sample.Queue(5, 120), Sample.Flow(null, "till", 6), Sample.Heat(cells: [(5, 2), (7, 4)])]);

        var hour = Assert.Single(await HoursAsync());
        Assert.Equal((TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(60)), (hour.Watched, hour.PersonTime));
        Assert.Equal(new QueueHour("till", Sample.Noon, 5, TimeSpan.FromMinutes(2)), Assert.Single(await QueuesAsync()));
        Assert.Equal(new FlowSum(null, "till", 6), Assert.Single(await FlowsAsync()));
        Assert.Equal([(5, 2), (7, 4)], Cells(Assert.Single(await HeatAsync())));
    }

    [Fact]
    public async Task The_runs_of_an_hour_add_up()
    {
        await Facts.Store.AppendAsync(
        [
            Sample.Occupancy(20, 3, run: 1), Sample.Occupancy(30, 1, run: 2), Sample.Queue(5, 120, run: 1), Sample.Queue(1, 30, run: 2),
            Sample.Flow("till", null, 6, run: 1), Sample.Flow("till", null, 1, run: 2), Sample.Heat(run: 1, cells: [(5, 2), (6, 1)]),
            Sample.Heat(run: 2, cells: (5, 0.5)),
        ]);

        var hour = Assert.Single(await HoursAsync());
        Assert.Equal((TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(90)), (hour.Watched, hour.PersonTime));
        Assert.Equal(new QueueHour("till", Sample.Noon, 6, TimeSpan.FromSeconds(150)), Assert.Single(await QueuesAsync()));
        Assert.Equal(new FlowSum("till", null, 7), Assert.Single(await FlowsAsync()));
        Assert.Equal([(5, 2.5), (6, 1)], Cells(Assert.Single(await HeatAsync())));
    }

    [Fact]
    public async Task Occupancy_joins_the_counts_of_its_hour()
    {
        await Facts.Store.AppendAsync([Sample.Crossing(1), Sample.Peak(7), Sample.Occupancy(60, 3), Sample.Occupancy(60, 0, hour: 1)]);

        Assert.Equal(
            [
                new(Sample.Noon, 1, 0, 0, TimeSpan.Zero, 7) { Watched = TimeSpan.FromHours(1), PersonTime = TimeSpan.FromHours(3) },
                new(Sample.Noon.AddHours(1), 0, 0, 0, TimeSpan.Zero, 0) { Watched = TimeSpan.FromHours(1) },
            ],
            await HoursAsync());
    }

    [Fact]
    public async Task Flows_and_heat_are_of_the_hours_asked_for()
    {
        await Facts.Store.AppendAsync(
        [
            Sample.Flow("a", "b", 1), Sample.Flow("a", "b", 10, hour: 1), Sample.Flow("a", "b", 100, hour: 2),
            Sample.Heat(0, cells: (1, 1)), Sample.Heat(1, cells: (2, 2)), Sample.Heat(2, cells: (3, 3)),
        ]);

        var (from, to) = (Sample.Noon.AddHours(1), Sample.Noon.AddHours(2));
        Assert.Equal(10, Assert.Single(await Facts.Store.ReadFlowsAsync(Sample.Store, from, to, TestContext.Current.CancellationToken)).People);
        Assert.Equal([(2, 2)], Cells(Assert.Single(await Facts.Store.ReadHeatAsync(Sample.Store, from, to, TestContext.Current.CancellationToken))));
    }

    [Fact]
    public async Task Heat_of_a_plan_that_was_moved_lies_where_it_was_on_the_floor()
    {
        // The newer plan begins half a metre farther right: two cells. What lies to the left of it is left out.
        await Facts.Store.AppendAsync([Sample.Heat(0, cells: [(1, 5), (6, 3)]), Sample.Heat(1, minX: 0.5, cells: (0, 1))]);

        Assert.Equal([(0, 1), (4, 3)], Cells(Assert.Single(await HeatAsync())));
    }

    [Fact]
    public async Task Each_floor_has_a_map_of_its_own()
    {
        await Facts.Store.AppendAsync([Sample.Heat(cells: (1, 5)), Sample.Heat(floor: "upper", cells: (1, 3))]);

        Assert.Equal([("ground", 5), ("upper", 3)], (await HeatAsync()).OrderBy(heat => heat.Floor).Select(heat => (heat.Floor, heat.Cells[0].Seconds)));
    }

    [Fact]
    public async Task Visits_count_once_for_a_zone_however_often_they_stayed_and_engagements_after_the_first_are_returns()
    {
        var visit = Sample.Visit(1, 10, null, new ZoneDwell { Zone = "bread", Visits = 3, Seconds = 30 });
        visit = visit with
        {
            Summary = visit.Summary with { Shelves = [new() { Shelf = "bread", Engagements = 3, Seconds = 30 }] },
        };
        await Facts.Store.AppendAsync([visit, visit with { Number = 2 }]);

        var zone = Assert.Single(await Facts.Store.ReadZoneHoursAsync(Sample.Store, Sample.Noon, End, TestContext.Current.CancellationToken));
        Assert.Equal((6, 2, 6, 4), (zone.Stays, zone.Visitors, zone.Engagements, zone.Returns));
    }

    [Fact]
    public async Task Hourly_figures_are_removed_when_they_are_too_old()
    {
        await Facts.Store.AppendAsync([Sample.Occupancy(20, 3), Sample.Queue(5, 120), Sample.Flow(null, null, 6), Sample.Heat(cells: (5, 1))]);
        await Facts.Sales.AppendAsync(Sample.Store, [Sample.Sale(1, 5)]);
        Facts.Clock.Advance(new FactOptions().KeepHours);
        Assert.Equal(1, await Facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken));

        Facts.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(5, await Facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await HoursAsync());
    }

    private static IEnumerable<(int Cell, double Seconds)> Cells(FloorHeat heat) => heat.Cells.Select(static cell => (cell.Cell, cell.Seconds));

    private Task<IReadOnlyList<StoreHour>> HoursAsync() =>
        Facts.Store.ReadHoursAsync(Sample.Store, Sample.Noon, End, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<QueueHour>> QueuesAsync() =>
        Facts.Store.ReadQueueHoursAsync(Sample.Store, Sample.Noon, End, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<FlowSum>> FlowsAsync() =>
        Facts.Store.ReadFlowsAsync(Sample.Store, Sample.Noon, End, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<FloorHeat>> HeatAsync() =>
        Facts.Store.ReadHeatAsync(Sample.Store, Sample.Noon, End, TestContext.Current.CancellationToken);
}
