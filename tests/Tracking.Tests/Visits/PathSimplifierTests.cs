using FsCheck.Fluent;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits;

namespace StoreTracking.Tracking.Tests.Visits;

public sealed class PathSimplifierTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_path_of_up_to_two_points_is_kept(int points) =>
        Assert.Equal(points, PathSimplifier.Mark(new TimedPoint[points], 1, new bool[points]));

    [Fact]
    public void A_straight_path_needs_its_ends_and_a_bent_one_its_corner()
    {
        TimedPoint[] path = [Point(0, 0), Point(1, 0), Point(2, 0), Point(2, 1), Point(2, 2)];
        var keep = new bool[5];

        Assert.Equal(2, PathSimplifier.Mark(path.AsSpan(0, 3), 0.1, keep.AsSpan(0, 3)));
        Assert.Equal(3, PathSimplifier.Mark(path, 0.1, keep));
        Assert.Equal([true, false, true, false, true], keep);
    }

    [Fact]
    public void Every_dropped_point_lies_within_the_tolerance_of_the_simplified_path()
    {
        var point = from x in Gen.Choose(0, 100) from y in Gen.Choose(0, 100) select Point(x / 10.0, y / 10.0);

        Property.ForAll(point.NonEmptyListOf(), list =>
        {
            var path = list.ToArray();
            var keep = new bool[path.Length];
            PathSimplifier.Mark(path, 1.5, keep);
            var kept = path.Where((_, i) => keep[i]).ToArray();
            for (var i = 0; i < path.Length; i++)
            {
                var nearest = Enumerable.Range(0, Math.Max(1, kept.Length - 1))
                    .Min(j => new Segment(kept[j].Position, kept[Math.Min(j + 1, kept.Length - 1)].Position).DistanceTo(path[i].Position));
                Assert.True(nearest <= 1.5 + 1e-9);
            }
        });
    }

    private static TimedPoint Point(double x, double y) => new(default, new(x, y));
}
