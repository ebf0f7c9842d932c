using System.Collections.Immutable;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Grains.Cameras;

/// <summary>From one camera's detections to positions on the floor: the tracker within the view, and the mapping.</summary>
public sealed class CameraView
{
    private readonly CameraTracker _tracker;
    private readonly CameraTrack[] _tracks;
    private readonly FloorMapping _mapping;
    private readonly ImmutableArray<FloorObservation>.Builder _observations = ImmutableArray.CreateBuilder<FloorObservation>();
    private FloorMapping? _native;
    private ImageSize _nativeSize;
    private int _count;

    /// <summary>Makes the view of a camera that has seen nobody yet.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="detector">Where its detections come from; null where not from a detector of the store's.</param>
    /// <exception cref="CalibrationException">The calibration does not determine the floor.</exception>
    public CameraView(CameraConfiguration camera, DetectorConfiguration? detector)
    {
        var options = CameraSettings.Tracker(detector);
        _tracker = new(options);
        _tracks = new CameraTrack[options.MaximumTracks];
        _mapping = CameraSettings.Mapping(camera.Calibration);
    }

    /// <summary>The camera's tracks after the newest frame, those of any state.</summary>
    public ReadOnlySpan<CameraTrack> Tracks => _tracks.AsSpan(0, _count);

    /// <summary>Follows one frame.</summary>
    /// <param name="detections">The people found.</param>
    /// <param name="capturedAt">When the frame was captured.</param>
    /// <param name="nativeSize">The size of the camera's own image, in whose pixels the boxes are.</param>
    /// <returns>Where the people of confirmed tracks stand; those whom this frame does not show are not among them.</returns>
    public ImmutableArray<FloorObservation> Follow(
        ReadOnlySpan<Detection> detections, DateTimeOffset capturedAt, ImageSize nativeSize)
    {
        var mapping = MappingFor(nativeSize);
        _count = _tracker.Update(detections, capturedAt, _tracks);
        foreach (var track in Tracks)
        {
            // The observed box and not the estimated one: the floor filters positions itself, and an estimate that lags
            // hides that the image's edge cuts the box.
            if (track is { State: CameraTrackState.Confirmed, IsObserved: true } && mapping.TryToFloor(track.Observed, out var position))
            {
                _observations.Add(new()
                {
                    Track = track.Id,
                    X = position.X,
                    Y = position.Y,
                    Sigma = position.Sigma,
                    Score = track.Score,
                });
            }
        }

        return _observations.DrainToImmutable();
    }

    private FloorMapping MappingFor(ImageSize nativeSize)
    {
        if (_native is null || _nativeSize != nativeSize)
        {
            (_native, _nativeSize) = (_mapping.For(nativeSize), nativeSize);
            _tracker.Image = nativeSize;
        }

        return _native;
    }
}
