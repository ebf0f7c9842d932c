using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Rendering.Scenes;

/// <summary>Draws floors, walls, light and cameras from good to bad.</summary>
internal static class RandomLook
{
    private static readonly Rgb[] Floors =
    [
        new(172, 166, 156), new(196, 192, 184), new(140, 138, 134), new(110, 104, 98), new(84, 82, 82), new(168, 132, 92), new(134, 92, 58), new(96, 66, 46), new(120, 128, 136), new(150, 118, 104), new(214, 210, 204), new(70, 76, 88),
    ];

    private static readonly Rgb[] Walls =
    [
        new(212, 210, 204), new(196, 190, 178), new(168, 172, 176), new(128, 128, 130), new(188, 172, 146), new(150, 168, 160), new(120, 96, 78), new(84, 92, 108), new(226, 226, 224), new(176, 150, 150),
    ];

    public static RenderLook Draw(Random random) => new()
    {
        Seed = random.Next(),
        Floor = (FloorKind)random.Next(4),
        FloorColour = Floors[random.Next(Floors.Length)],
        WallColour = Walls[random.Next(Walls.Length)],
        Stock = 0.5f + (0.5f * random.NextSingle()),
        Clutter = random.NextSingle() < 0.6f ? random.Next(1, 10) : 0,
        LampSpacing = 2.2f + (3 * random.NextSingle()),
        Exposure = 0.6f + (0.95f * random.NextSingle()),
        Ambient = 0.25f + (0.4f * random.NextSingle()),
        Warmth = (1.6f * random.NextSingle()) - 0.8f,
        Saturation = random.NextSingle() < 0.12f ? 0.05f : 0.5f + (0.6f * random.NextSingle()),
        Vignette = 0.5f * random.NextSingle(),
        Noise = 0.5f + (7 * random.NextSingle() * random.NextSingle()),
        Softness = (1.4f * random.NextSingle()) - 0.4f,
        Shutter = TimeSpan.FromSeconds(0.005 + (0.05 * random.NextDouble())),
        Shadows = 0.3f + (0.7f * random.NextSingle()),
        BackgroundSamples = 1,
    };
}
