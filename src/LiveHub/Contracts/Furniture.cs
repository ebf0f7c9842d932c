using System.Collections.Immutable;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The furniture of a simulated store as a plan shows it: among the walls.</summary>
internal static class Furniture
{
    /// <summary>The store's floors; on the one that is simulated, the outline of each fixture follows the walls.</summary>
    public static ImmutableArray<FloorConfiguration> Draw(StoreConfiguration store) => store.Simulation is not { } simulation
        ? store.Floors
        : [.. store.Floors.Select(floor => floor with { Walls = [.. floor.Walls, .. simulation.Fixtures.Select(Outline)] })];

    private static ImmutableArray<PlanPoint> Outline(FixtureConfiguration fixture)
    {
        var (sine, cosine) = Math.SinCos(fixture.Heading * Math.PI / 180);
        var (x, y) = (fixture.Size.X / 2, fixture.Size.Y / 2);
        return [Corner(-x, -y), Corner(x, -y), Corner(x, y), Corner(-x, y), Corner(-x, -y)];

        // To the millimetre: a browser has no use for the rest of the digits.
        PlanPoint Corner(double along, double across) => new(
            Math.Round(fixture.Centre.X + (along * cosine) - (across * sine), 3),
            Math.Round(fixture.Centre.Y + (along * sine) + (across * cosine), 3));
    }
}
