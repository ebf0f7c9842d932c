using System.Numerics;
using StoreTracking.Simulation.Behaviour.Motion;
using StoreTracking.Simulation.Navigation;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Tests.Plans;

namespace StoreTracking.Simulation.Tests.Behaviour;

public class AvoidanceTests
{
    private static readonly StorePlan Plan = TestPlans.Shop();
    private static readonly FloorMap Map = new(Plan, [new(Plan.Doorways[0])]);
    private static readonly Vector2 Open = new(3, 2.5f);

    [Fact]
    public void With_nobody_near_people_walk_straight_on_at_their_speed() =>
        Assert.Equal(new(1.2f, 0), Choose([]));

    [Fact]
    public void Somebody_straight_ahead_is_passed_on_the_right()
    {
        var course = Choose([new(new(1.5f, 0), Vector2.Zero, 0.5f)]);

        Assert.True(course.Y < -0.1f);
        Assert.True(course.X > 0.5f);
    }

    [Fact]
    public void Somebody_who_walks_away_faster_is_no_obstacle() =>
        Assert.Equal(new(1.2f, 0), Choose([new(new(1, 0), new(1.5f, 0), 0.5f)]));

    [Fact]
    public void Whoever_touches_somebody_ahead_does_not_push_on()
    {
        var course = Choose([new(new(0.4f, 0), Vector2.Zero, 0.5f)]);

        Assert.True(course.X < 0.35f);
    }

    private static Vector2 Choose(ReadOnlySpan<Neighbour> neighbours) =>
        Avoidance.Choose(Map, Open, Vector2.UnitX, 3, 1.2f, neighbours);
}
