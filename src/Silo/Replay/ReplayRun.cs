using System.Diagnostics;
using StoreTracking.Grains.Cameras;
using StoreTracking.Silo.Replay.Annotation;
using StoreTracking.Silo.Replay.Results;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Silo.Replay;

/// <summary>Takes a recording through the whole way from frames to visits, frame by frame.</summary>
internal sealed class ReplayRun(ReplaySettings settings, ResultFiles files)
{
    private readonly CameraView _view = new(settings.Camera, settings.Detector);
    private readonly ReplayedFloor _floor = new(settings.Floor);
    private int _frames;
    private ImageSize _size;
    private DateTimeOffset _newest = Recording.Start;

    /// <summary>Who was where in the image; null where nobody asks for an annotated video.</summary>
    public SightLog? Sights { get; } = settings.Annotate ? new() : null;

    /// <summary>Replays the recording and writes the results.</summary>
    /// <param name="progress">Is told how far into the recording the replay is, after each frame.</param>
    /// <param name="cancellation">Ends the replay.</param>
    public async Task<ReplayOutcome> RunAsync(Action<TimeSpan> progress, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await foreach (var result in DetectedFrames.ReadAsync(settings, cancellation))
        {
            using (result)
            {
                Take(result);
            }

            progress(_newest - Recording.Start);
        }

        _floor.End();
        var outcome = new ReplayOutcome
        {
            Frames = _frames,
            Size = _size,
            Span = _newest - Recording.Start,
            Took = Stopwatch.GetElapsedTime(started),
            Visits = _floor.Visits,
            Crossings = _floor.Crossings,
        };
        files.Write(settings, outcome);
        return outcome;
    }

    private void Take(DetectionResult result)
    {
        (_size, _newest) = (result.NativeSize, result.CapturedAt);
        var observations = _view.Follow(result.Detections, result.CapturedAt, result.NativeSize, result.Appearances);
        var floor = _floor.Observe(settings.Camera.Id, ++_frames, result.CapturedAt, observations);
        files.Add(_frames, result.Detections, _view.Tracks, floor);
        Sights?.Add(result.CapturedAt, result.Detections, _view.Tracks);
    }
}
