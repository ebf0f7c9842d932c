using System.Collections.Immutable;
using Orleans;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests;

/// <summary>People who walk through a store, as one camera tells its floor, ten frames a second.</summary>
internal sealed class Walk(IGrainFactory grains, StoreConfiguration store)
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    private readonly CameraId _camera = new(store.Id, "camera");
    private readonly IFloorGrain _floor = grains.GetGrain<IFloorGrain>(new FloorId(store.Id, "ground").ToString());

    // The walk lies in the future: a floor that hears nothing for a second of real time lets its people go.
    private DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private long _sequence;

    /// <summary>Walks everybody from one x to another at a speed in m/s; each person on a lane of their own.</summary>
    public async Task GoAsync(double from, double to, double speed = 1.2, int people = 1)
    {
        var steps = (int)Math.Ceiling(Math.Abs(to - from) / speed / Frame.TotalSeconds);
        for (var step = 0; step <= steps; step++)
        {
            await SendAsync(people, from + ((to - from) * step / steps));
        }
    }

    /// <summary>Everybody stands.</summary>
    public async Task StandAsync(double x, TimeSpan time, int people = 1)
    {
        for (var end = _now + time; _now < end;)
        {
            await SendAsync(people, x);
        }
    }

    /// <summary>Nobody is seen any more.</summary>
    public async Task LeaveAsync()
    {
        for (var end = _now + TimeSpan.FromSeconds(4); _now < end;)
        {
            await SendAsync(0, 0);
        }
    }

    private Task SendAsync(int people, double x)
    {
        _now += Frame;
        return _floor.Observe(new()
        {
            Camera = _camera,
            Sequence = ++_sequence,
            CapturedAt = _now,
            Observations =
            [
                .. Enumerable.Range(1, people).Select(person => FloorObservation.At(person, x, person * 2, sigma: 0.1, score: 0.9)),
            ],
        });
    }
}
