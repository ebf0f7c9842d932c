using System.Numerics;
using StoreTracking.Simulation.Figures.Shape;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>Things that stand about and are nobody: chairs, plants, cartons, bins, trolleys left alone, coats on hooks.</summary>
internal sealed class Clutter(RoomMesh mesh, Random random)
{
    /// <summary>Puts things where no fixture is, and coats on the walls.</summary>
    public void Scatter(StorePlan plan, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var place = plan.Min + ((plan.Max - plan.Min) * new Vector2(0.05f + (0.9f * random.NextSingle()), 0.05f + (0.9f * random.NextSingle())));
            if (Occlusion.Nearness(plan, place) > 0.75f)
            {
                Put(new(place, 0), 2 * MathF.PI * random.NextSingle());
            }
        }

        foreach (var wall in plan.Walls)
        {
            for (var i = 1; i < wall.Length && count > 0; i++)
            {
                if (random.NextSingle() < 0.2f)
                {
                    Coats(wall[i - 1], wall[i], (plan.Min + plan.Max) / 2);
                }
            }
        }
    }

    private void Put(Vector3 foot, float heading)
    {
        var x = new Vector3(MathF.Cos(heading), MathF.Sin(heading), 0);
        var y = new Vector3(-x.Y, x.X, 0);
        switch (random.Next(5))
        {
            case 0:
                Chair(foot, x, y);
                break;
            case 1:
                Plant(foot);
                break;
            case 2:
                Cartons(foot, x, y);
                break;
            case 3:
                mesh.Cylinder(Paint(new Vector3(40 + (150 * random.NextSingle()))), foot, 0.16f, 0.35f + (0.4f * random.NextSingle()), 12, 1.15f);
                break;
            default:
                foreach (var bar in TrolleyShape.Bars)
                {
                    mesh.Bar(Paint(new Vector3(165)), foot + At(bar.From), foot + At(bar.To), bar.Radius);
                }

                break;
        }

        Vector3 At(Vector3 local) => (x * local.X) + (y * local.Y) + new Vector3(0, 0, local.Z);
    }

    private void Chair(Vector3 foot, Vector3 x, Vector3 y)
    {
        var cloth = Paint(random.NextSingle() < 0.6f ? new Vector3(34) : Palette.Draw(random) * 0.7f);
        var metal = Paint(new Vector3(55));
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = MathF.SinCos(2 * MathF.PI * i / 5);
            mesh.Bar(metal, foot + new Vector3(0, 0, 0.10f), foot + (0.30f * ((x * cos) + (y * sin))) + new Vector3(0, 0, 0.05f), 0.02f);
        }

        mesh.Bar(metal, foot + new Vector3(0, 0, 0.08f), foot + new Vector3(0, 0, 0.46f), 0.03f);
        mesh.Box(cloth, foot + new Vector3(0, 0, 0.45f), x * 0.24f, y * 0.24f, 0.08f);
        var back = foot - (x * 0.24f) + new Vector3(0, 0, 0.62f);
        mesh.Bar(metal, foot - (x * 0.22f) + new Vector3(0, 0, 0.48f), back + new Vector3(0, 0, 0.1f), 0.025f);
        mesh.Frustum(cloth, back + new Vector3(0, 0, 0.45f), x * 0.03f, y * 0.17f, x * 0.04f, y * 0.23f, 0.18f);
        mesh.Frustum(cloth, back + new Vector3(0, 0, 0.27f), x * 0.04f, y * 0.23f, x * 0.04f, y * 0.20f, 0.27f);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            mesh.Box(metal, foot + (y * (side * 0.27f)) + new Vector3(0, 0, 0.66f), x * 0.12f, y * 0.03f, 0.03f);
        }
    }

    private void Plant(Vector3 foot)
    {
        var pot = 0.25f + (0.25f * random.NextSingle());
        mesh.Cylinder(Paint(Palette.Draw(random) * 0.7f), foot, 0.14f, pot, 10, 1.3f);
        var height = 0.4f + (0.9f * random.NextSingle());
        for (var i = 0; i < 60; i++)
        {
            var (sin, cos) = MathF.SinCos(2 * MathF.PI * random.NextSingle());
            var rise = random.NextSingle();
            var outward = new Vector3(cos, sin, 0);
            var green = new Vector3(40 + (40 * random.NextSingle()), 80 + (50 * random.NextSingle()), 36) * (0.5f + (0.5f * rise));
            var root = foot + new Vector3(0, 0, pot + (height * rise * 0.8f)) + (outward * (0.04f + (0.1f * random.NextSingle())));
            var tip = (outward * (0.14f + (0.18f * random.NextSingle()))) + new Vector3(0, 0, 0.16f * (random.NextSingle() - 0.2f));
            mesh.Sheet(Paint(green), root, tip, new Vector3(-sin, cos, 0.3f) * 0.06f);
        }
    }

    private void Cartons(Vector3 foot, Vector3 x, Vector3 y)
    {
        for (var layers = random.Next(1, 5); layers > 0; layers--)
        {
            var height = 0.2f + (0.2f * random.NextSingle());
            var size = 0.15f + (0.12f * random.NextSingle());
            mesh.Box(Paint(new Vector3(168, 132, 92) * (0.8f + (0.3f * random.NextSingle()))), foot, x * size * 1.2f, y * size, height);
            foot += new Vector3(0, 0, height);
        }
    }

    private void Coats(Vector2 from, Vector2 to, Vector2 inside)
    {
        var along = new Vector3(Vector2.Normalize(to - from), 0);
        var inward = new Vector3(-along.Y, along.X, 0);
        inward *= Vector3.Dot(inward, new(inside - from, 0)) < 0 ? -1 : 1;
        var hook = new Vector3(Vector2.Lerp(from, to, 0.15f + (0.6f * random.NextSingle())), 1.65f) + (inward * 0.10f);
        for (var count = random.Next(1, 6); count > 0; count--, hook += along * (0.28f + (0.25f * random.NextSingle())))
        {
            var cloth = new Surface(SurfaceKind.Cloth, Palette.Draw(random) * 0.75f) { Origin = hook, Across = along, Seed = (uint)random.Next() };
            var drop = 0.6f + (0.5f * random.NextSingle());
            mesh.Frustum(cloth, hook, inward * 0.03f, along * 0.05f, inward * 0.08f, along * 0.20f, 0.16f);
            mesh.Frustum(cloth, hook - new Vector3(0, 0, 0.16f), inward * 0.08f, along * 0.20f, inward * 0.09f, along * 0.25f, drop);
        }
    }

    private Surface Paint(Vector3 colour) => new(SurfaceKind.Plain, colour) { Seed = (uint)random.Next() };
}
