using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Silo.Replay.Annotation;

/// <summary>
/// Where people are or may be in each frame of a recording: every detection, however weak, and every track, also one
/// that is lost and only predicted. A box takes 24 bytes.
/// </summary>
internal sealed class SightLog
{
    private readonly List<(DateTimeOffset At, int Begin)> _frames = [];
    private readonly List<Sight> _sights = [];

    /// <summary>The number of frames.</summary>
    public int Frames => _frames.Count;

    /// <summary>Adds the next frame.</summary>
    public void Add(DateTimeOffset at, ReadOnlySpan<Detection> detections, ReadOnlySpan<CameraTrack> tracks)
    {
        _frames.Add((at, _sights.Count));
        foreach (var detection in detections)
        {
            _sights.Add(new(detection.Box, Track: null));
        }

        foreach (var track in tracks)
        {
            if (track.State != CameraTrackState.Removed)
            {
                _sights.Add(new(track.Box, Track: null));
            }

            if (track is { State: CameraTrackState.Confirmed, IsObserved: true })
            {
                _sights.Add(new(track.Observed, track.Id));
            }
        }
    }

    /// <summary>The boxes of one frame, counted from 0.</summary>
    public IEnumerable<Sight> At(int frame)
    {
        var end = frame + 1 < _frames.Count ? _frames[frame + 1].Begin : _sights.Count;
        for (var index = _frames[frame].Begin; index < end; index++)
        {
            yield return _sights[index];
        }
    }

    /// <summary>The boxes of one frame, counted from 0, and of those that were captured shortly before and after it.</summary>
    public IEnumerable<Sight> Around(int frame, TimeSpan reach)
    {
        var at = _frames[frame].At;
        var first = frame;
        while (first > 0 && at - _frames[first - 1].At <= reach)
        {
            first--;
        }

        for (var near = first; near < _frames.Count && _frames[near].At - at <= reach; near++)
        {
            foreach (var sight in At(near))
            {
                yield return sight;
            }
        }
    }
}

/// <summary>A place in the image where somebody is, or may be.</summary>
/// <param name="Box">The box, in pixels of the recording's own images.</param>
/// <param name="Track">The number of the track that is believed and seen there; null for anything less sure.</param>
internal readonly record struct Sight(ImageBox Box, int? Track);
