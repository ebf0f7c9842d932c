using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Rendering;

/// <summary>What a room is made of and how its camera takes it; two renderers with equal plans, cameras and looks give equal pictures.</summary>
public sealed record RenderLook
{
    /// <summary>From which goods, textures and noise are drawn.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What covers the floor.</summary>
    public FloorKind Floor { get; init; }

    /// <summary>The colour of the floor.</summary>
    public Rgb FloorColour { get; init; } = new(168, 162, 152);

    /// <summary>The colour of the walls.</summary>
    public Rgb WallColour { get; init; } = new(205, 202, 194);

    /// <summary>How well filled the shelves are, 0 to 1.</summary>
    public float Stock { get; init; } = 0.92f;

    /// <summary>How many things are left standing about: chairs, plants, cartons, trolleys. Nobody walks round them.</summary>
    public int Clutter { get; init; }

    /// <summary>Distance of the ceiling lamps in metres, above 0.5.</summary>
    public float LampSpacing { get; init; } = 3;

    /// <summary>How bright the picture is on the average: 1 is well exposed, 0.4 dim, 1.5 overexposed.</summary>
    public float Exposure { get; init; } = 1.2f;

    /// <summary>The share of the light that comes from everywhere: 0.25 gives hard shadows, 0.7 flat ones.</summary>
    public float Ambient { get; init; } = 0.42f;

    /// <summary>White balance: −1 blue, 0 neutral, 1 warm.</summary>
    public float Warmth { get; init; } = 0.12f;

    /// <summary>0 for grey as at night, 1 for true colours.</summary>
    public float Saturation { get; init; } = 0.85f;

    /// <summary>How dark the corners of the image are, 0 to 1.</summary>
    public float Vignette { get; init; } = 0.25f;

    /// <summary>Standard deviation of the sensor's noise in levels of 255.</summary>
    public float Noise { get; init; } = 2.2f;

    /// <summary>The lens: 0 crisp, 1 soft; below 0 sharpened, as cheap cameras do.</summary>
    public float Softness { get; init; } = 0.4f;

    /// <summary>How long one exposure takes.</summary>
    public TimeSpan Shutter { get; init; } = TimeSpan.FromSeconds(1 / 30d);

    /// <summary>How dark the shadows of people are, 0 to 1.</summary>
    public float Shadows { get; init; } = 0.75f;

    /// <summary>Samples along each side of a pixel of the background, 1 or 2.</summary>
    public int BackgroundSamples { get; init; } = 2;

    internal ColourGrade Grade => new(new Vector3(1 + (0.13f * Warmth), 1, 1 - (0.18f * Warmth)), Saturation);
}

/// <summary>Floors.</summary>
public enum FloorKind
{
    /// <summary>Square tiles with joints.</summary>
    Tiles,

    /// <summary>Planks.</summary>
    Wood,

    /// <summary>Bare screed.</summary>
    Concrete,

    /// <summary>Carpet.</summary>
    Carpet,
}
