using System.Numerics;
using StoreTracking.Simulation.Cameras;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Rendering;
using StoreTracking.Simulation.Worlds;
using StoreTracking.Vision.Frames;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>
/// A simulated room that no silo knows: it lives in the test, which remembers where everybody stood, and one camera takes
/// pictures of it.
/// </summary>
internal sealed class RenderedRoom : IAsyncDisposable
{
    private const int Frames = 10;

    private readonly SharedWorld _people;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset At, Vector2[] People)> _truth = [];
    private readonly Task _watching;

    public RenderedRoom()
    {
        var world = new World(Plan, seed: 11, TimeProvider.System.GetUtcNow(), TimeZoneInfo.Utc);
        world.WarmUp(TimeSpan.FromMinutes(10));
        _people = new SharedWorld(world);
        _watching = WatchAsync();
    }

    /// <summary>High in a corner, 84 degrees wide.</summary>
    public static CameraPlan Camera { get; } =
        CameraPlan.LookingAt("corner", new(640, 360), 84 * MathF.PI / 180, new(0.35f, 0.35f, 3), new(5, 4.1f, 0));

    /// <summary>Marks on the floor that a person with a tape measure would choose: whole metres, spread over the view.</summary>
    public static IReadOnlyList<Vector2> Marks { get; } =
        [new(2, 2), new(4, 1), new(1, 4), new(4, 4), new(8, 3), new(3, 8), new(7, 7), new(10, 5)];

    private static StorePlan Plan { get; } = new()
    {
        Id = "room",
        Min = new(0, -3.3f),
        Max = new(12, 10),
        Walls = [[new(3.8f, 0), new(0, 0), new(0, 10), new(12, 10), new(12, 0), new(5.8f, 0)]],
        Fixtures =
        [
            new("north", FixtureKind.WallShelf, new(6, 9.75f), new(8, 0.5f), MathF.PI, 1.8f),
            new("east", FixtureKind.WallShelf, new(11.75f, 5), new(6, 0.5f), MathF.PI / 2, 1.8f),
        ],
        Doorways = [new("street", new(3.8f, 0), new(5.8f, 0), new(4.8f, 2))],
        ArrivalsPerHour = [.. Enumerable.Repeat(60f, 24)],
    };

    /// <summary>The place in the camera's picture at which a place of the floor shows, in pixels.</summary>
    public static (double X, double Y) InPicture(Vector2 floor)
    {
        var pixel = Camera.Project(new(floor, 0));
        return (pixel.X, pixel.Y);
    }

    /// <summary>The camera, for one who looks through it: a renderer draws for one viewer only.</summary>
    public IFrameSource Open() => new RenderedCamera(
        "room", Camera, new(() => new CameraRenderer(Plan, Camera, new RenderLook { Seed = 11 })), _people, new FrameGrid(Frames), TimeProvider.System);

    /// <summary>How far a place is from the nearest person who was there at a time; null where that is not known.</summary>
    public double? Error(DateTimeOffset at, Vector2 place)
    {
        lock (_lock)
        {
            var next = _truth.FindIndex(moment => moment.At >= at);
            return next < 0 || _truth[next].People is [] ? null : _truth[next].People.Min(person => Vector2.Distance(person, place));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var people = new List<PersonState>();
        try
        {
            while (await tick.WaitForNextTickAsync(_end.Token))
            {
                var now = TimeProvider.System.GetUtcNow();
                _people.Read(now, people);
                lock (_lock)
                {
                    _truth.Add((now, [.. people.Select(person => person.Position)]));
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
