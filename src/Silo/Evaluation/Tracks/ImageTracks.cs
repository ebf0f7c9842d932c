using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Silo.Evaluation.Tracks;

/// <summary>Tracks a file of detections with the settings that ship.</summary>
internal static class ImageTracks
{
    /// <summary>
    /// The rows of the result: the observed boxes of tracks while they are believed. Those from before are left out, as live:
    /// on real detections (the auditorium) 35 of 57 such boxes are false.
    /// </summary>
    /// <param name="detections">The detections of each frame.</param>
    /// <param name="clock">Which frames are used, and when they were captured.</param>
    /// <param name="image">The size of the images; null where it is not known, so that nobody is seen to leave at an edge.</param>
    public static IReadOnlyList<ImageTrackRow> Follow(ILookup<int, Detection> detections, FrameClock clock, ImageSize? image)
    {
        var options = new CameraTrackerOptions();
        var tracker = new CameraTracker(options) { Image = image };
        var tracks = new CameraTrack[options.MaximumTracks];
        var rows = new List<ImageTrackRow>();
        foreach (var frame in clock.Frames(detections.Max(group => group.Key)))
        {
            var count = tracker.Update([.. detections[frame]], clock.At(frame), tracks);
            foreach (var track in tracks.AsSpan(0, count))
            {
                if (track is { State: CameraTrackState.Confirmed, IsObserved: true })
                {
                    rows.Add(new(frame, track.Id, track.Observed, track.Score));
                }
            }
        }

        return rows;
    }
}

/// <summary>One box of a track.</summary>
/// <param name="Frame">The frame's number.</param>
/// <param name="Id">The track's number.</param>
/// <param name="Box">The observed box.</param>
/// <param name="Score">The detection's score.</param>
internal readonly record struct ImageTrackRow(int Frame, int Id, ImageBox Box, float Score)
{
    /// <inheritdoc />
    public override string ToString() => MotFile.Format(Frame, Id, Box, Score);
}
