using StoreTracking.Evaluation.Scores;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Tracking.Floor;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Evaluation.Tracks;

/// <summary>
/// Follows people on a floor through several cameras, with the objects and the settings that ship: the tracker within each
/// view, its mapping, and the fusion. Nothing is known of the floor itself.
/// </summary>
internal sealed class FloorTracks
{
    private readonly FloorFusion _fusion;
    private readonly Dictionary<string, CameraView> _views = [];
    private readonly FloorPath _path;
    private readonly Dictionary<Guid, int> _numbers = [];
    private int _lastNumber;

    /// <summary>A floor that no camera has seen yet.</summary>
    /// <param name="cameras">Each camera's calibration, by its name.</param>
    /// <exception cref="Vision.Calibration.CalibrationException">A calibration does not determine the floor.</exception>
    public FloorTracks(IEnumerable<KeyValuePair<string, CalibrationConfiguration>> cameras)
    {
        var options = new FloorFusionOptions();
        _fusion = new(NewShopper, options: options);
        _path = new(options.LostAfter);
        foreach (var (name, calibration) in cameras)
        {
            _views.Add(name, new(Configure(name, calibration), detector: null));
        }
    }

    /// <summary>Takes in what one camera shows in a frame.</summary>
    /// <param name="camera">The camera's name.</param>
    /// <param name="frame">The frame's number; the cameras may come in any order.</param>
    /// <param name="at">When it was captured.</param>
    /// <param name="detections">The people found.</param>
    /// <param name="image">The size of the camera's images.</param>
    public void Observe(string camera, int frame, DateTimeOffset at, ReadOnlySpan<Detection> detections, ImageSize image)
    {
        _path.Add(frame, at);
        var seen = _views[camera].Follow(detections, at, image);
        var changes = _fusion.Observe(
            camera, frame, at, [.. seen.Select(one => new CameraObservation(one.Track, new(one.X, one.Y), one.Sigma, one.Score))]);
        foreach (var track in changes.Moved)
        {
            _path.Add(frame, _numbers[track.Shopper], track.Position);
        }

        foreach (var merge in changes.Merged)
        {
            _path.Merge(_numbers[merge.Survivor], _numbers[merge.Absorbed]);
        }

        foreach (var track in changes.Born)
        {
            _path.Begin(frame, _numbers[track.Shopper], track);
        }
    }

    /// <summary>Where everybody was, by frame.</summary>
    public IReadOnlyList<TrackedPosition> Finish() => _path.Positions();

    private Guid NewShopper()
    {
        var shopper = new Guid(++_lastNumber, 0, 0, new byte[8]);
        _numbers.Add(shopper, _lastNumber);
        return shopper;
    }

    private static CameraConfiguration Configure(string name, CalibrationConfiguration calibration) => new()
    {
        Id = name,
        Name = name,
        Floor = "floor",
        Source = new() { Kind = SourceKind.Push },
        Calibration = calibration,
    };
}
