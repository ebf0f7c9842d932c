using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Tests.Plans;

/// <summary>Plans for tests.</summary>
internal static class TestPlans
{
    /// <summary>A shop of 14 by 10 m: three gondolas, two wall shelves, a table, a till, and one doorway in the lower wall.</summary>
    public static StorePlan Shop(float partiesPerHour = 60) => new()
    {
        Id = "shop",
        Min = Vector2.Zero,
        Max = new(14, 10),
        Walls = [[new(3.8f, 0), new(0, 0), new(0, 10), new(14, 10), new(14, 0), new(5.6f, 0)]],
        Fixtures =
        [
            new("gondola-1", FixtureKind.Shelf, new(4, 6.2f), new(4, 0.9f), MathF.PI / 2, 1.6f),
            new("gondola-2", FixtureKind.Shelf, new(6.8f, 6.2f), new(4, 0.9f), MathF.PI / 2, 1.6f),
            new("gondola-3", FixtureKind.Shelf, new(9.6f, 6.2f), new(4, 0.9f), MathF.PI / 2, 1.6f),
            new("left-wall", FixtureKind.WallShelf, new(0.25f, 5.5f), new(7, 0.5f), -MathF.PI / 2, 2.2f),
            new("back-wall", FixtureKind.WallShelf, new(6.5f, 9.75f), new(9, 0.5f), MathF.PI, 2.2f),
            new("table", FixtureKind.Table, new(7.2f, 2.2f), new(1.4f, 0.9f), 0.3f, 0.8f),
            new("counter", FixtureKind.Counter, new(11.2f, 2), new(2, 0.7f), MathF.PI / 2, 1),
            new("pillar", FixtureKind.Pillar, new(12.6f, 6), new(0.4f, 0.4f), 0, 3.2f),
        ],
        Doorways = [new("door", new(3.8f, 0), new(5.6f, 0), new(4.7f, 1))],
        Tills = [new("till", new(10.4f, 2.2f), new(12.1f, 2.2f), new(10.4f, 5))],
        Zones =
        [
            new("aisles", [new(2, 4), new(11.6f, 4), new(11.6f, 8.4f), new(2, 8.4f)]),
            new("checkout", [new(9.6f, 1), new(13, 1), new(13, 3.4f), new(9.6f, 3.4f)]),
        ],
        Lines = [new("entrance", new(3.8f, 0), new(5.6f, 0), new(4.7f, 1))],
        ArrivalsPerHour = [.. Enumerable.Repeat(partiesPerHour, 24)],
        Staff = 1,
    };

    /// <summary>The shop, open from one hour to another at a rate.</summary>
    public static StorePlan Open(int from, int to, float partiesPerHour) =>
        Shop() with { ArrivalsPerHour = [.. Enumerable.Range(0, 24).Select(hour => hour >= from && hour < to ? partiesPerHour : 0)] };
}
