using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>Builds what does not move in a store: floor, walls, ceiling, lamps, fixtures and goods.</summary>
internal static class RoomBuilder
{
    private const float Beyond = 8;

    /// <summary>Builds the room. What is drawn at random follows from the look's seed alone, so that all cameras of a store see the same goods.</summary>
    public static RoomMesh Build(StorePlan plan, RenderLook look, RoomLight light)
    {
        var mesh = new RoomMesh();
        var random = new Random(look.Seed);
        var shelfColour = new Vector3(150 + (80 * random.NextSingle())) * (random.NextSingle() < 0.25f ? 0.45f : 1);
        Shell(mesh, plan, look, light, random);
        var fitter = new FixtureFitter(mesh, random, look, shelfColour);
        foreach (var fixture in plan.Fixtures)
        {
            fitter.Fit(fixture);
        }

        new Clutter(mesh, random).Scatter(plan, look.Clutter);
        return mesh;
    }

    private static void Shell(RoomMesh mesh, StorePlan plan, RenderLook look, RoomLight light, Random random)
    {
        var low = plan.Min - new Vector2(Beyond);
        var size = plan.Max - plan.Min + new Vector2(2 * Beyond);
        var (x, y) = (new Vector3(size.X, 0, 0), new Vector3(0, size.Y, 0));
        mesh.Quad(new(SurfaceKind.Floor, ColourGrade.Of(look.FloorColour)), new(low, 0), x, y, Vector3.UnitZ);
        var ceiling = new Surface(SurfaceKind.Plain, new Vector3(190)) { Openness = 1.4f };
        mesh.Quad(ceiling, new(low, plan.CeilingHeight), x, y, -Vector3.UnitZ);

        // What is seen through doorways: the light of a street or of a mall.
        var outside = new Surface(SurfaceKind.Glowing, new Vector3(150, 156, 160));
        var up = new Vector3(0, 0, plan.CeilingHeight);
        mesh.Quad(outside, new(low, 0), x, up, Vector3.UnitY);
        mesh.Quad(outside, new Vector3(low, 0) + y, x, up, -Vector3.UnitY);
        mesh.Quad(outside, new(low, 0), y, up, Vector3.UnitX);
        mesh.Quad(outside, new Vector3(low, 0) + x, y, up, -Vector3.UnitX);
        foreach (var wall in plan.Walls)
        {
            for (var i = 1; i < wall.Length; i++)
            {
                Wall(mesh, plan, look, random, wall[i - 1], wall[i]);
            }
        }

        foreach (var doorway in plan.Doorways)
        {
            Mat(mesh, doorway);
        }

        Lamps(mesh, light);
    }

    private static void Wall(RoomMesh mesh, StorePlan plan, RenderLook look, Random random, Vector2 from, Vector2 to)
    {
        var along = new Vector3(to - from, 0);
        var length = along.Length();
        if (length < 0.01f)
        {
            return;
        }

        var colour = ColourGrade.Of(look.WallColour);
        var surface = new Surface(SurfaceKind.Wall, colour)
        {
            Second = colour * 0.55f,
            Origin = new(from, 0),
            Across = along / length,
            Seed = (uint)random.Next(),
        };
        var corner = new Vector3(from, 0);
        mesh.Sheet(surface, corner, along, new(0, 0, plan.CeilingHeight));
        for (var at = 0.8f + random.NextSingle(); at < length - 1.2f; at += 1.4f + (3 * random.NextSingle()))
        {
            Poster(mesh, random, corner + (along * (at / length)), along / length);
        }
    }

    private static void Poster(RoomMesh mesh, Random random, Vector3 place, Vector3 along)
    {
        var size = new Vector2(0.4f + (0.8f * random.NextSingle()), 0.5f + (0.6f * random.NextSingle()));
        var foot = place + new Vector3(0, 0, 1.2f + (0.5f * random.NextSingle()));
        var aside = Vector3.Cross(along, Vector3.UnitZ);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var corner = foot + (aside * (side * 0.015f));
            var surface = new Surface(SurfaceKind.Poster, Palette.Draw(random))
            {
                Second = Palette.Draw(random),
                Origin = corner + (along * (size.X / 2)),
                Across = along,
                Extent = size,
                Seed = (uint)random.Next(),
            };
            mesh.Quad(surface, corner, along * size.X, new(0, 0, size.Y), aside * side);
        }
    }

    private static void Mat(RoomMesh mesh, Doorway doorway)
    {
        var along = new Vector3(doorway.To - doorway.From, 0);
        var inward = new Vector3(doorway.Inside - ((doorway.From + doorway.To) / 2), 0);
        inward -= along * (Vector3.Dot(inward, along) / MathF.Max(along.LengthSquared(), 1e-6f));
        if (inward.LengthSquared() > 1e-6f)
        {
            var mat = new Surface(SurfaceKind.Cloth, new Vector3(62, 62, 66)) { Across = Vector3.Normalize(along), Seed = 7 };
            mesh.Quad(mat, new Vector3(doorway.From, 0.004f) + (along * 0.08f), along * 0.84f, Vector3.Normalize(inward) * 1.1f, Vector3.UnitZ);
        }
    }

    private static void Lamps(RoomMesh mesh, RoomLight light)
    {
        var glow = new Surface(SurfaceKind.Glowing, new Vector3(255));
        foreach (var lamp in light.Lamps)
        {
            mesh.Quad(glow, lamp - new Vector3(0.15f, 0.6f, 0), new(0.3f, 0, 0), new(0, 1.2f, 0), -Vector3.UnitZ);
        }
    }
}
