using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>Builds the fixtures of a store and what lies on them.</summary>
internal sealed class FixtureFitter(RoomMesh mesh, Random random, RenderLook look, Vector3 shelfColour)
{
    private const float Panel = 0.03f;

    private readonly GoodsStocker _stocker = new(mesh, random, look.Stock);

    /// <summary>Builds one.</summary>
    public void Fit(Fixture fixture)
    {
        var (sin, cos) = MathF.SinCos(fixture.Heading);
        var frame = new FixtureFrame(new(fixture.Centre, 0), new(cos, sin, 0), new(-sin, cos, 0), fixture.Size.X / 2, fixture.Size.Y / 2, fixture.Height);
        switch (fixture.Kind)
        {
            case FixtureKind.Shelf:
                Panels(frame, 0);
                Stock(frame, 1, frame.HalfDepth - Panel);
                Stock(frame, -1, frame.HalfDepth - Panel);
                break;
            case FixtureKind.WallShelf:
                Panels(frame, -frame.HalfDepth + Panel);
                Stock(frame, 1, (2 * frame.HalfDepth) - Panel);
                break;
            case FixtureKind.Rack:
                Rack(frame);
                break;
            case FixtureKind.Table:
                Table(frame);
                break;
            case FixtureKind.Counter:
                Counter(frame);
                break;
            default:
                var paint = new Surface(SurfaceKind.Plain, random.NextSingle() < 0.4f ? new Vector3(60 + (50 * random.NextSingle())) : new Vector3(180)) { Seed = (uint)random.Next() };
                mesh.Box(paint, frame.Foot, frame.X * frame.HalfLength, frame.Y * frame.HalfDepth, frame.Height);
                break;
        }
    }

    // The back between both sides, the ends, and the plinth.
    private void Panels(in FixtureFrame frame, float back)
    {
        var panel = new Surface(SurfaceKind.Plain, shelfColour) { Openness = 0.75f };
        var dark = panel with { Openness = 0.35f };
        mesh.Box(dark, frame.Foot + (frame.Y * back), frame.X * frame.HalfLength, frame.Y * (Panel / 2), frame.Height);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            mesh.Box(panel, frame.Foot + (frame.X * (side * (frame.HalfLength - (Panel / 2)))), frame.X * (Panel / 2), frame.Y * frame.HalfDepth, frame.Height);
        }

