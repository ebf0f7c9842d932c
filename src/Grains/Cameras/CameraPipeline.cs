using Microsoft.Extensions.Logging;
using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Grains.Cameras;

/// <summary>
/// One camera's way from its source to positions on the floor. Capture and inference run on threads of their own;
/// whoever calls <see cref="NextAsync"/> only tracks.
/// </summary>
internal sealed class CameraPipeline : IAsyncDisposable
{
    private readonly CameraId _id;
    private readonly SchedulerLease _lease;
    private readonly InferenceLane _lane;
    private readonly CameraView _view;
    private readonly CameraCapture _capture;
    private readonly PushedFrames? _pushed;
    private long _sequence;

    private CameraPipeline(
        CameraId id, CameraConfiguration camera, DetectorConfiguration detector, SchedulerLease lease, CameraOptions options,
        TimeProvider clock, ILogger logger)
    {
        _id = id;
        _lease = lease;
        _view = new(camera, detector);
        _lane = lease.Scheduler.OpenLane(id.ToString(), CameraSettings.Lane(detector));
        var input = lease.Scheduler.Model.InputSize;
        var source = CameraSettings.Source(camera, input, options.FfmpegPath);
        _pushed = source is null ? new PushedFrames(input, options, clock) : null;

        // Jitter keeps cameras of one switch from coming back all at once; its seed may be known.
        var jitter = new Random(id.GetHashCode());
        _capture = new(
            id.ToString(), () => source is null ? _pushed!.Open() : FrameSources.Open(source, clock), new LiveSink(_lane),
            new CaptureOptions(), clock, jitter, logger);
    }

    /// <summary>How the capture is doing.</summary>
    public CaptureHealth Health => _capture.Health;

    /// <summary>What became of the frames.</summary>
    public LaneSnapshot Frames => _lane.Snapshot();

    /// <summary>Loads what the camera needs and starts its capture.</summary>
    /// <exception cref="Vision.Inference.Models.DetectionModelException">The model cannot be used.</exception>
    /// <exception cref="Vision.Calibration.CalibrationException">The calibration does not determine the floor.</exception>
    public static async Task<CameraPipeline> OpenAsync(
        CameraId id, CameraConfiguration camera, DetectorConfiguration detector, SharedSchedulers schedulers,
        CameraOptions options, TimeProvider clock, ILogger logger)
    {
        // Loading a model takes a good part of a second, which no grain should wait for on its turn.
        var lease = await Task.Run(() => schedulers.Lease(detector.Model, CameraSettings.Model(detector, options.InferenceThreads)));
        try
        {
            var pipeline = new CameraPipeline(id, camera, detector, lease, options, clock, logger);
            pipeline._capture.Start();
            return pipeline;
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }
    }

    /// <summary>The next frame's positions, or null once the pipeline was disposed.</summary>
    /// <exception cref="InferenceException">One frame could not be analysed; the next call goes on with the next.</exception>
    public async ValueTask<CameraObservations?> NextAsync()
    {
        using var result = await _lane.ReadAsync(CancellationToken.None);
        return result is null ? null : new()
        {
            Camera = _id,
            Sequence = ++_sequence,
            CapturedAt = result.CapturedAt,
            Observations = _view.Follow(result.Detections, result.CapturedAt, result.NativeSize),
        };
    }

    /// <summary>Hands over a pushed frame.</summary>
    /// <returns>Why it was not taken, or null where it was.</returns>
    public FrameRefusal? Push(byte[] jpeg) => _pushed is not null ? _pushed.Push(jpeg) : new()
    {
        Reason = $"The camera '{_id}' fetches its frames itself; only a source of kind 'push' takes them.",
        IsTransient = false,
    };

    public async ValueTask DisposeAsync()
    {
        await _capture.DisposeAsync();
        _lane.Dispose();
        await _lease.DisposeAsync();
    }
}
