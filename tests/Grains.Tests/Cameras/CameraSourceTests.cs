using System.Runtime.CompilerServices;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Grains.Tests.Cameras;

/// <summary>Cameras that have done part of the way themselves, through the real grains.</summary>
public sealed class CameraSourceTests(GrainHost host)
{
    [Fact]
    public async Task Positions_go_to_the_floor_as_they_are()
    {
        var store = host.AddStore(new CameraSource.Positions(stop => WalkAsync(
            (at, x) => new PlacedFrame(at, new([FloorObservation.At(1, x, 5, 0.1, 0.9)], [])), stop)));

        var live = await RunAsync(store, live => live.Entries == 1 && live.Occupancy == 1 && live.Positions[0].X > 9.5);
        Assert.Equal(CameraState.Live, Assert.Single(live.Cameras).State);
        Assert.Equal(10, Assert.Single(live.Positions).X, 0.3);
    }

    [Fact]
    public async Task Detections_are_tracked_and_placed_without_a_model()
    {
        var store = host.AddStore(new CameraSource.Detections(stop => WalkAsync(
            (at, x) => new DetectedFrame(at, new ImageSize(800, 600), new Detection[] { new(BoxAt(x), 0.9f) }), stop)));

        var live = await RunAsync(store, live => live.Entries == 1 && live.Occupancy == 1 && live.Positions[0].X > 9.5);
        Assert.Equal(10, Assert.Single(live.Positions).X, 0.5);
    }

    [Fact]
    public async Task A_source_that_fails_is_a_faulted_camera_with_a_reason()
    {
        var store = host.AddStore(new CameraSource.Positions(_ => throw new InvalidOperationException("inner detail")));

        var live = await RunAsync(store, live => live.Cameras.Any(camera => camera.State == CameraState.Faulted));
        Assert.Equal("An error in this program stopped the camera; see the log.", Assert.Single(live.Cameras).Reason);
    }

    [Fact]
    public async Task A_camera_that_is_not_pushed_to_says_so()
    {
        var store = host.AddStore(new CameraSource.Positions(_ => AsyncEnumerable.Empty<PlacedFrame>()));

        var refusal = await host.Grains.GetGrain<ICameraGrain>(new CameraId(store.Id, "camera").ToString()).Push([1]);

        Assert.Equal(
            ($"The camera '{store.Id}/camera' fetches its frames itself; only a source of kind 'push' takes them.", false),
            (refusal!.Reason, refusal.IsTransient));
    }

    private async Task<StoreLive> RunAsync(StoreConfiguration store, Predicate<StoreLive> expected)
    {
        await host.Grains.GetGrain<IStoreGrain>(store.Id.Value).EnsureRunning();
        return await Eventually.LiveAsync(host, store, expected);
    }

    /// <summary>
    /// Somebody walks in at 1.2 m/s and stays, ten frames a second by the frames' own times. They come faster than that:
    /// the walk lies in the future, since a floor that hears nothing for a second of real time lets its people go.
    /// </summary>
    private static async IAsyncEnumerable<TFrame> WalkAsync<TFrame>(
        Func<DateTimeOffset, double, TFrame> frame, [EnumeratorCancellation] CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var at = TimeProvider.System.GetUtcNow();
        for (var x = 1.0; await timer.WaitForNextTickAsync(stop); x = Math.Min(10, x + 0.12))
        {
            at += TimeSpan.FromMilliseconds(100);
            yield return frame(at, x);
        }
    }

    // As the catalogue's camera sees somebody 1.7 m tall in the middle of the aisle, 11.8 m away.
    private static ImageBox BoxAt(double x)
    {
        var middle = (float)(400 + (400 * (x - 10) / 11.8));
        return new(middle - 10, 153, middle + 10, 212);
    }
}
