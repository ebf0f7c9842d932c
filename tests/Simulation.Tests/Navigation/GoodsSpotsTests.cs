using StoreTracking.Simulation.Behaviour;
using StoreTracking.Simulation.Navigation;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Tests.Plans;

namespace StoreTracking.Simulation.Tests.Navigation;

public class GoodsSpotsTests
{
    private static readonly StorePlan Plan = TestPlans.Shop();
    private readonly GoodsSpots _spots = new Scene(Plan).Spots;

    [Theory]
    [InlineData("gondola-1", 2)]
    [InlineData("left-wall", 1)]
    [InlineData("back-wall", 1)]
    [InlineData("table", 4)]
    [InlineData("counter", 0)]
    [InlineData("pillar", 0)]
    public void Goods_are_reached_from_the_sides_of_their_kind(string fixture, int sides)
    {
        var directions = Of(fixture).Select(spot => MathF.Round(spot.Facing, 2)).Distinct();

        Assert.Equal(sides, directions.Count());
    }

    [Fact]
    public void Everybody_stands_clear_and_faces_the_goods_within_reach()
    {
        foreach (var fixture in Plan.Fixtures)
        {
            var shape = new FixtureShape(fixture);
            foreach (var spot in Of(fixture.Id))
            {
                Assert.InRange(shape.Distance(spot.Position), 0.4f, 0.5f);
                Assert.True(shape.Distance(spot.Position + (Angle.Unit(spot.Facing) * 0.6f)) < 0);
            }
        }
    }

    [Fact]
    public void A_place_taken_keeps_its_neighbours_at_an_elbows_length()
    {
        var (from, _) = _spots.Of(0);
        _spots.Take(from);

        Assert.False(_spots.IsFree(from));
        Assert.True(_spots.IsFree(from + 2));
        _spots.Release(from);
        Assert.True(_spots.IsFree(from));
    }

    private IEnumerable<GoodsSpot> Of(string fixture)
    {
        var (from, to) = _spots.Of(Plan.Fixtures.IndexOf(Plan.Fixtures.Single(item => item.Id == fixture)));
        return Enumerable.Range(from, to - from).Select(spot => _spots[spot]);
    }
}
