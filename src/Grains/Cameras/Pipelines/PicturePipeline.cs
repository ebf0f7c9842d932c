using Microsoft.Extensions.Logging;
using StoreTracking.Grains.Cameras.Faces;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Push;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Grains.Cameras.Pipelines;

/// <summary>The whole way: pictures are captured, people found in them, followed and placed. Pixels end here.</summary>
internal sealed class PicturePipeline : ICameraPipeline
{
    private readonly CameraId _id;
    private readonly CameraView _view;
    private readonly SchedulerLease _lease;
    private readonly ModelLease<ReidentificationRun>? _looks;
    private readonly CameraFaces _faces;
    private readonly InferenceLane _lane;
    private readonly CameraCapture _capture;
    private volatile IFrameSource? _source;
    private long _sequence;
    private bool _isOver;

    /// <summary>Starts the capture. The pipeline owns the leases once it is made.</summary>
    public PicturePipeline(
        CameraId id, CameraSource.Pictures source, CameraView view, SchedulerLease lease, ModelLease<ReidentificationRun>? looks, CameraFaces faces,
        LaneOptions lane,
        TimeProvider clock, ILogger logger)
    {
        _id = id;
        _view = view;
        _lease = lease;
        _looks = looks;
        _faces = faces;
        _lane = lease.Scheduler.OpenLane(id.ToString(), lane);
        var input = CameraSettings.Fit(lease.Scheduler.Model.InputSize, faces.Watch is not null);

        // Jitter keeps cameras of one switch from coming back all at once; its seed may be known.
        var jitter = new Random(id.GetHashCode());

        // The capture disposes what it opens.
        _capture = new(
            id.ToString(), () => _source = source.Open(input), new LiveSink(_lane), new CaptureOptions(), clock, jitter, logger);
        _capture.Start();
    }

    public CaptureHealth Health => _capture.Health;

    public LaneSnapshot Frames => _lane.Snapshot();

    public FaceWatch? Faces => _isOver ? null : _faces.Watch;

    public string? Lacks => _faces.Lacks;

    public async ValueTask<CameraObservations?> NextAsync()
    {
        using var result = await _lane.ReadAsync(CancellationToken.None);
        if (result is null)
        {
            return null;
        }

        // The model may be gone by the time a last picture is read.
        var picture = _isOver ? null : result.Picture;
        var people = _view.Follow(result.Detections, result.CapturedAt, result.NativeSize, result.Appearances, result.Uniforms, picture);
        return new()
        {
            Camera = _id,
            Sequence = ++_sequence,
            CapturedAt = result.CapturedAt,
            Observations = people.Observations,
            Appearances = people.Appearances,
        };
    }

    /// <summary>Hands a pushed image to the decoder.</summary>
    /// <returns>Why it was not taken, or null where it was.</returns>
    public FrameRefusal? Push(byte[] jpeg)
    {
        if (_source is not PushedFrameSource source)
        {
            return new() { Reason = "The camera is starting; post the next frame.", IsTransient = true };
        }

        return source.TryPush(jpeg, out var fault) ? null : new() { Reason = fault, IsTransient = false };
    }

    public async ValueTask DisposeAsync()
    {
        _isOver = true;
        await _capture.DisposeAsync();
        _lane.Dispose();
        _looks?.Dispose();
        _faces.Dispose();
        await _lease.DisposeAsync();
    }
}