        mesh.Box(panel with { Openness = 0.4f }, frame.Foot, frame.X * frame.HalfLength, frame.Y * (frame.HalfDepth - 0.03f), 0.12f);
    }

    private void Stock(in FixtureFrame frame, int side, float depth)
    {
        var along = frame.X * side;
        var corner = frame.Foot - (along * (frame.HalfLength - Panel)) + (frame.Y * (side * frame.HalfDepth));
        _stocker.Fill(new(corner, along, -frame.Y * side, 2 * (frame.HalfLength - Panel), depth, frame.Height), shelfColour);
    }

    private void Rack(in FixtureFrame frame)
    {
        var metal = new Surface(SurfaceKind.Plain, new Vector3(170));
        var rail = new Vector3(0, 0, frame.Height);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var end = frame.Foot + (frame.X * (side * frame.HalfLength));
            mesh.Bar(metal, end, end + rail, 0.015f);
            mesh.Bar(metal, end - (frame.Y * 0.25f), end + (frame.Y * 0.25f), 0.02f);
        }

        mesh.Bar(metal, frame.Foot - (frame.X * frame.HalfLength) + rail, frame.Foot + (frame.X * frame.HalfLength) + rail, 0.015f);
        var breadth = MathF.Min(0.24f, frame.HalfDepth);
        var drop = MathF.Min(frame.Height - 0.25f, 0.65f + (0.5f * random.NextSingle()));
        var colour = Palette.Draw(random);
        for (var at = -frame.HalfLength + 0.06f; at < frame.HalfLength - 0.05f; at += 0.045f + (0.05f * random.NextSingle()))
        {
            if (random.NextSingle() < 0.25f)
            {
                colour = Palette.Draw(random);
                drop = Math.Clamp(drop + (0.3f * (random.NextSingle() - 0.5f)), 0.5f, frame.Height - 0.2f);
            }

            var place = frame.Foot + (frame.X * at) + rail - new Vector3(0, 0, 0.06f);
            var garment = new Surface(SurfaceKind.Cloth, colour * (0.85f + (0.2f * random.NextSingle()))) { Origin = place, Across = frame.Y, Openness = 0.85f, Seed = (uint)random.Next() };
            mesh.Frustum(garment, place, frame.X * 0.012f, frame.Y * (breadth * 0.4f), frame.X * 0.025f, frame.Y * breadth, 0.12f);
            mesh.Frustum(garment, place - new Vector3(0, 0, 0.12f), frame.X * 0.025f, frame.Y * breadth, frame.X * 0.03f, frame.Y * (breadth * 1.02f), drop - 0.12f);
        }
    }

    private void Table(in FixtureFrame frame)
    {
        var wood = new Surface(SurfaceKind.Plain, random.NextSingle() < 0.5f ? new Vector3(150, 112, 74) : shelfColour) { Seed = (uint)random.Next() };
        var top = frame.Foot + new Vector3(0, 0, frame.Height - 0.05f);
        mesh.Box(wood, top, frame.X * frame.HalfLength, frame.Y * frame.HalfDepth, 0.05f);
        foreach (var corner in (ReadOnlySpan<(int X, int Y)>)[(-1, -1), (-1, 1), (1, -1), (1, 1)])
        {
            var foot = frame.Foot + (frame.X * (corner.X * (frame.HalfLength - 0.05f))) + (frame.Y * (corner.Y * (frame.HalfDepth - 0.05f)));
            mesh.Box(wood with { Openness = 0.6f }, foot, frame.X * 0.03f, frame.Y * 0.03f, frame.Height - 0.05f);
        }

        for (var x = -frame.HalfLength + 0.14f; x < frame.HalfLength - 0.1f; x += 0.26f)
        {
            for (var y = -frame.HalfDepth + 0.14f; y < frame.HalfDepth - 0.1f; y += 0.28f)
            {
                Pile(frame, x, y);
            }
        }
    }

    private void Pile(in FixtureFrame frame, float x, float y)
    {
        if (random.NextSingle() > look.Stock * 0.85f)
        {
            return;
        }

        var place = frame.Foot + (frame.X * x) + (frame.Y * y) + new Vector3(0, 0, frame.Height);
        var goods = new Surface(SurfaceKind.Label, Palette.Draw(random)) { Second = Palette.Draw(random), Origin = place, Across = frame.X, Extent = new(0.2f, 0.2f), Seed = (uint)random.Next() };
        if (random.NextSingle() < 0.3f)
        {
            mesh.Cylinder(goods, place, 0.05f + (0.04f * random.NextSingle()), 0.08f + (0.16f * random.NextSingle()), 9, 0.8f + (0.4f * random.NextSingle()));
            return;
        }

        var height = 0.03f;
        for (var layer = random.Next(1, 5); layer > 0; layer--)
        {
            mesh.Box(goods with { Colour = Palette.Draw(random), Kind = SurfaceKind.Plain }, place, frame.X * 0.105f, frame.Y * 0.115f, height);
            place += new Vector3(0, 0, height);
        }
    }

    private void Counter(in FixtureFrame frame)
    {
        var front = new Surface(SurfaceKind.Plain, Palette.Draw(random) * 0.8f) { Openness = 0.8f };
        var top = new Surface(SurfaceKind.Plain, new Vector3(90 + (100 * random.NextSingle())));
        mesh.Box(front, frame.Foot, frame.X * frame.HalfLength, frame.Y * frame.HalfDepth, frame.Height - 0.04f);
        mesh.Box(top, frame.Foot + new Vector3(0, 0, frame.Height - 0.04f), frame.X * (frame.HalfLength + 0.02f), frame.Y * (frame.HalfDepth + 0.02f), 0.04f);
        var black = new Surface(SurfaceKind.Plain, new Vector3(30));
        var till = frame.Foot + (frame.X * (frame.HalfLength * 0.3f)) + new Vector3(0, 0, frame.Height);
        mesh.Box(black, till, frame.X * 0.16f, frame.Y * 0.14f, 0.12f);
        mesh.Box(black, till + new Vector3(0, 0, 0.16f), frame.X * 0.17f, frame.Y * 0.015f, 0.26f);
        mesh.Box(new(SurfaceKind.Label, Palette.Draw(random)) { Second = new(230), Origin = till, Across = frame.X, Extent = new(0.2f, 0.25f), Seed = 3 }, till - (frame.X * 0.5f), frame.X * 0.12f, frame.Y * 0.1f, 0.22f);
    }
}

/// <summary>A fixture's own axes: the middle of its foot, its directions, half of its length and depth, and its height.</summary>
internal readonly record struct FixtureFrame(Vector3 Foot, Vector3 X, Vector3 Y, float HalfLength, float HalfDepth, float Height);
