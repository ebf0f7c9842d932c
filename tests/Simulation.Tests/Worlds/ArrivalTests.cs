using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Tests.Plans;
using StoreTracking.Simulation.Worlds;

namespace StoreTracking.Simulation.Tests.Worlds;

public class ArrivalTests
{
    [Fact]
    public void As_many_parties_arrive_as_the_rate_says()
    {
        var parties = Parties(Worlds.Of(TestPlans.Shop(60), 11), TimeSpan.FromHours(8));

        // Eight hours of a Poisson process: 480, give or take four standard deviations.
        Assert.InRange(parties.Count, 480 - 88, 480 + 88);
    }

    [Fact]
    public void Rates_go_by_the_stores_own_clock()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("two hours ahead", TimeSpan.FromHours(2), null, null);
        var world = new World(TestPlans.Open(12, 13, 120), 1, Worlds.Start, zone);

        Assert.Empty(Parties(world, TimeSpan.FromHours(1)));
        Assert.NotEmpty(Parties(world, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void A_crowd_comes_at_once_in_a_hurry_and_then_nobody_until_the_next()
    {
        // It is ten; a crowd comes at ten, at half past ten and so on.
        var plan = TestPlans.Shop(1) with { Surge = new(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(2), 20) };
        var world = Worlds.Of(plan, 4);

        var first = Parties(world, TimeSpan.FromMinutes(6));
        Assert.InRange(first.Count, 8, 34);
        Assert.InRange(Parties(world, TimeSpan.FromMinutes(23)).Except(first).Count(), 0, 4);
        Assert.InRange(Parties(world, TimeSpan.FromMinutes(6)).Except(first).Count(), 8, 40);
    }

    [Fact]
    public void At_closing_time_everybody_leaves_and_nobody_comes()
    {
        var world = Worlds.Of(TestPlans.Open(9, 10, 120), 2);
        world.Run(TimeSpan.FromHours(1), _ => { });
        Assert.NotEqual(0, Shoppers(world));

        world.Run(TimeSpan.FromMinutes(20), _ => { });
        Assert.Equal(0, Shoppers(world));

        Assert.Empty(Parties(world, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Staff_stay_in_the_store()
    {
        var plan = TestPlans.Shop(30) with { Staff = 3 };
        Worlds.Of(plan, 3).Run(TimeSpan.FromHours(1), world =>
        {
            var staff = 0;
            foreach (var person in world.People)
            {
                if (person.Role != PersonRole.Shopper)
                {
                    staff++;
                    Assert.True(person.Position.Y > 0.2f);
                }
            }

            Assert.Equal(4, staff);
        });
    }

    [Fact]
    public void A_rate_beyond_what_the_doorway_can_take_piles_nobody_up()
    {
        var world = Worlds.Of(TestPlans.Shop(3600), 3);
        world.Run(TimeSpan.FromMinutes(4), _ => { });

        Assert.InRange(world.People.Length, 30, world.Scene.Capacity + 40);
    }

    private static HashSet<int> Parties(World world, TimeSpan duration)
    {
        var parties = new HashSet<int>();
        world.Run(duration, _ =>
        {
            foreach (var person in world.People)
            {
                if (person.Role == PersonRole.Shopper)
                {
                    parties.Add(person.Party);
                }
            }
        });
        return parties;
    }

    private static int Shoppers(World world)
    {
        var count = 0;
        foreach (var person in world.People)
        {
            count += person.Role == PersonRole.Shopper ? 1 : 0;
        }

        return count;
    }
}
