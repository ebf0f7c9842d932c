using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using StoreTracking.Grains.Cameras.Pipelines;
using StoreTracking.Grains.Stores;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Grains.Cameras;

/// <summary>
/// One camera: starts its pipeline on this silo, sends each frame's positions to the floor, and tells the store how it
/// is doing. Pixels stay in the pipeline.
/// </summary>
[StoreAffine]
internal sealed partial class CameraGrain(
    IStoreCatalog catalog, CameraPipelines pipelines, IGrainFactory grains, TimeProvider clock, ILogger<CameraGrain> logger)
    : Grain, ICameraGrain
{
    private static readonly TimeSpan ReportPeriod = TimeSpan.FromSeconds(1);

    // Somebody who walks in is in view for some seconds.
    private static readonly TimeSpan FacesPeriod = TimeSpan.FromSeconds(0.5);

    // A model that cannot be loaded now may be replaced; loading it every second would cost the other cameras.
    private static readonly TimeSpan RetryFaultAfter = TimeSpan.FromSeconds(30);

    private const string NoNotice =
        "No notice is named: the camera starts once the store's configuration says which version of the notice hangs at its entrance (notice.version).";

    // Nobody knows why posts stay away; after this long the camera is not called live.
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(5);

    private readonly CameraMeter _meter = new();
    private CameraId _id;
    private StoreConfiguration _store = null!;
    private CameraConfiguration _camera = null!;
    private ICameraPipeline? _pipeline;
    private Task _following = Task.CompletedTask;
    private bool _isOpening;
    private bool _isOver;
    private string? _fault;
    private DateTimeOffset _retryAt;
    private DateTimeOffset? _lastFrameAt;
    private DateTimeOffset _observedAt;
    private long _observed;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _id = CameraId.Parse(this.GetPrimaryKeyString());
        _store = catalog.GetStore(_id.Store);
        _camera = _store.GetCamera(_id);
        if (!_store.MayStart(_camera))
        {
            _fault = NoNotice;
            CannotRun(_id, NoNotice);
        }

        if (_store.ReadsFaces(_camera))
        {
            this.RegisterGrainTimer(TendFaces, new() { DueTime = FacesPeriod, Period = FacesPeriod, Interleave = true });
        }

        this.RegisterGrainTimer(Report, new() { DueTime = TimeSpan.Zero, Period = ReportPeriod, Interleave = true });
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_pipeline is { } pipeline)
        {
            await pipeline.DisposeAsync();
            await _following;
        }
    }

    public async Task EnsureRunning()
    {
        if (_isOver || !_store.MayStart(_camera) || _pipeline is not null || _isOpening || IsObserved || clock.GetUtcNow() < _retryAt)
        {
            return;
        }

        _isOpening = true;
        try
        {
            _pipeline = await pipelines.OpenAsync(_store, _camera);
            _fault = null;
            _following = FollowAsync(_pipeline);
        }
        catch (Exception error) when (error is DetectionModelException or CalibrationException)
        {
            _fault = error.Message;
            _retryAt = clock.GetUtcNow() + RetryFaultAfter;
            CannotRun(_id, error.Message);
        }
        finally
        {
            _isOpening = false;
        }
    }

    public Task<FrameRefusal?> Push(byte[] jpeg) => Task.FromResult(_pipeline switch
    {
        _ when _camera.Source.Kind != SourceKind.Push =>
            Refuse($"The camera '{_id}' fetches its frames itself; only a source of kind 'push' takes them.", isTransient: false),
        PicturePipeline pipeline => pipeline.Push(jpeg),
        _ => Refuse(_fault ?? "The camera is starting; post the next frame.", isTransient: true),
    });

    public async Task Observe(PushedPositions moment)
    {
        if (!IsObserved)
        {
            throw new InvalidOperationException($"The camera '{_id}' looks itself; only a source of kind 'observations' takes them.");
        }

        if (!_store.MayStart(_camera))
        {
            throw new InvalidOperationException(NoNotice);
        }

        (_lastFrameAt, _observedAt) = (moment.CapturedAt, clock.GetUtcNow());
        await Floor.Observe(new()
        {
            Camera = _id,
            Sequence = ++_observed,
            CapturedAt = moment.CapturedAt,
            Observations = moment.Observations,
        });
    }

    private bool IsObserved => _camera.Source.Kind == SourceKind.Observations;

    // A recording's frames may lie in the future, and a camera that is silent lets time pass.
    private DateTimeOffset Now => _lastFrameAt is { } last && last > clock.GetUtcNow() ? last : clock.GetUtcNow();

    private IFloorGrain Floor => grains.GetGrain<IFloorGrain>(new FloorId(_id.Store, _camera.Floor).ToString());

    private static FrameRefusal Refuse(string reason, bool isTransient) => new() { Reason = reason, IsTransient = isTransient };

    /// <summary>Runs on the grain's turns for as long as the pipeline lives; each wait lets other calls in.</summary>
    private async Task FollowAsync(ICameraPipeline pipeline)
    {
        var floor = Floor;
        while (true)
        {
            try
            {
                if (await pipeline.NextAsync() is not { } frame)
                {
                    return;
                }

                _lastFrameAt = frame.CapturedAt;
                await floor.Observe(frame);

                // The floor has taken its mean; what a collector frees stays in memory until something else lies there.
                ImmutableCollectionsMarshal.AsArray(frame.Appearances).AsSpan().Clear();
            }
            catch (Exception error) when (error is InferenceException or DetectionModelException or OrleansException or TimeoutException or KeyNotFoundException)
            {
                // One frame is lost; the next is a tenth of a second away.
                FrameWasLost(_id, error);
            }
        }
    }

    /// <summary>Learns who is a visitor, and tells the store what their faces say together.</summary>
    private async Task TendFaces(CancellationToken cancellation)
    {
        if (_pipeline?.Faces is not { } faces)
        {
            return;
        }

        var store = grains.GetGrain<IStoreGrain>(_id.Store.Value);
        try
        {
            var (visitors, staff) = (Floor.WhoIs(_id), store.GetStaff());
            faces.Know(await visitors, await staff);
        }
        catch (Exception error) when (error is OrleansException or TimeoutException or KeyNotFoundException)
        {
            // Nobody is known to be a visitor, so nobody is looked at.
            faces.Know([], []);
            VisitorsAreNotKnown(_id, error);
        }

        if (_pipeline?.Faces == faces && faces.Advance(Now) is { } crowd)
        {
            _ = store.ReportExpression(StoreViews.ToReport(crowd, _camera.Id));
        }
    }

    private Task Report(CancellationToken cancellation)
    {
        if (!IsStillConfigured())
        {
            // The store's next question brings the camera back, if there is one.
            _isOver = true;
            DeactivateOnIdle();
            return Task.CompletedTask;
        }

        _ = grains.GetGrain<IStoreGrain>(_id.Store.Value).ReportCamera(Status());
        return Task.CompletedTask;
    }

    /// <summary>Whether what was configured since still means this camera as it is.</summary>
    private bool IsStillConfigured()
    {
        if (_isOver || catalog.Find(_id.Store) is not { } store)
        {
            return false;
        }

        if (ReferenceEquals(store, _store))
        {
            return true;
        }

        if (store.FindCamera(_id) is not { } camera || StoreParts.OfCamera(store, camera) != StoreParts.OfCamera(_store, _camera))
        {
            return false;
        }

        (_store, _camera) = (store, camera);
        return true;
    }

    private CameraStatus Status()
    {
        var health = _pipeline?.Health;
        var frames = _pipeline?.Frames ?? new(_observed, 0, 0);
        var isObserved = _observed > 0 && clock.GetUtcNow() - _observedAt < SilentAfter;
        return new()
        {
            Id = _camera.Id,
            State = _fault is not null ? CameraState.Faulted
                : isObserved ? CameraState.Live
                : (CameraState?)health?.State ?? CameraState.Starting,
            Reason = _fault ?? health?.Reason,
            FrameRate = Math.Round(_meter.Read(clock.GetUtcNow(), frames.FramesAnalysed), 1),
            DroppedFrames = frames.FramesDropped,
            Restarts = health?.Restarts ?? 0,
            LastFrameAt = _lastFrameAt,
            ReadsFaces = _pipeline?.Faces is not null,
            Lacks = _pipeline?.Lacks,
        };
    }

    [LoggerMessage(201, LogLevel.Error, "Camera {Camera} cannot run: {Reason}")]
    private partial void CannotRun(CameraId camera, string reason);

    [LoggerMessage(203, LogLevel.Warning, "Camera {Camera} does not learn who is a visitor and reads no faces")]
    private partial void VisitorsAreNotKnown(CameraId camera, Exception error);

    [LoggerMessage(202, LogLevel.Warning, "A frame of camera {Camera} was lost")]
    private partial void FrameWasLost(CameraId camera, Exception error);
}
