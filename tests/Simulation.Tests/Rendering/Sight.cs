using System.Numerics;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Rendering;

namespace StoreTracking.Simulation.Tests.Rendering;

/// <summary>A room with one camera that looks along x, and people to put into it.</summary>
internal sealed class Sight
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Appearance Plain = new()
    {
        Stature = 1.75f,
        Skin = new(200, 160, 130),
        HairColour = new(40, 30, 20),
        TopColour = new(190, 30, 30),
        BottomColour = new(30, 40, 120),
        ShoeColour = new(20, 20, 20),
    };

    private readonly byte[] _pixels = new byte[3 * 320 * 180];
    private readonly CameraRenderer _renderer;

    public Sight(RenderLook? look = null, params Fixture[] fixtures)
    {
        Plan = new()
        {
            Id = "room",
            Min = new(0, 0),
            Max = new(10, 8),
            Walls = [[new(0, 0), new(10, 0), new(10, 8), new(0, 8), new(0, 0)]],
            Fixtures = [.. fixtures],
            Doorways = [],
            ArrivalsPerHour = [.. new float[24]],
        };
        _renderer = new(Plan, Camera, look ?? Still);
    }

    /// <summary>Without noise, shadows and blur, so that only people change a picture.</summary>
    public static RenderLook Still { get; } = new() { Noise = 0, Shadows = 0, Softness = 0, Vignette = 0, Shutter = TimeSpan.Zero };

    public static CameraPlan Camera { get; } = CameraPlan.LookingAt("camera", new(320, 180), 1.2f, new(0.5f, 4, 2.2f), new(6, 4, 1));

    public StorePlan Plan { get; }

    public List<PersonBox> Boxes { get; } = [];

    public static PersonState Person(int id, float x, float y) => new()
    {
        Id = id,
        Party = id,
        Role = PersonRole.Shopper,
        Position = new(x, y),
        Velocity = Vector2.Zero,
        Heading = 1,
        Activity = PersonActivity.Standing,
        Appearance = Plain,
    };

    /// <summary>The picture, valid until the next.</summary>
    public byte[] See(params PersonState[] people) => SeeAt(Noon, people);

    public byte[] SeeAt(DateTimeOffset at, params PersonState[] people)
    {
        _renderer.Render(people, at, _pixels, Boxes);
        return _pixels;
    }
}
