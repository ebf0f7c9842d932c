using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Tests.Plans;

public class PlanCheckTests
{
    [Fact]
    public void A_sound_plan_has_no_faults() => Assert.Empty(PlanCheck.Find(TestPlans.Shop()));

    [Fact]
    public void A_fixture_beyond_the_plan_is_named() =>
        Says("The fixture \"x\" does not lie wholly on the plan.", With(new Fixture("x", FixtureKind.Table, new(13.9f, 8), Vector2.One, 0, 1)));

    [Fact]
    public void Fixtures_that_overlap_are_named() =>
        Says("The fixtures \"gondola-1\" and \"x\" overlap.", With(new Fixture("x", FixtureKind.Table, new(4, 6), Vector2.One, 0.4f, 1)));

    [Fact]
    public void A_fixture_without_a_height_is_named() =>
        Says("The fixture \"x\" must have a length, a depth and a height above 0 and a finite heading.", With(new Fixture("x", FixtureKind.Table, new(12, 8), Vector2.One, 0, 0)));

    [Fact]
    public void An_id_given_twice_is_named() =>
        Says("There are 2 fixtures of the id \"table\"; each needs its own.", With(new Fixture("table", FixtureKind.Table, new(12, 8), Vector2.One, 0, 1)));

    [Theory]
    [InlineData(-1f, "The arrival rate at 3:00 is -1; it must be 0 to 3600 parties an hour.")]
    [InlineData(float.NaN, "The arrival rate at 3:00 is NaN; it must be 0 to 3600 parties an hour.")]
    public void A_rate_that_cannot_be_is_named(float rate, string fault)
    {
        var plan = TestPlans.Shop();
        Says(fault, plan with { ArrivalsPerHour = plan.ArrivalsPerHour.SetItem(3, rate) });
    }

    [Fact]
    public void There_must_be_a_rate_for_every_hour() =>
        Says("There are 2 arrival rates; there must be 24, one for each hour of the day.", TestPlans.Shop() with { ArrivalsPerHour = [1, 2] });

    [Fact]
    public void There_must_be_a_doorway() =>
        Says("There is no doorway; there must be at least one.", TestPlans.Shop() with { Doorways = [] });

    [Fact]
    public void A_doorway_behind_a_fixture_lets_nobody_in() =>
        Says("Nobody can get into the store through the doorway \"door\"", With(new Fixture("x", FixtureKind.Table, new(4.7f, 0.9f), new(1.9f, 1), 0, 1)));

    [Fact]
    public void A_wall_across_a_doorway_is_a_fault() =>
        Says("Nobody can get through the doorway \"door\"", TestPlans.Shop() with { Walls = [[new(0, 0), new(14, 0)]] });

    [Fact]
    public void A_till_behind_the_counter_only_is_a_fault()
    {
        var plan = TestPlans.Shop();
        Says("Nobody can get to the customer's place at the till \"till\".", plan with { Tills = [plan.Tills[0] with { Customer = new(11.2f, 2) }] });
    }

    [Fact]
    public void A_cashier_within_the_counter_is_a_fault()
    {
        var plan = TestPlans.Shop();
        Says("The cashier's place at the till \"till\" needs 0.22 m of free floor around it.", plan with { Tills = [plan.Tills[0] with { Cashier = new(11.2f, 2) }] });
    }

    private static StorePlan With(Fixture fixture)
    {
        var plan = TestPlans.Shop();
        return plan with { Fixtures = plan.Fixtures.Add(fixture) };
    }

    private static void Says(string fault, StorePlan plan) =>
        Assert.Contains(PlanCheck.Find(plan), found => found.StartsWith(fault, StringComparison.Ordinal));
}
