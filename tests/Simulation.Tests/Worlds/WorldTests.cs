using System.Numerics;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Tests.Plans;
using StoreTracking.Simulation.Worlds;

namespace StoreTracking.Simulation.Tests.Worlds;

public class WorldTests
{
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    [Fact]
    public void The_same_seed_gives_the_same_people()
    {
        var (one, other) = (Worlds.Of(TestPlans.Shop(150), 7), Worlds.Of(TestPlans.Shop(150), 7));
        one.Run(HalfAnHour, _ =>
        {
            other.Advance();
            Assert.True(one.People.SequenceEqual(other.People));
        });
    }

    [Fact]
    public void Another_seed_gives_other_people()
    {
        var (one, other) = (Worlds.Of(TestPlans.Shop(), 7), Worlds.Of(TestPlans.Shop(), 8));
        one.Run(TimeSpan.FromMinutes(5), _ => other.Advance());

        Assert.False(one.People.SequenceEqual(other.People));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nobody_stands_in_anything_solid_or_moves_faster_than_people_do(int seed)
    {
        var plan = TestPlans.Shop(120);
        var shapes = plan.Fixtures.Select(fixture => new FixtureShape(fixture)).ToArray();
        var before = new Dictionary<int, Vector2>();
        Worlds.Of(plan, seed).Run(HalfAnHour, world =>
        {
            foreach (var person in world.People)
            {
                Assert.All(shapes, shape => Assert.True(shape.Distance(person.Position) > 0.18f));
                Assert.True(world.Scene.Map.Clearance(person.Position) > 0.19f);
                if (before.TryGetValue(person.Id, out var last))
                {
                    Assert.True(Vector2.Distance(last, person.Position) <= 2.5f * World.Step.TotalSeconds);
                }

                before[person.Id] = person.Position;
            }
        });
    }

    [Fact]
    public void People_keep_their_distance()
    {
        var (moments, close) = (0, 0);
        Worlds.Of(TestPlans.Shop(120), 4).Run(HalfAnHour, world =>
        {
            moments++;
            var people = world.People;
            for (var i = 0; i < people.Length; i++)
            {
                for (var j = i + 1; j < people.Length; j++)
                {
                    var distance = Vector2.Distance(people[i].Position, people[j].Position);
                    Assert.True(distance > 0.1f);
                    close += distance < 0.35f ? 1 : 0;
                }
            }
        });

        // Who squeezes past another may come this near, for moments.
        Assert.InRange(close / (double)moments, 0, 0.02);
    }

    [Fact]
    public void Trunks_and_heads_turn_smoothly_and_legs_rest_while_people_stand()
    {
        var before = new Dictionary<int, PersonState>();
        Worlds.Of(TestPlans.Shop(120), 5).Run(TimeSpan.FromMinutes(10), world =>
        {
            foreach (var person in world.People)
            {
                if (before.TryGetValue(person.Id, out var last))
                {
                    Assert.InRange(MathF.Abs(MathF.IEEERemainder(person.Heading - last.Heading, MathF.Tau)), 0, 0.15f);
                    Assert.InRange(MathF.Abs(person.HeadTurn - last.HeadTurn), 0, 0.15f);
                    Assert.InRange(person.GaitPhase, 0, 0.99999994f);
                    if (person.Position == last.Position)
                    {
                        Assert.Equal(last.GaitPhase, person.GaitPhase);
                    }
                }

                before[person.Id] = person;
            }
        });
    }

    [Fact]
    public void Nobody_who_wants_to_get_on_stands_about_for_minutes()
    {
        var since = new Dictionary<int, (Vector2 Place, DateTimeOffset At)>();
        Worlds.Of(TestPlans.Shop(120), 6).Run(TimeSpan.FromHours(1), world =>
        {
            foreach (var person in world.Scene.People)
            {
                var state = person.State;
                if (person.IsStanding || !since.TryGetValue(state.Id, out var last) || Vector2.Distance(last.Place, state.Position) > 0.5f)
                {
                    since[state.Id] = (state.Position, world.Now);
                }

                Assert.True(world.Now - since[state.Id].At < TimeSpan.FromSeconds(60), $"{state.Id} is stuck at {state.Position}.");
            }
        });
    }

    [Fact]
    public void A_step_in_which_nobody_arrives_allocates_nothing()
    {
        var plan = TestPlans.Shop(200);
        var world = new World(plan with { ArrivalsPerHour = plan.ArrivalsPerHour.SetItem(10, 0.001f) }, 3, Worlds.Start, TimeZoneInfo.Utc);
        world.Run(TimeSpan.FromMinutes(60.1), _ => { });
        var people = world.People.Length;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 3000; i++)
        {
            world.Advance();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(people > 10);
    }

    [Fact]
    public void A_warm_store_has_people_and_keeps_its_clock()
    {
        var world = Worlds.Of(TestPlans.Shop(), 1);
        var staff = world.People.Length;
        world.WarmUp(TimeSpan.FromMinutes(10));

        Assert.True(world.People.Length > staff);
        Assert.Equal(Worlds.Start, world.Now);
    }

    [Fact]
    public void A_plan_with_a_fault_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Worlds.Of(TestPlans.Shop() with { Doorways = [] }, 1));

        Assert.StartsWith("The plan \"shop\" cannot be simulated. There is no doorway; there must be at least one.", error.Message, StringComparison.Ordinal);
    }
}
