using System.Numerics;
using BenchmarkDotNet.Attributes;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Rendering;

namespace StoreTracking.Simulation.Benchmarks;

/// <summary>
/// One picture of 640x360 of a shop, against one plain pass over as many bytes. Four cameras at 10 frames a second take
/// 40 times the picture's time each second: below 12.5 ms a picture that is less than half of a core.
/// </summary>
[MemoryDiagnoser]
public class RenderBenchmarks
{
    private readonly byte[] _pixels = new byte[3 * 640 * 360];
    private readonly List<PersonBox> _boxes = [];
    private PersonState[] _people = [];
    private CameraRenderer _renderer = null!;
    private long _frame;

    /// <summary>How many people are in view.</summary>
    [Params(0, 10, 20)]
    public int People { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var plan = new StorePlan
        {
            Id = "bench",
            Min = Vector2.Zero,
            Max = new(12, 9),
            Walls = [[new(0, 0), new(12, 0), new(12, 9), new(0, 9), new(0, 0)]],
            Fixtures = [new("a", FixtureKind.Shelf, new(6, 7), new(6, 0.9f), 0, 1.6f), new("b", FixtureKind.WallShelf, new(11.75f, 4.5f), new(6, 0.45f), MathF.PI / 2, 2)],
            Doorways = [],
            ArrivalsPerHour = [.. new float[24]],
        };
        var camera = CameraPlan.LookingAt("camera", new(640, 360), 1.3f, new(0.4f, 0.4f, 3), new(7, 5, 0.8f));
        _renderer = new(plan, camera, new RenderLook());
        var random = new Random(1);
        _people = [.. Enumerable.Range(1, People).Select(id => Shopper(random, id))];
        for (var i = 0; i < 30; i++)
        {
            Picture();
        }
    }

    [Benchmark(Baseline = true)]
    public long OnePlainPass()
    {
        var sum = 0L;
        foreach (var level in _pixels)
        {
            sum = (sum * 3) + level;
        }

        return sum;
    }

    [Benchmark]
    public void Picture() => _renderer.Render(_people, DateTimeOffset.UnixEpoch.AddMilliseconds(100 * ++_frame), _pixels, _boxes);

    // Spread over the middle of the view; two thirds walk.
    private static PersonState Shopper(Random random, int id)
    {
        var heading = 2 * MathF.PI * random.NextSingle();
        var walks = id % 3 != 0;
        return new()
        {
            Id = id,
            Party = id,
            Role = PersonRole.Shopper,
            Position = new(4 + (3.5f * random.NextSingle()), 2.5f + (3.5f * random.NextSingle())),
            Velocity = walks ? 1.2f * new Vector2(MathF.Cos(heading), MathF.Sin(heading)) : Vector2.Zero,
            Heading = heading,
            GaitPhase = random.NextSingle(),
            Activity = walks ? PersonActivity.Walking : PersonActivity.Browsing,
            ActivityTime = 2,
            Appearance = Wardrobe.Draw(random, PersonRole.Shopper),
        };
    }
}
