using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Tests.Geometry;

public sealed class FloorPointTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(3, 4, 5)]
    [InlineData(-3, -4, 5)]
    [InlineData(double.NaN, 0, double.PositiveInfinity)]
    [InlineData(0, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(double.MaxValue, 0, double.PositiveInfinity)]
    public void The_distance_from_the_origin_is_finite_or_infinite_but_always_a_number(double x, double y, double expected) =>
        Assert.Equal(expected, new FloorPoint(0, 0).DistanceTo(new(x, y)));

    [Fact]
    public void Two_infinite_points_are_infinitely_far_apart()
    {
        var far = new FloorPoint(double.PositiveInfinity, 0);

        Assert.Equal(double.PositiveInfinity, far.DistanceTo(far));
    }

    [Fact]
    public void A_share_of_the_way_lies_between_the_points() =>
        Assert.Equal(new(2, 5), new FloorPoint(1, 4).Towards(new(5, 8), 0.25));
}
