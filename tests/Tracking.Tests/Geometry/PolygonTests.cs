using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Tests.Geometry;

public sealed class PolygonTests
{
    private static readonly FloorPoint[] Hook =
        [new(0, 0), new(4, 0), new(4, 3), new(3, 3), new(3, 1), new(1, 1), new(1, 3), new(0, 3)];

    [Fact]
    public void No_corners_make_no_polygon() =>
        Assert.Equal("A polygon needs at least 3 corners and has 0.", PolygonFault.Find([]));

    [Fact]
    public void A_corner_that_is_not_finite_is_named() =>
        Assert.StartsWith("Corner 2 is [NaN, 0];", PolygonFault.Find([new(0, 0), new(double.NaN, 0), new(1, 1)]));

    [Fact]
    public void A_doubled_corner_is_named() =>
        Assert.StartsWith("Corner 3 and the next are both [1, 1];", PolygonFault.Find([new(0, 0), new(1, 0), new(1, 1), new(1, 1)]));

    [Fact]
    public void The_edges_of_a_bow_tie_are_named() =>
        Assert.Equal(
            "Edge 1 from [0, 0] to [2, 2] meets edge 3 from [2, 0] to [0, 2]; a polygon must not touch or cross itself.",
            PolygonFault.Find([new(0, 0), new(2, 2), new(2, 0), new(0, 2)]));

    [Fact]
    public void An_edge_that_folds_back_is_named() =>
        Assert.StartsWith("Edge 1 from [0, 0] to [4, 0] meets edge 2", PolygonFault.Find([new(0, 0), new(4, 0), new(2, 0), new(2, 3)]));

    [Fact]
    public void A_sliver_has_no_area() =>
        Assert.StartsWith("The polygon covers 0.005 square metres", PolygonFault.Find([new(0, 0), new(1, 0), new(1, 0.01)]));

    [Fact]
    public void A_faulty_polygon_cannot_be_made() =>
        Assert.Contains("needs at least 3 corners", Assert.Throws<ArgumentException>(() => new Polygon([new(0, 0)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Either_way_round_the_area_is_the_same(bool reversed) =>
        Assert.Equal(8, new Polygon(reversed ? Hook.Reverse() : Hook).Area, 12);

    [Theory]
    [InlineData(0.5, 2, 0.5)]
    [InlineData(2, 2, -1)]
    [InlineData(2, 0.5, 0.5)]
    [InlineData(6, 1, -2)]
    [InlineData(7, 7, -5)]
    [InlineData(double.NaN, 1, double.NegativeInfinity)]
    [InlineData(1, double.PositiveInfinity, double.NegativeInfinity)]
    public void The_distance_from_the_boundary_is_positive_inside(double x, double y, double distance)
    {
        var polygon = new Polygon(Hook);

        Assert.Equal(distance, polygon.SignedDistance(new(x, y)), 12);
        Assert.Equal(distance > 0, polygon.Contains(new(x, y)));
    }

    [Fact]
    public void Adjoining_polygons_share_no_point_of_their_common_edge()
    {
        var left = new Polygon([new(0, 0), new(1, 0), new(1, 1), new(0, 1)]);
        var right = new Polygon([new(1, 0), new(2, 0), new(2, 1), new(1, 1)]);

        Assert.NotEqual(left.Contains(new(1, 0.5)), right.Contains(new(1, 0.5)));
    }

    [Fact]
    public void The_even_odd_rule_agrees_with_the_winding_number_on_random_points()
    {
        var polygon = new Polygon(Hook);
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            var point = new FloorPoint((random.NextDouble() * 6) - 1, (random.NextDouble() * 5) - 1);
            Assert.Equal(WindingNumber(Hook, point) != 0, polygon.Contains(point));
        }
    }

    /// <summary>The sum of the angles that the edges span, seen from the point, in turns: slow and obvious.</summary>
    private static int WindingNumber(FloorPoint[] corners, FloorPoint point)
    {
        var angle = 0.0;
        for (var i = 0; i < corners.Length; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Length]);
            angle += Math.IEEERemainder(
                Math.Atan2(b.Y - point.Y, b.X - point.X) - Math.Atan2(a.Y - point.Y, a.X - point.X), 2 * Math.PI);
        }

        return (int)Math.Round(angle / (2 * Math.PI));
    }
}
