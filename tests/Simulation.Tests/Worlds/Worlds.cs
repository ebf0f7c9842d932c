using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Worlds;

namespace StoreTracking.Simulation.Tests.Worlds;

/// <summary>Worlds for tests, which all begin at nine in the morning, UTC.</summary>
internal static class Worlds
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static World Of(StorePlan plan, int seed) => new(plan, seed, Start, TimeZoneInfo.Utc);

    /// <summary>Lets time pass and looks at the world after each step.</summary>
    public static void Run(this World world, TimeSpan duration, Action<World> look)
    {
        for (var end = world.Now + duration; world.Now < end;)
        {
            world.Advance();
            look(world);
        }
    }
}
