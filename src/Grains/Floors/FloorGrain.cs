using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Visits.Reentry;

namespace StoreTracking.Grains.Floors;

/// <summary>
/// Fuses what a floor's cameras see, tells the shoppers where they went, and sends the store one batch a tick.
/// </summary>
[StoreAffine]
internal sealed partial class FloorGrain(IStoreCatalog catalog, IGrainFactory grains, TimeProvider clock, ILogger<FloorGrain> logger)
    : Grain, IFloorGrain
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    // Silence is told too, so that the store knows that an empty floor is watched.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    private readonly List<CameraObservation> _observations = [];
    private FloorId _id;
    private FloorScene _scene = null!;
    private ReentryRegister _visits = null!;
    private long _epoch;
    private long _sequence;
    private long _published;
    private DateTimeOffset _publishedAt;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _id = FloorId.Parse(this.GetPrimaryKeyString());
        _scene = FloorScenes.Create(catalog.GetFloor(_id));
        _visits = FloorScenes.Register(catalog.GetStore(_id.Store), catalog.GetFloor(_id));
        _epoch = clock.GetUtcNow().ToUnixTimeMilliseconds();
        this.RegisterGrainTimer(Publish, new() { DueTime = Period, Period = Period });
        return Task.CompletedTask;
    }

    public Task Observe(CameraObservations frame)
    {
        FloorObservations.Translate(frame.Observations, frame.Appearances, _observations);
        _scene.Observe(frame.Camera.Name, frame.Sequence, frame.CapturedAt, CollectionsMarshal.AsSpan(_observations));
        return Task.CompletedTask;
    }

    private async Task Publish(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        _scene.Advance(now);
        FollowShoppers();
        if (_scene.Version == _published && now - _publishedAt < Heartbeat)
        {
            return;
        }

        var (version, update) = (_scene.Version, TakeUpdate());
        try
        {
            await grains.GetGrain<IStoreGrain>(_id.Store.Value).Update(update);
            _scene.Forget(update.Crossings.Length);
            (_published, _publishedAt) = (version, now);
        }
        catch (Exception error) when (error is OrleansException or TimeoutException)
        {
            // The next tick sends everything again; the crossings' numbers keep them from counting twice.
            StoreDidNotAnswer(_id, error);
        }
    }

    private FloorUpdate TakeUpdate() => new()
    {
        Floor = _id,
        Epoch = _epoch,
        Sequence = ++_sequence,
        At = _scene.Now,
        Positions = FloorScenes.Positions(_scene, _visits, _id),
        Crossings = FloorScenes.Crossings(_scene, _visits),
    };

    private void FollowShoppers()
    {
        foreach (var walk in _visits.Pass(_scene.TakeWalks(), _scene.Now))
        {
            // One-way: it returns at once, and a shopper that cannot be reached loses only its own dwell figures.
            _ = grains.GetGrain<IShopperGrain>(walk.Visit).Follow(FloorScenes.Steps(walk, _id));
        }
    }

    [LoggerMessage(301, LogLevel.Warning, "The store of floor {Floor} did not take its update; it is sent again")]
    private partial void StoreDidNotAnswer(FloorId floor, Exception error);
}
