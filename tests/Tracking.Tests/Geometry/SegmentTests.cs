using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Tests.Geometry;

public sealed class SegmentTests
{
    private static readonly Segment East = new(new(0, 0), new(4, 0));

    [Theory]
    [InlineData(2, 1.5, 1.5)]
    [InlineData(2, -1.5, -1.5)]
    [InlineData(9, 2, 2)]
    [InlineData(2, 0, 0)]
    [InlineData(double.NaN, 1, 0)]
    [InlineData(2, double.PositiveInfinity, 0)]
    public void The_side_is_the_signed_distance_from_the_infinite_line(double x, double y, double side) =>
        Assert.Equal(side, East.SideOf(new(x, y)), 12);

    [Fact]
    public void A_point_has_no_side()
    {
        var point = new Segment(new(1, 1), new(1, 1));

        Assert.Equal(0, point.SideOf(new(2, 2)));
        Assert.Equal(Math.Sqrt(2), point.DistanceTo(new(2, 2)), 12);
        Assert.Null(point.Cross(East));
    }

    [Theory]
    [InlineData(2, 3, 3)]
    [InlineData(-3, 4, 5)]
    [InlineData(7, -4, 5)]
    [InlineData(1, 0, 0)]
    [InlineData(double.NaN, 0, double.PositiveInfinity)]
    public void The_distance_respects_the_ends(double x, double y, double distance) =>
        Assert.Equal(distance, East.DistanceTo(new(x, y)), 12);

    [Fact]
    public void A_crossing_is_a_share_of_each_segment()
    {
        var crossing = East.Cross(new(new(1, -1), new(1, 3)));

        Assert.Equal(new SegmentCrossing(0.25, 0.25), crossing);
    }

    [Fact]
    public void Parallel_segments_do_not_cross() => Assert.Null(East.Cross(new(new(0, 1), new(4, 1))));

    [Theory]
    [InlineData(1, -1, 1, 1, true)]
    [InlineData(4, 0, 5, 5, true)]
    [InlineData(2, 0, 6, 0, true)]
    [InlineData(5, 0, 6, 0, false)]
    [InlineData(5, -1, 5, 1, false)]
    [InlineData(1, 1, 2, 2, false)]
    [InlineData(double.NaN, 1, 2, -2, false)]
    public void Segments_that_share_a_point_meet(double fromX, double fromY, double toX, double toY, bool meet)
    {
        var other = new Segment(new(fromX, fromY), new(toX, toY));

        Assert.Equal(meet, East.Meets(other));
        Assert.Equal(meet, other.Meets(East));
    }
}
