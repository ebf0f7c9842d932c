using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Heatmaps;

namespace StoreTracking.Tracking.Tests.Stores.Heatmaps;

public sealed class FloorHeatTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly HeatGrid Grid = new(new(-1, -1), new(9, 4));

    [Theory]
    [InlineData(-1, -1, 0)]
    [InlineData(-0.76, -1, 0)]
    [InlineData(-0.75, -1, 1)]
    [InlineData(-1, -0.75, 40)]
    [InlineData(8.99, 3.99, 799)]
    [InlineData(9, 0, null)]
    [InlineData(0, -1.01, null)]
    [InlineData(double.NaN, 0, null)]
    public void A_point_lies_in_one_cell_or_beyond_the_plan(double x, double y, int? cell) =>
        Assert.Equal(cell, Grid.CellOf(new(x, y)));

    [Fact]
    public void An_hour_holds_everybodys_seconds()
    {
        var heat = new FloorHeat(new("ground", Grid), TimeZoneInfo.Utc);
        Stand(heat, 0, 100, people: 6);

        var hour = Assert.Single(heat.TakeHours());
        Assert.Equal(Start, hour.Began);
        Assert.Equal(600, Assert.Single(hour.Cells).Seconds, 2.0);
    }

    [Fact]
    public void An_hour_is_taken_when_it_has_changed_and_always_whole()
    {
        var heat = new FloorHeat(new("ground", Grid), TimeZoneInfo.Utc);
        Stand(heat, 0, 100, people: 5);
        heat.TakeHours();
        Assert.Empty(heat.TakeHours());

        Stand(heat, 200, 300, people: 1);

        Assert.Equal(600, Assert.Single(Assert.Single(heat.TakeHours()).Cells).Seconds, 10.0);
    }

    [Fact]
    public void A_cell_in_which_four_different_people_were_is_not_in_the_hour_and_one_of_five_is()
    {
        var heat = new FloorHeat(new("ground", Grid), TimeZoneInfo.Utc);
        Stand(heat, 0, 50, people: 3);
        Stand(heat, 60, 100, people: 1);
        Assert.Empty(Assert.Single(heat.TakeHours()).Cells);

        Stand(heat, 110, 150, people: 1);
        Assert.Single(Assert.Single(heat.TakeHours()).Cells);

        // The next hour begins without anybody.
        Stand(heat, 3700, 3800, people: 4);
        Assert.Empty(heat.TakeHours()[^1].Cells);
    }

    [Fact]
    public void An_hour_that_has_ended_is_taken_once_and_not_again_if_nothing_was_added_since()
    {
        var heat = new FloorHeat(new("ground", Grid), TimeZoneInfo.Utc);
        Stand(heat, 0, 100, people: 1);
        heat.TakeHours();
        Stand(heat, 3500, 3590, people: 1);
        Stand(heat, 3700, 3800, people: 1);

        Assert.Equal([Start, Start.AddHours(1)], heat.TakeHours().Select(hour => hour.Began));
        Stand(heat, 7300, 7400, people: 1);
        Assert.Equal([Start.AddHours(2)], heat.TakeHours().Select(hour => hour.Began));
    }

    [Fact]
    public void Hours_turn_by_the_stores_clock_and_the_oldest_are_dropped_where_nobody_takes_them()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("half", TimeSpan.FromMinutes(330), "half", "half");
        var heat = new FloorHeat(new("ground", Grid), zone);
        for (var hour = 0; hour < FloorHeat.HoursKept + 3; hour++)
        {
            Stand(heat, hour * 3600.0, (hour * 3600.0) + 10, people: 1);
        }

        Assert.Equal(
            Enumerable.Range(2, FloorHeat.HoursKept + 1).Select(hour => Start.AddHours(hour).AddMinutes(-30)),
            heat.TakeHours().Select(hour => hour.Began));
    }

    [Fact]
    public void What_was_lately_fades_by_half_and_its_sums_stay_finite()
    {
        var heat = new FloorHeat(new("ground", Grid), TimeZoneInfo.Utc);
        Stand(heat, 0, 60, people: 1);
        var now = Assert.Single(heat.Lately(Start.AddSeconds(60))).Seconds;
        Assert.Equal(now / 2, Assert.Single(heat.Lately(Start.AddSeconds(60) + FloorHeat.HalfLife)).Seconds, 0.1);

        for (var hour = 1; hour < 200; hour++)
        {
            Stand(heat, hour * 3600.0, (hour * 3600.0) + 60, people: 1);
        }

        Assert.Equal(now, Assert.Single(heat.Lately(Start.AddSeconds((199 * 3600) + 60))).Seconds, 0.5);
    }

    [Fact]
    public void A_plan_too_large_for_an_array_keeps_the_cells_that_somebody_was_in()
    {
        var (dense, sparse) = (new CellSums(CellSums.MaximumCells), new CellSums(CellSums.MaximumCells + 1));
        foreach (var (cell, value) in new[] { (3, 2.0), (7, 1.0), (3, 0.5), (9, 0.001) })
        {
            dense.Add(cell, value);
            sparse.Add(cell, value);
        }

        Assert.Equal([new(3, 2.5), new(7, 1)], dense.Cells(1, 0.05));
        Assert.Equal([new(3, 2.5), new(7, 1)], sparse.Cells(1, 0.05));
        dense.Scale(0.5, 0.6);
        sparse.Scale(0.5, 0.6);
        Assert.Equal([new HeatCell(3, 1.25)], dense.Cells(1, 0.0001));
        Assert.Equal([new HeatCell(3, 1.25)], sparse.Cells(1, 0.0001));
    }

    [Fact]
    public void Cells_beyond_the_bound_are_left_out()
    {
        var sums = new CellSums(CellSums.MaximumCells * 2);
        for (var cell = 0; cell <= CellSums.MaximumCells; cell++)
        {
            sums.Add(cell, 1);
        }

        sums.Add(0, 1);
        var cells = sums.Cells(1, 0.5);
        Assert.Equal((CellSums.MaximumCells, 2.0), (cells.Length, cells.Max(cell => cell.Seconds)));
    }

    private static void Stand(FloorHeat heat, double from, double to, int people)
    {
        // The first moment of a spell follows a silence, which counts no longer than the floor may be silent.
        heat.Observe([], Start.AddSeconds(from));
        var crowd = Enumerable.Range(0, people).Select(_ => new StorePosition(Guid.NewGuid(), "ground", new(2.1, 2.1))).ToArray();
        for (var time = from + 0.2; time <= to; time += 0.2)
        {
            heat.Observe(crowd, Start.AddSeconds(time));
        }
    }
}
