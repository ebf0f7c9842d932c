using System.Numerics;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>One side of a shelf: its lower corner at the front, the directions along it and into it, and its extents in metres.</summary>
internal readonly record struct ShelfFront(Vector3 Corner, Vector3 Along, Vector3 Inward, float Length, float Depth, float Height);

/// <summary>Puts boards and goods on a shelf.</summary>
internal sealed class GoodsStocker(RoomMesh mesh, Random random, float stock)
{
    private const float Base = 0.14f;

    /// <summary>Stocks one side.</summary>
    public void Fill(in ShelfFront front, Vector3 boardColour)
    {
        var rows = Math.Max(1, (int)MathF.Round((front.Height - Base) / (0.30f + (0.16f * random.NextSingle()))));
        var gap = (front.Height - Base) / rows;
        var strip = new Surface(SurfaceKind.Plain, random.NextSingle() < 0.5f ? new Vector3(225, 222, 214) : Palette.Draw(random)) { Openness = 0.9f };
        for (var row = 0; row < rows; row++)
        {
            // Less light comes to the lower boards.
            var openness = 0.42f + (0.5f * (row + 0.5f) / rows);
            var z = Base + (row * gap);
            Board(front, z, boardColour, strip, openness);
            Row(front, z + 0.01f, gap - 0.05f, openness);
        }
    }

    private void Board(in ShelfFront front, float z, Vector3 colour, Surface strip, float openness)
    {
        var board = new Surface(SurfaceKind.Plain, colour) { Openness = openness };
        var corner = front.Corner + new Vector3(0, 0, z);
        mesh.Quad(board, corner, front.Along * front.Length, front.Inward * front.Depth, Vector3.UnitZ);
        mesh.Quad(board with { Openness = openness * 0.4f }, corner - new Vector3(0, 0, 0.03f), front.Along * front.Length, front.Inward * front.Depth, -Vector3.UnitZ);
        mesh.Quad(strip, corner - new Vector3(0, 0, 0.035f), front.Along * front.Length, new(0, 0, 0.045f), -front.Inward);
    }

    private void Row(in ShelfFront front, float z, float room, float openness)
    {
        var at = 0.02f;
        while (at < front.Length - 0.08f)
        {
            var product = new Product(random, room, front.Depth);
            var facings = 1 + random.Next(1 + (int)(0.7f / product.Breadth));
            for (var i = 0; i < facings && at + product.Breadth < front.Length - 0.02f; i++)
            {
                if (random.NextSingle() < stock)
                {
                    var back = random.NextSingle() * 0.05f;
                    var place = front.Corner + (front.Along * (at + (product.Breadth / 2))) + (front.Inward * (0.015f + back)) + new Vector3(0, 0, z);
                    Place(product, place, front, openness);
                }

                at += product.Breadth + 0.006f;
            }

            at += random.NextSingle() < 0.15f ? 0.12f * random.NextSingle() : 0.01f;
        }
    }

    private void Place(in Product product, Vector3 place, in ShelfFront front, float openness)
    {
        var surface = new Surface(product.IsPlain ? SurfaceKind.Plain : SurfaceKind.Label, product.Colour)
        {
            Second = product.Second,
            Origin = place,
            Across = front.Along,
            Extent = new(product.Breadth, product.Height),
            Openness = openness * (0.9f + (0.1f * random.NextSingle())),
            Seed = product.Seed,
        };
        if (!product.IsRound)
        {
            var depth = MathF.Min(front.Depth - 0.03f, MathF.Max(product.Breadth, 0.2f)) / 2;
            mesh.Box(surface, place + (front.Inward * depth), front.Along * (product.Breadth * 0.48f), front.Inward * depth, product.Height);
            return;
        }

        var radius = product.Breadth * 0.47f;
        var foot = place + (front.Inward * radius);
        mesh.Cylinder(surface, foot, radius, product.HasNeck ? product.Height * 0.68f : product.Height, 7);
        if (product.HasNeck)
        {
            mesh.Cylinder(surface with { Kind = SurfaceKind.Plain }, foot + new Vector3(0, 0, product.Height * 0.68f), radius, product.Height * 0.14f, 7, 0.4f);
            mesh.Cylinder(surface with { Kind = SurfaceKind.Plain, Colour = product.Second }, foot + new Vector3(0, 0, product.Height * 0.82f), radius * 0.4f, product.Height * 0.18f, 5);
        }
    }
}

/// <summary>One kind of goods.</summary>
internal readonly record struct Product
{
    /// <summary>Draws one that fits under a board.</summary>
    public Product(Random random, float room, float depth)
    {
        var kind = random.Next(10);
        IsRound = kind < 5;
        HasNeck = kind < 2;
        IsPlain = kind is 4 or 5;
        Breadth = MathF.Min(depth * 0.9f, IsRound ? 0.065f + (0.07f * random.NextSingle()) : 0.08f + (0.20f * random.NextSingle()));
        Height = room * (HasNeck ? 0.75f + (0.23f * random.NextSingle()) : 0.35f + (0.6f * random.NextSingle()));
        Colour = Palette.Draw(random);
        Second = Palette.Draw(random);
        Seed = (uint)random.Next();
    }

    public bool IsRound { get; }

    public bool HasNeck { get; }

    public bool IsPlain { get; }

    public float Breadth { get; }

    public float Height { get; }

    public Vector3 Colour { get; }

    public Vector3 Second { get; }

    public uint Seed { get; }
}
