using System.Numerics;
using StoreTracking.Simulation.Navigation;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Tests.Plans;

namespace StoreTracking.Simulation.Tests.Navigation;

public class PathFinderTests
{
    private static readonly StorePlan Plan = TestPlans.Shop();
    private static readonly FloorMap Map = new(Plan, [new(Plan.Doorways[0])]);
    private readonly PathFinder _paths = new(Map);
    private readonly Route _route = new();

    [Fact]
    public void A_way_goes_round_what_stands_between_and_is_little_longer_than_need_be()
    {
        Assert.True(_paths.Find(new(2.8f, 6), new(5.3f, 6), [], _route));

        // Round the nearer end of the gondola: up to the edge, across, and back.
        var around = Walk(new(2.8f, 6));
        Assert.InRange(around, 4.5f, 6.5f);
    }

    [Fact]
    public void Straight_ways_are_straight()
    {
        Assert.True(_paths.Find(new(1, 1), new(3, 2), [], _route));

        Assert.Equal(new(3, 2), _route.Next(new(1, 1), Map));
        Assert.True(_route.IsLast);
    }

    [Fact]
    public void Any_two_free_places_are_joined_by_a_way_that_keeps_clear()
    {
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var (from, to) = (Free(random), Free(random));
            Assert.True(_paths.Find(from, to, [], _route));
            Walk(from);
        }
    }

    [Fact]
    public void Someone_in_the_way_makes_a_detour()
    {
        _paths.Find(new(8.2f, 5), new(8.2f, 8), [], _route);
        var alone = Walk(new(8.2f, 5));
        _paths.Find(new(8.2f, 5), new(8.2f, 8), [new(8.2f, 6.5f)], _route);
        var detour = _route.Remaining(new(8.2f, 5));

        Assert.Equal(3, alone, 0.01);
        Assert.True(detour > 3.02f);
    }

    [Fact]
    public void A_way_into_a_fixture_ends_beside_it()
    {
        Assert.True(_paths.Find(new(1, 1), new(4, 6.2f), [], _route));
        Walk(new(1, 1));
    }

    [Fact]
    public void There_is_no_way_from_off_the_floor() => Assert.False(_paths.Find(new(-30, 1), new(1, 1), [], _route));

    private static Vector2 Free(Random random)
    {
        while (true)
        {
            var point = new Vector2(random.NextSingle() * 14, random.NextSingle() * 10);
            if (Map.Clearance(point) > 0.4f)
            {
                return point;
            }
        }
    }

    // Follows the route as a walker does, checks that it keeps clear, and measures it.
    private float Walk(Vector2 at)
    {
        var length = 0f;
        while (_route.IsSet)
        {
            var next = _route.Next(at, Map);
            var step = MathF.Min(0.05f, Vector2.Distance(at, next));
            if (step < 1e-4f && _route.IsLast)
            {
                break;
            }

            at += Vector2.Normalize(next - at) * step;
            length += step;

            // Who cuts a bend comes a little nearer than the way.
            Assert.True(Map.Clearance(at) > FloorMap.BodyRadius - 0.03f, $"{at} is {Map.Clearance(at)} m from something solid");
            Assert.True(length < 60);
        }

        return length;
    }
}
