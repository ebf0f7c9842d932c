using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Tests.Plans;
using StoreTracking.Simulation.Worlds;

namespace StoreTracking.Simulation.Tests.Worlds;

public class SharedWorldTests
{
    private readonly World _world = Worlds.Of(TestPlans.Shop(), 1);
    private readonly List<PersonState> _people = [];

    [Fact]
    public void It_moves_on_to_the_time_asked_for()
    {
        var alone = Worlds.Of(TestPlans.Shop(), 1);
        alone.Run(TimeSpan.FromSeconds(20), _ => { });
        new SharedWorld(_world).Read(Worlds.Start.AddSeconds(20.04), _people);

        Assert.Equal(alone.People.ToArray(), _people);
    }

    [Fact]
    public void The_last_moments_can_be_asked_for_in_any_order()
    {
        var shared = new SharedWorld(_world);
        shared.Read(Worlds.Start.AddSeconds(10), _people);
        var then = _people.ToArray();
        shared.Read(Worlds.Start.AddSeconds(11.5), _people);
        Assert.NotEqual(then, _people);

        shared.Read(Worlds.Start.AddSeconds(10.03), _people);

        Assert.Equal(then, _people);
    }

    [Fact]
    public void For_what_is_forgotten_the_oldest_known_moment_is_given()
    {
        var shared = new SharedWorld(_world);
        shared.Read(Worlds.Start.AddSeconds(8), _people);
        var oldest = _people.ToArray();
        shared.Read(Worlds.Start.AddSeconds(10), _people);

        shared.Read(Worlds.Start, _people);

        Assert.Equal(oldest, _people);
    }

    [Fact]
    public void After_a_long_pause_only_the_last_half_minute_is_simulated()
    {
        var shared = new SharedWorld(_world);
        shared.Read(Worlds.Start.AddHours(5), _people);
        var late = _people.ToArray();
        var alone = Worlds.Of(TestPlans.Shop(), 1);
        alone.Run(TimeSpan.FromSeconds(30), _ => { });

        Assert.Equal(alone.People.ToArray().Select(person => person.Position), late.Select(person => person.Position));
        Assert.Equal(Worlds.Start.AddHours(5), _world.Now);
    }

    [Fact]
    public async Task Several_cameras_may_ask_at_once()
    {
        var shared = new SharedWorld(_world);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(camera => Task.Run(() =>
        {
            var people = new List<PersonState>();
            for (var i = 0; i < 2000; i++)
            {
                shared.Read(Worlds.Start.AddSeconds(i * 0.1), people);
                Assert.True(people.Zip(people.Skip(1)).All(pair => pair.First.Id < pair.Second.Id));
            }
        })));

        Assert.Equal(Worlds.Start.AddSeconds(199.9), _world.Now);
    }
}
