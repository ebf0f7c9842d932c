using System.Numerics;
using StoreTracking.Simulation.Observations;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Tests.Observations;

public class SightTests
{
    private static readonly CameraPlan Camera = CameraPlan.LookingAt("high", new(640, 360), 1.2f, new(2, 5, 3), new(10, 5, 0));

    // The line of sight over a shelf of 1.5 m that ends 5 m away falls to 0.5 m less a metre farther on: 3 - 1.5 * 6 / 5.
    [Fact]
    public void A_shelf_hides_what_is_below_the_line_over_its_edge()
    {
        var plan = With(new Fixture("shelf", FixtureKind.Shelf, new(6.75f, 5), new(0.5f, 4), 0, 1.5f));

        Assert.Equal(1 - (1.2f / 1.6f), new Sight(plan, Camera).Visible(new(8, 5), 1.6f), 1e-4);
    }

    [Fact]
    public void Who_stands_before_a_shelf_or_beside_it_is_wholly_visible()
    {
        var sight = new Sight(With(new Fixture("shelf", FixtureKind.Shelf, new(6.75f, 5), new(0.5f, 4), 0, 1.5f)), Camera);

        Assert.Equal(1, sight.Visible(new(6, 5), 1.6f));
        Assert.Equal(1, sight.Visible(new(8, 9.5f), 1.6f));
    }

    [Fact]
    public void What_reaches_above_the_lens_hides_everybody_behind_it()
    {
        var plan = With(new Fixture("pillar", FixtureKind.Pillar, new(5, 5), Vector2.One, 0, 3.2f));

        Assert.Equal(0, new Sight(plan, Camera).Visible(new(8, 5), 1.9f));
    }

    [Fact]
    public void Walls_hide_everybody_behind_them()
    {
        var plan = With() with { Walls = [[new(5, 0), new(5, 10)]] };

        Assert.Equal(0, new Sight(plan, Camera).Visible(new(8, 5), 1.7f));
        Assert.Equal(1, new Sight(plan, Camera).Visible(new(4, 5), 1.7f));
    }

    private static StorePlan With(params Fixture[] fixtures) => Views.Plan with { Fixtures = [.. fixtures], Walls = [] };
}
