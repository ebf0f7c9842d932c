using System.Numerics;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>Colours of packages and goods.</summary>
internal static class Palette
{
    private static readonly Vector3[] Goods =
    [
        new(176, 32, 38), new(206, 70, 44), new(226, 160, 48), new(232, 206, 88), new(96, 140, 60), new(38, 96, 64), new(42, 110, 142),
        new(40, 66, 130), new(84, 58, 116), new(190, 90, 130), new(120, 78, 50), new(178, 148, 108), new(222, 214, 198), new(236, 236, 234),
        new(236, 236, 234), new(200, 200, 204), new(70, 72, 78), new(34, 34, 38), new(150, 176, 190), new(210, 180, 170),
    ];

    /// <summary>A colour of packages.</summary>
    public static Vector3 Draw(Random random) => Goods[random.Next(Goods.Length)] * (0.75f + (0.3f * random.NextSingle()));
}
