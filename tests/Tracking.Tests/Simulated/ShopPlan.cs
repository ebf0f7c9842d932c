using System.Collections.Immutable;
using System.Numerics;
using StoreTracking.Simulation.Plans;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits.Engagements;

namespace StoreTracking.Tracking.Tests.Simulated;

/// <summary>A food shop of 16 by 12 m for the simulation, and the floor before its goods for the domain.</summary>
internal static class ShopPlan
{
    // People stand about 0.45 m before goods; whoever is farther off walks by.
    private const float Depth = 1.0f;

    private static readonly Fixture[] Stocked =
    [
        new("left-wall", FixtureKind.WallShelf, new(0.25f, 6), new(8, 0.5f), -MathF.PI / 2, 2),
        new("far-wall-a", FixtureKind.WallShelf, new(4, 11.75f), new(5, 0.5f), MathF.PI, 2),
        new("far-wall-b", FixtureKind.WallShelf, new(10.5f, 11.75f), new(5, 0.5f), MathF.PI, 2),
        new("right-wall", FixtureKind.WallShelf, new(15.75f, 8), new(5, 0.5f), MathF.PI / 2, 2),
        new("gondola-a", FixtureKind.Shelf, new(4.5f, 6.5f), new(5, 0.9f), MathF.PI / 2, 1.5f),
        new("gondola-b", FixtureKind.Shelf, new(8, 6.5f), new(5, 0.9f), MathF.PI / 2, 1.5f),
        new("gondola-c", FixtureKind.Shelf, new(11.5f, 6.5f), new(5, 0.9f), MathF.PI / 2, 1.5f),
    ];

    /// <summary>The shop with so many parties an hour, day and night.</summary>
    public static StorePlan Make(float parties, int staff = 0) => new()
    {
        Id = "shop",
        Min = new(0, -3.3f),
        Max = new(16, 12),
        Walls = [[new(3, 0), new(0, 0), new(0, 12), new(16, 12), new(16, 0), new(5.4f, 0)]],
        Fixtures =
        [
            .. Stocked,
            new("counter-1", FixtureKind.Counter, new(12.6f, 1.3f), new(1.4f, 0.6f), MathF.PI / 2, 1),
            new("counter-2", FixtureKind.Counter, new(12.6f, 3.2f), new(1.4f, 0.6f), MathF.PI / 2, 1),
        ],
        Doorways = [new("street", new(3, 0), new(5.4f, 0), new(4.2f, 2))],
        Tills =
        [
            new("till-1", new(11.9f, 1.3f), new(13.4f, 1.3f), new(8, 1.3f)),
            new("till-2", new(11.9f, 3.2f), new(13.4f, 3.2f), new(8, 3.2f)),
        ],
        Zones = [new("tills", Corners(Tills)), new("cashiers", Corners(Cashiers))],
        Lines = [new("door", new(1.2f, 0.4f), new(7.2f, 0.4f), new(4.2f, 3))],
        ArrivalsPerHour = [.. Enumerable.Repeat(parties, 24)],
        Staff = staff,
    };

    /// <summary>Where people queue and pay.</summary>
    public static Polygon Tills { get; } = new([new(7.4, 0.5), new(12.3, 0.5), new(12.3, 3.9), new(7.4, 3.9)]);

    /// <summary>Where those stand who serve them.</summary>
    public static Polygon Cashiers { get; } = new([new(12.9, 0.5), new(14.2, 0.5), new(14.2, 4), new(12.9, 4)]);

    /// <summary>The way in and out, with the pavement before it.</summary>
    public static Polygon Entrance { get; } = new([new(2, -3.3), new(6.4, -3.3), new(6.4, 1.4), new(2, 1.4)]);

    /// <summary>The floor before each side of the goods; the id is that of the fixture and, after a colon, the side.</summary>
    public static ImmutableArray<Shelf> Shelves { get; } = [.. Stocked.SelectMany(Sides)];

    /// <summary>The fixture that a shelf is a side of.</summary>
    public static string FixtureOf(string shelf) => shelf.Split(':')[0];

    private static IEnumerable<Shelf> Sides(Fixture fixture)
    {
        yield return Side(fixture, 1);
        if (fixture.Kind == FixtureKind.Shelf)
        {
            yield return Side(fixture, -1);
        }
    }

    private static Shelf Side(Fixture fixture, int side)
    {
        var (sin, cos) = MathF.SinCos(fixture.Heading);
        var (along, out_) = (new Vector2(cos, sin) * fixture.Size.X / 2, new Vector2(-sin, cos) * side);
        var face = fixture.Centre + (out_ * fixture.Size.Y / 2);
        var (a, b, c, d) = (face - along, face + along, face + along + (out_ * Depth), face - along + (out_ * Depth));
        return new(
            $"{fixture.Id}:{(side > 0 ? "front" : "back")}", new([Point(a), Point(b), Point(c), Point(d)]), new(Point(a), Point(b)));
    }

    private static FloorPoint Point(Vector2 point) => new(point.X, point.Y);

    private static ImmutableArray<Vector2> Corners(Polygon area) =>
        [.. area.Corners.Select(corner => new Vector2((float)corner.X, (float)corner.Y))];
}
