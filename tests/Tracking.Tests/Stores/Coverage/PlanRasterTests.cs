using FsCheck.Fluent;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores.Coverage;

namespace StoreTracking.Tracking.Tests.Stores.Coverage;

public sealed class PlanRasterTests
{
    private static readonly PlanRaster Plan = new(new(-1, 2), new(3.2, 5));

    [Theory]
    [InlineData(-1, 2, 0)]
    [InlineData(-0.51, 2.49, 0)]
    [InlineData(-0.5, 2, 1)]
    [InlineData(-1, 2.5, 9)]
    [InlineData(3.2, 4.9, 53)]
    [InlineData(-1.01, 2, null)]
    [InlineData(0, 5, null)]
    [InlineData(double.NaN, 3, null)]
    public void Cells_count_row_by_row_from_the_lower_left(double x, double y, int? cell) =>
        Assert.Equal(cell, Plan.CellOf(new(x, y)));

    [Fact]
    public void A_polygon_holds_the_cells_whose_middle_it_holds()
    {
        Assert.Equal([0, 1, 9, 10], Plan.CellsIn(Rectangle(-1, 2, 0.2, 2.8)));
        Assert.Equal(Plan.Count, Plan.CellsIn(Rectangle(-9, -9, 9, 9)).Length);
        Assert.Empty(Plan.CellsIn(Rectangle(4, 6, 5, 7)));
    }

    [Fact]
    public void A_polygon_smaller_than_a_cell_holds_one() =>
        Assert.Equal([10], Plan.CellsIn(Rectangle(-0.45, 2.55, -0.3, 2.7)));

    [Fact]
    public void A_line_holds_the_cells_that_it_runs_through() =>
        Assert.Equal([1, 2, 3], Plan.CellsAlong(new(new(-0.5, 2.1), new(1, 2.1))).Distinct());

    [Fact]
    public void Equal_runs_above_each_other_are_one_rectangle()
    {
        Assert.Equal([new PlanArea(new(-1, 2), new(3.2, 5))], Plan.Areas(static _ => true));
        Assert.Equal(
            [new PlanArea(new(-0.5, 2), new(0.5, 3)), new PlanArea(new(-0.5, 3), new(0, 3.5))],
            Plan.Areas(static cell => cell is 1 or 2 or 10 or 11 or 19));
        Assert.Empty(Plan.Areas(static _ => false));
    }

    [Fact]
    public void Rectangles_hold_exactly_the_cells_that_were_asked_for() => Property.ForAll(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var random = new Random(seed);
        var wanted = Enumerable.Range(0, Plan.Count).Where(_ => random.Next(3) > 0).ToHashSet();
        var areas = Plan.Areas(wanted.Contains);

        var held = areas.SelectMany(area => Plan.CellsIn(Rectangle(area.Min.X, area.Min.Y, area.Max.X + 0.1, area.Max.Y))).ToList();
        Assert.Equal(wanted.Order(), held.Order());
    });

    private static Polygon Rectangle(double left, double bottom, double right, double top) =>
        new([new(left, bottom), new(right, bottom), new(right, top), new(left, top)]);
}
