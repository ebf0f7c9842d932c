using System.Collections.Immutable;
using StoreTracking.Grains.Cameras.Faces;
using StoreTracking.Tracking.Floor;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Grains.Cameras;

/// <summary>From one camera's detections to positions on the floor: the tracker within the view, and the mapping.</summary>
public sealed class CameraView
{
    // Counted on rendered pictures with the shipped detector: of second detections of one person, seven in ten share more than the first
    // of these with a surer detection, and nearly none is sure itself; of first detections, one in ten does. The second lies between the two.
    private const float MostCovered = 0.6f;
    private const float LeastCovered = 0.4f;
    private const float SureScore = 0.6f;

    private readonly DetectorConfiguration? _detector;
    private readonly CameraTracker _tracker;
    private readonly CameraTrack[] _tracks;
    private readonly FloorMapping _mapping;
    private readonly TrackLooks? _looks;
    private readonly FaceWatch? _faces;
    private readonly Predicate<int> _isAlive;
    private readonly ImmutableArray<float>.Builder _appearances = ImmutableArray.CreateBuilder<float>();
    private readonly ImmutableArray<FloorObservation>.Builder _observations = ImmutableArray.CreateBuilder<FloorObservation>();
    private FloorMapping? _native;
    private ImageSize _nativeSize;
    private int _count;

    /// <summary>Makes the view of a camera that has seen nobody yet.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="detector">Where its detections come from; null where not from a detector of the store's.</param>
    /// <param name="looks">What describes the people, in place of the descriptions that come with the detections; null where these do.</param>
    /// <param name="faces">What looks at their faces; null where nobody does.</param>
    /// <exception cref="CalibrationException">The calibration does not determine the floor.</exception>
    public CameraView(CameraConfiguration camera, DetectorConfiguration? detector, TrackLooks? looks = null, FaceWatch? faces = null)
    {
        _detector = detector;
        (_looks, _faces, _isAlive) = (looks, faces, IsAlive);
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
    /// <param name="appearances">What they look like: descriptions of one length, in the order of the detections; may be empty.</param>
    /// <param name="uniforms">How like each one's clothes are to a uniform of the store, 0 to 1; may be empty.</param>
    /// <param name="picture">The picture itself; needed where a model is to look at the people.</param>
    /// <returns>
    /// Where the people of the frame stand, in the order of the detections, also those whom the camera does not follow: what one
    /// camera doubts, others may know. Whoever is not on the floor is left out.
    /// </returns>
    public PlacedPeople Follow(
        ReadOnlySpan<Detection> detections, DateTimeOffset capturedAt, ImageSize nativeSize, ReadOnlySpan<float> appearances = default,
        ReadOnlySpan<float> uniforms = default, Frame? picture = null)
    {
        var length = detections.IsEmpty ? 0 : appearances.Length / detections.Length;
        var mapping = MappingFor(nativeSize);
        _count = _tracker.Update(detections, capturedAt, _tracks);
        _looks?.Begin(_isAlive);
        _faces?.Begin();
        for (var i = 0; i < detections.Length; i++)
        {
            var detection = detections[i];
            var covered = Covered(detections, i);
            if (covered >= MostCovered && detection.Score < SureScore)
            {
                continue;
            }

            // The detected box and not the track's: the floor filters positions itself, and an estimate that lags hides that
            // the image's edge cuts the box.
            if (mapping.TrySee(detection.Box, detection.Score, out var sight))
            {
                var track = TrackOf(detection);
                _observations.Add(new()
                {
                    Track = track,
                    Score = CameraSettings.FloorScore(detection.Score, _detector),
                    IsClear = covered < LeastCovered,
                    Feet = sight.Feet is { } feet ? ToPlace(feet) : null,
                    GuessedFeet = sight.Feet is null ? null : ToPlace(sight.GuessedFeet),
                    HiddenFeet = sight.HiddenFeet,
                    Head = sight.Head is { } head ? ToPlace(head.Place) : null,
                    HeadSlopeX = sight.Head?.SlopeX ?? 0,
                    HeadSlopeY = sight.Head?.SlopeY ?? 0,
                    Uniform = uniforms.IsEmpty ? null : Math.Round(uniforms[i], 2),
                });
                if (_faces is not null && picture is not null && track != CameraObservation.NoTrack)
                {
                    _faces.Look(picture, detections, i, track, uniforms.IsEmpty ? 0 : uniforms[i]);
                }

                if (_looks is null)
                {
                    _appearances.AddRange(appearances.Slice(i * length, length));
                }
                else if (picture is not null && track != CameraObservation.NoTrack && covered < LeastCovered)
                {
                    Describe(_looks.Look(picture, detection.Box, track), _observations.Count - 1);
                }
            }
        }

        if (_looks is not null && _appearances.Count > 0)
        {
            _appearances.Count = _observations.Count * _looks.Length;
        }

        return new(_observations.DrainToImmutable(), _appearances.DrainToImmutable());
    }

    // Who was not looked at in this picture has a description of zeros, which says nothing.
    private void Describe(ReadOnlySpan<float> description, int index)
    {
        if (!description.IsEmpty)
        {
            _appearances.Count = index * description.Length;
            _appearances.AddRange(description);
        }
    }

    private bool IsAlive(int track)
    {
        foreach (ref readonly var known in Tracks)
        {
            if (known.Id == track && known.State != CameraTrackState.Removed)
            {
                return true;
            }
        }

        return false;
    }

    private static PlaceSight ToPlace(in FloorPosition place) => new()
    {
        X = place.X, Y = place.Y, Xx = place.Xx, Xy = place.Xy, Yy = place.Yy,
    };

    // How much of it, or of a surer one, both share.
    private static float Covered(ReadOnlySpan<Detection> detections, int index)
    {
        var most = 0f;
        for (var i = 0; i < index; i++)
        {
            most = Math.Max(most, Math.Max(
                ImageBox.Share(detections[index].Box, detections[i].Box), ImageBox.Share(detections[i].Box, detections[index].Box)));
        }

        return most;
    }

    private int TrackOf(in Detection detection)
    {
        foreach (ref readonly var track in Tracks)
        {
            if (track.IsObserved && track.Observed == detection.Box)
            {
                return track.Id;
            }
        }

        return CameraObservation.NoTrack;
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

/// <summary>The people of one frame.</summary>
/// <param name="Observations">Where they stand.</param>
/// <param name="Appearances">What they look like, one description after another; empty where nothing is known.</param>
public readonly record struct PlacedPeople(ImmutableArray<FloorObservation> Observations, ImmutableArray<float> Appearances);
