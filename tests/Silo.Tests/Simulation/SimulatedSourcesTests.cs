using Microsoft.Extensions.Options;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Simulation;
using StoreTracking.Silo.Tests.Configuration;
using StoreTracking.Testing;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Tests.Simulation;

/// <summary>What simulated cameras give, on a clock that the test moves: half past ten on a working day.</summary>
public sealed class SimulatedSourcesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ManualTimeProvider _clock = new(new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));
    private readonly SimulatedSources _sources;

    public SimulatedSourcesTests() =>
        _sources = new(new ConfiguredSources(Options.Create(new CameraOptions()), _clock), new SimulatedWorlds(_clock), _clock);

    [Fact]
    public async Task Detections_come_at_the_cameras_pace_with_the_time_of_their_capture()
    {
        var store = Store(SimulationLevel.Detections);
        var source = Assert.IsType<CameraSource.Detections>(_sources.Find(store, store.Cameras[0]));
        var frames = await TakeAsync(source.Read, 50);

        Assert.All(frames, frame => Assert.Equal(new ImageSize(640, 360), frame.NativeSize));
        Assert.All(frames.Zip(frames.Skip(1)), pair => Assert.True(pair.Second.CapturedAt > pair.First.CapturedAt));
        Assert.Contains(frames, frame => frame.Detections.Length > 0);
        Assert.All(frames, frame => Assert.Equal(frame.Detections.Length * BodyColours.Length, frame.Appearances.Length));
        Assert.Contains(frames, frame => frame.Appearances.Span.ContainsAnyExcept(0));
    }

    [Fact]
    public async Task Positions_lie_on_the_floor()
    {
        var store = Store(SimulationLevel.Floor);
        var source = Assert.IsType<CameraSource.Positions>(_sources.Find(store, store.Cameras[0]));
        var frames = await TakeAsync(source.Read, 50);

        var people = frames.SelectMany(frame => frame.People.Observations).Select(person => person.Feet!.Value).ToList();
        Assert.NotEmpty(people);
        Assert.All(people, person => Assert.True(person is { X: > -1 and < 9, Y: > -4 and < 7, Xx: > 0.0024 and < 0.0026 }));
    }

    [Fact]
    public async Task Cameras_of_one_store_see_the_same_people()
    {
        var store = Store(SimulationLevel.Floor) with { };
        store = store with { Cameras = [store.Cameras[0], store.Cameras[0] with { Id = "other" }] };
        var frames = new List<PlacedFrame>();
        foreach (var camera in store.Cameras)
        {
            var source = Assert.IsType<CameraSource.Positions>(_sources.Find(store, camera));
            frames.AddRange(await TakeAsync(source.Read, 1));
        }

        Assert.NotEmpty(frames[0].People.Observations);
        Assert.Equal(frames[0].People.Observations.Length, frames[1].People.Observations.Length, 2.0);
    }

    [Fact]
    public async Task Rendered_cameras_give_pictures_of_their_own_size()
    {
        var store = Store(SimulationLevel.Rendered);
        var source = Assert.IsType<CameraSource.Pictures>(_sources.Find(store, store.Cameras[0]));
        await using var pictures = await Task.Run(() => source.Open(new(416, 416)));
        var reading = pictures.ReadAsync(TestContext.Current.CancellationToken).AsTask();
        await AdvanceUntilAsync(reading);

        using var frame = await reading;
        Assert.Equal((new ImageSize(640, 360), new ImageSize(640, 360)), (frame!.Size, frame.NativeSize));
        Assert.True(frame.Pixels.ToArray().Distinct().Count() > 50, "The picture is nearly of one colour.");
    }

    [Fact]
    public void Real_cameras_are_as_configured()
    {
        var store = Store(SimulationLevel.Detections);

        var source = _sources.Find(store, store.Cameras[0] with { Source = new() { Kind = SourceKind.Push } });

        Assert.IsType<CameraSource.Pictures>(source);
    }

    private static StoreConfiguration Store(SimulationLevel level)
    {
        var store = SimulatedStoreDocument.Read().Store!;
        return store with { Simulation = store.Simulation! with { Level = level } };
    }

    private async Task<List<TFrame>> TakeAsync<TFrame>(Func<CancellationToken, IAsyncEnumerable<TFrame>> read, int count)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var frames = new List<TFrame>();
        await using var reader = read(stop.Token).GetAsyncEnumerator(stop.Token);
        while (frames.Count < count)
        {
            var next = reader.MoveNextAsync().AsTask();
            await AdvanceUntilAsync(next);
            Assert.True(await next);
            frames.Add(reader.Current);
        }

        return frames;
    }

    // The reader may not yet wait for the clock when it is moved; so it is moved again and again.
    private async Task AdvanceUntilAsync(Task task)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!task.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(50));
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }
}
