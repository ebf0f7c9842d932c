using System.Numerics;
using StoreTracking.Simulation.Figures;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>The colour of floors.</summary>
internal static class FloorPattern
{
    private const float Tile = 0.45f;
    private const float Plank = 0.14f;
    private const float PlankLength = 1.3f;

    /// <summary>The colour at a point of the floor.</summary>
    /// <param name="kind">The floor.</param>
    /// <param name="colour">Its mean colour.</param>
    /// <param name="seed">From which the pattern is drawn.</param>
    /// <param name="x">Metres along the plan's x axis.</param>
    /// <param name="y">Metres along the plan's y axis.</param>
    /// <param name="distance">Metres from the lens: fine lines fade with it.</param>
    public static Vector3 At(FloorKind kind, Vector3 colour, uint seed, float x, float y, float distance)
    {
        var stain = 0.94f + (0.12f * Hashing.Noise(seed, x * 0.6f, y * 0.6f));
        return colour * stain * kind switch
        {
            FloorKind.Tiles => Tiles(seed, x, y, distance),
            FloorKind.Wood => Wood(seed, x, y, distance),
            FloorKind.Concrete => Concrete(seed, x, y),
            _ => 0.88f + (0.24f * Hashing.Noise(seed + 4, x * 60, y * 60)),
        };
    }

    private static float Tiles(uint seed, float x, float y, float distance)
    {
        var column = MathF.Floor(x / Tile);
        var row = MathF.Floor(y / Tile);
        var edge = MathF.Min(Edge(x / Tile - column), Edge(y / Tile - row)) * Tile;
        var width = 0.004f + (0.0010f * distance);
        var joint = edge < width ? 0.22f * 0.006f / width : 0;
        var tone = 0.95f + (0.08f * Hashing.Unit(seed + 1, (int)column, (int)row));
        return (tone + (0.06f * (Hashing.Noise(seed + 2, x * 9, y * 9) - 0.5f))) * (1 - joint);
    }

    private static float Wood(uint seed, float x, float y, float distance)
    {
        var row = MathF.Floor(y / Plank);
        var shift = Hashing.Unit(seed + 3, (int)row, 0) * PlankLength;
        var column = MathF.Floor((x + shift) / PlankLength);
        var tone = 0.80f + (0.34f * Hashing.Unit(seed + 4, (int)column, (int)row));
        var grain = 0.12f * (Hashing.Noise(seed + 5 + (uint)row, x * 3, y * 90) - 0.5f);
        var width = 0.003f + (0.0008f * distance);
        var joint = Edge(y / Plank - row) * Plank < width ? 0.35f * 0.004f / width : 0;
        return (tone + grain) * (1 - joint);
    }

    private static float Concrete(uint seed, float x, float y) =>
        0.86f + (0.16f * Hashing.Noise(seed + 6, x * 2.3f, y * 2.3f)) + (0.10f * Hashing.Noise(seed + 7, x * 14, y * 14))
            + (0.05f * Hashing.Noise(seed + 8, x * 70, y * 70)) - 0.02f;

    private static float Edge(float share) => MathF.Min(share, 1 - share);
}
