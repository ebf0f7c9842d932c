using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Tests.Plans;

public class FixtureShapeTests
{
    private static readonly FixtureShape Upright = Shape(new(2, 3), new(4, 1), MathF.PI / 2);

    [Fact]
    public void Its_length_runs_along_its_heading()
    {
        Assert.Equal(0, Upright.Distance(new(2, 5)), 1e-4);
        Assert.Equal(0, Upright.Distance(new(2.5f, 3)), 1e-4);
    }

    [Theory]
    [InlineData(2, 6, 1)]
    [InlineData(5.5f, 3, 3)]
    [InlineData(2, 3, -0.5f)]
    [InlineData(5.5f, 9, 5)]
    public void The_distance_is_positive_outside_and_negative_inside(float x, float y, float distance) =>
        Assert.Equal(distance, Upright.Distance(new(x, y)), 1e-4);

    [Fact]
    public void Crossed_ones_overlap_though_no_corner_lies_in_the_other() =>
        Assert.True(FixtureShape.Overlap(Upright, Shape(new(2, 3), new(4, 1), 0)));

    [Fact]
    public void Ones_whose_upright_bounds_overlap_may_be_apart() =>
        Assert.False(FixtureShape.Overlap(Shape(new(0, 0), new(4, 0.2f), MathF.PI / 4), Shape(new(1, -1), new(1, 1), MathF.PI / 4)));

    [Fact]
    public void Ones_that_touch_do_not_overlap() =>
        Assert.False(FixtureShape.Overlap(Shape(new(0, 0), new(2, 2), 0), Shape(new(2, 0), new(2, 2), 0)));

    [Fact]
    public void A_stretch_across_is_cut_where_it_enters_and_leaves()
    {
        Assert.True(Upright.Cuts(new(0, 3), new(4, 3), out var enter, out var leave));
        Assert.Equal(1.5f / 4, enter, 1e-4);
        Assert.Equal(2.5f / 4, leave, 1e-4);
        Assert.False(Upright.Cuts(new(0, 6), new(4, 6), out _, out _));
        Assert.False(Upright.Cuts(new(0, 3), new(1, 3), out _, out _));
    }

    private static FixtureShape Shape(Vector2 centre, Vector2 size, float heading) =>
        new(new("any", FixtureKind.Shelf, centre, size, heading, 1));
}
