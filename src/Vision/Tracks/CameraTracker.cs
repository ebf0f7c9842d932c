using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tracks;

/// <summary>
/// Follows people within one camera's view. Detections are paired with tracks in the two rounds of ByteTrack (Zhang et
/// al., ECCV 2022) with the observation-centric repairs of OC-SORT (Cao et al., CVPR 2023), on a Kalman filter that
/// takes elapsed time. Nothing depends on a frame rate, and nothing is allocated once the buffers fit.
/// </summary>
/// <remarks>
/// Three rules differ from the papers, and make it safe to remember people for long. A track's claim on a detection
/// fades while it is not seen, so that the lost do not take from those in view. A velocity fades, so that a lost track
/// rests near where it was. Somebody who walked out at an edge of the image is forgotten soon.
/// An instance serves one camera and one thread.
/// </remarks>
public sealed class CameraTracker
{
    private readonly CameraTrackerOptions _options;
    private readonly TrackTable _tracks;
    private readonly Associator _associator;
    private DateTimeOffset? _capturedAt;
    private int _lastId;

    /// <summary>Makes a tracker without tracks.</summary>
    /// <param name="options">The settings; null for the defaults.</param>
    /// <exception cref="ArgumentException">A setting is out of range; the message names each.</exception>
    public CameraTracker(CameraTrackerOptions? options = null)
    {
        _options = options ?? new();
        if (string.Join(" ", _options.Problems()) is { Length: > 0 } problems)
        {
            throw new ArgumentException(problems, nameof(options));
        }

        _tracks = new(_options.MaximumTracks);
        _associator = new(_options);
    }

    /// <summary>
    /// The size of the camera's own image, once it is known. Without it, nobody is seen to leave at an edge, and
    /// <see cref="CameraTrackerOptions.EdgePatience"/> has no effect.
    /// </summary>
    public ImageSize? Image { get; set; }

    /// <summary>Takes the detections of one frame in and reports every track.</summary>
    /// <param name="detections">
    /// The people found, in any order; may be empty. Boxes without an area and values that are not finite are ignored.
    /// </param>
    /// <param name="capturedAt">
    /// When the frame was captured. A frame that is not newer than the last one is stale: it changes nothing, and the
    /// last report is given again. If it is older by more than <see cref="CameraTrackerOptions.Patience"/>, the clock
    /// was set back: all tracks end, and tracking begins anew.
    /// </param>
    /// <param name="tracks">
    /// Receives the tracks in the order of their birth: at least <see cref="CameraTrackerOptions.MaximumTracks"/>
    /// entries. A track that ends is among them once, as <see cref="CameraTrackState.Removed"/>.
    /// </param>
    /// <returns>The number of tracks.</returns>
    /// <exception cref="ArgumentException"><paramref name="tracks"/> is too short.</exception>
    public int Update(ReadOnlySpan<Detection> detections, DateTimeOffset capturedAt, Span<CameraTrack> tracks)
    {
        if (tracks.Length < _options.MaximumTracks)
        {
            throw new ArgumentException(
                $"There is room for {tracks.Length} tracks, but there may be {_options.MaximumTracks} (MaximumTracks).", nameof(tracks));
        }

        var isFirst = _capturedAt is null;
        var elapsed = capturedAt - (_capturedAt ?? capturedAt);
        var isReset = elapsed < -_options.Patience;
        if (isFirst || isReset || elapsed > TimeSpan.Zero)
        {
            _capturedAt = capturedAt;
            Advance(capturedAt, isReset ? TimeSpan.Zero : elapsed, forgetAll: isReset);
            Associate(detections, capturedAt);
            Miss(capturedAt);
            Start(detections, capturedAt);
        }

        return Report(tracks);
    }

    private void Advance(DateTimeOffset at, TimeSpan elapsed, bool forgetAll)
    {
        _tracks.Sweep();
        foreach (var track in _tracks.All)
        {
            track.Predict(elapsed.TotalSeconds);
            if (forgetAll || at - track.LastSeen > PatienceWith(track))
            {
                track.Forget();
            }
        }
    }

    private TimeSpan PatienceWith(TrackSlot track) =>
        _options.EdgePatience < _options.Patience && Image is { } image && track.HasLeft(image)
            ? _options.EdgePatience
            : _options.Patience;

    private void Associate(ReadOnlySpan<Detection> detections, DateTimeOffset at)
    {
        _associator.Begin(detections);
        _associator.Pair<MotionStage>(_tracks.All, detections, at);
        _associator.Pair<LowScoreStage>(_tracks.All, detections, at);
        _associator.Pair<RecoveryStage>(_tracks.All, detections, at);
    }

    private void Miss(DateTimeOffset at)
    {
        foreach (var track in _tracks.All)
        {
            if (!track.IsWaiting)
            {
                continue;
            }

            track.Miss();
            if (track.State == CameraTrackState.Tentative && at - track.LastSeen > _options.TentativePatience)
            {
                track.Forget();
            }
        }
    }

    private void Start(ReadOnlySpan<Detection> detections, DateTimeOffset at)
    {
        for (var index = 0; index < detections.Length; index++)
        {
            if (!_associator.IsFree(index) || detections[index].Score < _options.NewTrackScore)
            {
                continue;
            }

            if (_tracks.TryAdd() is { } track)
            {
                track.Start(++_lastId, detections[index], at, _options.Motion);
            }
            else
            {
                // Somebody in view matters more than somebody lost: the next frame finds the place free.
                _tracks.EvictLongestLost();
            }
        }
    }

    private int Report(Span<CameraTrack> tracks)
    {
        var all = _tracks.All;
        for (var index = 0; index < all.Length; index++)
        {
            tracks[index] = all[index].Report();
        }

        return all.Length;
    }
}
