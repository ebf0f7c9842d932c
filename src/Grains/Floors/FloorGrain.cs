using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using StoreTracking.Facts;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Visits.Reentry;

namespace StoreTracking.Grains.Floors;

/// <summary>
/// Fuses what a floor's cameras see, tells the shoppers where they went, and sends the store one batch a tick. Positions go
/// out at once. What becomes a fact, a crossing or the end of a visit, is first kept in the floor's own state, and is told
/// until it is confirmed: so the next activation knows what this one may have told, and neither loses nor repeats it.
/// </summary>
[StoreAffine]
internal sealed partial class FloorGrain(
    IStoreCatalog catalog, IGrainFactory grains, TimeProvider clock, ILogger<FloorGrain> logger,
    [PersistentState(FactStates.Floor, FactStates.Storage)] IPersistentState<FloorState> kept)
    : Grain, IFloorGrain
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    // Silence is told too, so that the store knows that an empty floor is watched.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    // Whoever walks far from any line is found again near where a second-old state has them.
    private static readonly TimeSpan KeepPeriod = TimeSpan.FromSeconds(1);

    // Models have to be loaded and cameras connected before anybody can be missed.
    private static readonly TimeSpan CamerasReturnWithin = TimeSpan.FromSeconds(10);

    private readonly List<CameraObservation> _observations = [];
    private readonly List<UntoldEnding> _endings = [];
    private FloorId _id;
    private StoreConfiguration _store = null!;
    private FloorConfiguration _floor = null!;
    private FloorScene _scene = null!;
    private ReentryRegister _visits = null!;
    private long _epoch;
    private long _sequence;
    private long _published;
    private DateTimeOffset _publishedAt;
    private Task _keeping = Task.CompletedTask;
    private bool _isTelling;
    private bool _isReplaced;
    private (long Version, long Milestones, int Untold) _kept;
    private DateTimeOffset _keptAt;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _id = FloorId.Parse(this.GetPrimaryKeyString());
        var (now, before) = (clock.GetUtcNow(), kept.State.Scene);

        // Later than the last one, even where the clock was set back.
        _epoch = Math.Max(now.ToUnixTimeMilliseconds(), (before?.Epoch ?? 0) + 1);
        _store = catalog.GetStore(_id.Store);
        _floor = _store.GetFloor(_id);
        _scene = FloorScenes.Create(_floor, _epoch, FloorScenes.Fusion(_store));
        _visits = FloorScenes.Register(_store, _floor, _scene);
        if (before is not null)
        {
            _scene.Resume(before, now + CamerasReturnWithin);
            _visits.Resume(kept.State.Visits!, _epoch);
            _endings.AddRange(kept.State.Endings);
        }

        this.RegisterGrainTimer(Publish, new() { DueTime = Period, Period = Period });
        return Task.CompletedTask;
    }

    /// <summary>A floor that is configured anew goes on with the people of this activation, and not with those of a second ago.</summary>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_isReplaced)
        {
            await _keeping;
            await KeepAsync(clock.GetUtcNow());
        }
    }

    public Task Observe(CameraObservations frame)
    {
        FloorObservations.Translate(frame.Observations, frame.Appearances, _observations);
        _scene.Observe(frame.Camera.Name, frame.Sequence, frame.CapturedAt, CollectionsMarshal.AsSpan(_observations));
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<TrackedVisitor>> WhoIs(CameraId camera) => Task.FromResult<ImmutableArray<TrackedVisitor>>(
        [.. _scene.TracksOf(camera.Name).Select(track => new TrackedVisitor { Track = track.Track, Visitor = new(_visits.VisitOf(track.Shopper)) })]);

    private async Task Publish(CancellationToken cancellation)
    {
        if (!IsStillConfigured())
        {
            _isReplaced = true;
            DeactivateOnIdle();
            return;
        }

        var now = clock.GetUtcNow();
        _scene.Advance(now);
        FollowShoppers();
        if (_keeping.IsCompleted && MustKeep(now))
        {
            // A slow disk delays what becomes a fact, and no position.
            _keeping = KeepAsync(now);
        }

        if (_scene.Version == _published && now - _publishedAt < Heartbeat)
        {
            return;
        }

        var (version, update) = (_scene.Version, TakeUpdate());
        try
        {
            await StoreGrain.Update(update);
            (_published, _publishedAt) = (version, now);
        }
        catch (Exception error) when (error is OrleansException or TimeoutException)
        {
            StoreDidNotAnswer(_id, error);
        }
    }

    /// <summary>Whether what was configured since still means this floor as it is.</summary>
    private bool IsStillConfigured()
    {
        var store = catalog.Find(_id.Store);
        if (ReferenceEquals(store, _store))
        {
            return true;
        }

        if (store?.FindFloor(_id) is not { } floor || StoreParts.OfFloor(store, floor) != StoreParts.OfFloor(_store, _floor))
        {
            return false;
        }

        (_store, _floor) = (store, floor);
        return true;
    }

    private IStoreGrain StoreGrain => grains.GetGrain<IStoreGrain>(_id.Store.Value);

    private FloorUpdate TakeUpdate() => new()
    {
        Floor = _id,
        Epoch = _epoch,
        Sequence = ++_sequence,
        At = _scene.Now,
        Positions = FloorScenes.Positions(_scene, _visits, _id),
    };

    private void FollowShoppers()
    {
        foreach (var walk in _visits.Pass(_scene.TakeWalks(), _scene.Now))
        {
            if (walk.Steps.Count > 0 || walk.End == VisitEnd.SteppedOut)
            {
                // One-way: it returns at once, and a shopper that cannot be reached loses only its own dwell figures.
                _ = grains.GetGrain<IShopperGrain>(walk.Visit).Follow(FloorScenes.Steps(walk, _id));
            }

            if (walk.End is VisitEnd.Left or VisitEnd.Merged)
            {
                _endings.Add(UntoldEnding.Of(walk));
            }
        }
    }

    private int Untold => _scene.Crossings.Count + _endings.Count;

    private bool MustKeep(DateTimeOffset now) =>
        Untold > 0 || Untold != _kept.Untold || _scene.Milestones != _kept.Milestones
        || (_scene.Version != _kept.Version && (_scene.IsAnybodyAtALine || now - _keptAt >= KeepPeriod));

    /// <summary>Keeps the state, then has told what it holds of facts.</summary>
    private async Task KeepAsync(DateTimeOffset now)
    {
        try
        {
            var (version, crossings, endings) = (
                (_scene.Version, _scene.Milestones, Untold), FloorScenes.Crossings(_scene, _visits), _endings.ToArray());
            kept.State = new() { Scene = FloorScenes.Checkpoint(_scene, _floor, catalog.Find(_id.Store)?.FindFloor(_id)), Visits = _visits.Checkpoint(), Endings = [.. endings] };
            await kept.WriteStateAsync();
            (_kept, _keptAt) = (version, now);
            if (!_isTelling && version.Untold > 0)
            {
                _ = TellAsync(crossings, endings);
            }
        }
        catch (InconsistentStateException error)
        {
            // Another activation has taken over.
            StateIsAnothers(_id, error);
            DeactivateOnIdle();
        }
        catch (Exception error)
        {
            // The next tick tries again.
            StateWasNotKept(_id, error);
        }
    }

    /// <summary>Tells what is kept; what is confirmed is given up.</summary>
    private async Task TellAsync(ImmutableArray<LineCrossing> crossings, UntoldEnding[] endings)
    {
        _isTelling = true;
        try
        {
            await Task.WhenAll([RecordCrossingsAsync(crossings), .. endings.Select(FinishAsync)]);
        }
        catch (Exception error)
        {
            // It is told again; numbers keep what was recorded after all from counting twice.
            FactsWereNotConfirmed(_id, error);
        }
        finally
        {
            _isTelling = false;
        }
    }

    private async Task RecordCrossingsAsync(ImmutableArray<LineCrossing> crossings)
    {
        if (crossings.Length > 0)
        {
            await StoreGrain.RecordCrossings(new() { Floor = _id, Crossings = crossings });
            _scene.Forget(crossings.Length);
        }
    }

    private async Task FinishAsync(UntoldEnding ending)
    {
        await grains.GetGrain<IShopperGrain>(ending.Shopper).Finish(ending.ToSteps(_id));
        _endings.Remove(ending);
    }

    [LoggerMessage(301, LogLevel.Warning, "The store of floor {Floor} did not take its update; the next one goes out in any case")]
    private partial void StoreDidNotAnswer(FloorId floor, Exception error);

    [LoggerMessage(302, LogLevel.Warning, "The state of floor {Floor} could not be kept; it is tried again")]
    private partial void StateWasNotKept(FloorId floor, Exception error);

    [LoggerMessage(304, LogLevel.Warning, "Facts of floor {Floor} were not confirmed; they are told again")]
    private partial void FactsWereNotConfirmed(FloorId floor, Exception error);

    [LoggerMessage(303, LogLevel.Warning, "The state of floor {Floor} was written by another activation; this one ends")]
    private partial void StateIsAnothers(FloorId floor, Exception error);
}
