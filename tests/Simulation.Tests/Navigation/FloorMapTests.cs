using System.Numerics;
using StoreTracking.Simulation.Navigation;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Tests.Plans;

namespace StoreTracking.Simulation.Tests.Navigation;

public class FloorMapTests
{
    private static readonly StorePlan Plan = TestPlans.Shop();
    private static readonly Gate Gate = new(Plan.Doorways[0]);
    private static readonly FloorMap Map = new(Plan, [Gate]);

    [Fact]
    public void Clearance_is_the_distance_to_what_is_nearest()
    {
        var random = new Random(1);
        var shapes = Plan.Fixtures.Select(fixture => new FixtureShape(fixture)).ToArray();
        for (var i = 0; i < 2000; i++)
        {
            var point = new Vector2(random.NextSingle() * 14, 0.5f + (random.NextSingle() * 9.5f));
            var walls = MathF.Min(MathF.Min(point.X, 14 - point.X), MathF.Min(10 - point.Y, point.Y + (point.X is > 3.8f and < 5.6f ? 99 : 0)));
            var jambs = MathF.Min(Vector2.Distance(point, new(3.8f, 0)), Vector2.Distance(point, new(5.6f, 0)));
            var expected = MathF.Min(MathF.Min(walls, jambs), shapes.Min(shape => shape.Distance(point)));

            // A bend of the true field within a cell is cut by at most about half a cell.
            Assert.Equal(expected, Map.Clearance(point), FloorMap.Cell / 2);
        }
    }

    [Fact]
    public void Off_the_floor_it_is_negative()
    {
        Assert.True(Map.Clearance(new(1, -1)) < 0);
        Assert.True(Map.Clearance(new(-50, 3)) < 0);
        Assert.True(Map.Clearance(new(float.NaN, 3)) < 0);
    }

    [Fact]
    public void The_porch_is_open_through_the_doorway()
    {
        Assert.True(Map.Sees(Gate.Point(0, -2), Gate.Point(0, 1), FloorMap.PathRadius));
        Assert.False(Map.Sees(Gate.Point(0, -2), new(8, 1), 0));
    }

    [Fact]
    public void Nobody_sees_through_a_gondola() => Assert.False(Map.Sees(new(2.8f, 6), new(5.3f, 6), 0));

    [Fact]
    public void Away_points_from_the_wall() => Assert.True(Vector2.Distance(Map.Away(new(13.7f, 8.5f)), -Vector2.UnitX) < 1e-3f);
}
