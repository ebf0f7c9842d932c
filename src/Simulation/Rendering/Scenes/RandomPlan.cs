using System.Collections.Immutable;
using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Scenes;

/// <summary>Draws rooms: shops with aisles, with tables and racks, halls with pillars, and nearly empty ones.</summary>
internal static class RandomPlan
{
    public static StorePlan Draw(Random random)
    {
        var size = new Vector2(6 + (14 * random.NextSingle()), 6 + (10 * random.NextSingle()));
        var fixtures = ImmutableArray.CreateBuilder<Fixture>();
        Walls(random, size, fixtures);
        switch (random.Next(4))
        {
            case 0:
                Aisles(random, size, fixtures);
                break;
            case 1:
            case 2:
                Islands(random, size, fixtures, random.Next(3, 12));
                break;
            default:
                Islands(random, size, fixtures, random.Next(0, 4));
                break;
        }

        return new()
        {
            Id = "random",
            Min = Vector2.Zero,
            Max = size,
            Walls = [[new(0, 0), new(size.X, 0), size, new(0, size.Y), new(0, 0)]],
            CeilingHeight = 2.6f + (1.8f * random.NextSingle()),
            Fixtures = fixtures.ToImmutable(),
            Doorways = [new("door", new(size.X * 0.4f, 0), new(size.X * 0.6f, 0), new(size.X * 0.5f, 1))],
            ArrivalsPerHour = [.. Enumerable.Repeat(0f, 24)],
        };
    }

    private static void Walls(Random random, Vector2 size, ImmutableArray<Fixture>.Builder fixtures)
    {
        for (var side = 0; side < 4; side++)
        {
            if (random.NextSingle() < 0.55f)
            {
                var length = (side % 2 == 0 ? size.X : size.Y) * (0.4f + (0.5f * random.NextSingle()));
                var depth = 0.35f + (0.25f * random.NextSingle());
                var centre = side switch
                {
                    0 => new Vector2(size.X / 2, depth / 2),
                    1 => new(size.X - (depth / 2), size.Y / 2),
                    2 => new(size.X / 2, size.Y - (depth / 2)),
                    _ => new(depth / 2, size.Y / 2),
                };
                var kind = random.NextSingle() < 0.75f ? FixtureKind.WallShelf : random.NextSingle() < 0.5f ? FixtureKind.Rack : FixtureKind.Counter;
                var height = kind == FixtureKind.Counter ? 0.95f : 1.4f + (0.9f * random.NextSingle());
                fixtures.Add(new($"wall {side}", kind, centre, new(length, depth), side * MathF.PI / 2, height));
            }
        }
    }

    private static void Aisles(Random random, Vector2 size, ImmutableArray<Fixture>.Builder fixtures)
    {
        var pitch = 1.9f + (1.2f * random.NextSingle());
        var height = 1.2f + (0.9f * random.NextSingle());
        for (var y = 1.8f; y < size.Y - 1.5f; y += pitch)
        {
            var length = size.X * (0.35f + (0.3f * random.NextSingle()));
            fixtures.Add(new($"aisle {y}", FixtureKind.Shelf, new(size.X * (0.45f + (0.1f * random.NextSingle())), y), new(length, 0.7f + (0.3f * random.NextSingle())), 0, height));
        }
    }

    private static void Islands(Random random, Vector2 size, ImmutableArray<Fixture>.Builder fixtures, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var kind = (FixtureKind)random.Next(6);
            var (extent, height) = kind switch
            {
                FixtureKind.Shelf or FixtureKind.WallShelf => (new Vector2(1 + (2.5f * random.NextSingle()), 0.5f + (0.4f * random.NextSingle())), 1.1f + (0.9f * random.NextSingle())),
                FixtureKind.Rack => (new(0.9f + (1.2f * random.NextSingle()), 0.5f), 1.25f + (0.35f * random.NextSingle())),
                FixtureKind.Table => (new(0.8f + (1.4f * random.NextSingle()), 0.6f + (0.6f * random.NextSingle())), 0.6f + (0.3f * random.NextSingle())),
                FixtureKind.Counter => (new(1 + (1.5f * random.NextSingle()), 0.6f), 0.9f + (0.2f * random.NextSingle())),
                _ => (new Vector2(0.2f + (0.5f * random.NextSingle()), 0.2f + (0.5f * random.NextSingle())), random.NextSingle() < 0.5f ? 4.5f : 0.4f + (1.6f * random.NextSingle())),
            };
            var centre = new Vector2(1, 1) + (new Vector2(random.NextSingle(), random.NextSingle()) * (size - new Vector2(2, 2)));
            fixtures.Add(new($"island {i}", kind, centre, extent, random.Next(4) * MathF.PI / 2 + (random.NextSingle() < 0.3f ? random.NextSingle() : 0), height));
        }
    }
}
