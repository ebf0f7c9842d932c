using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Vision.Tests.Tracks;

/// <summary>A tracker, the clock of its camera, and its last report.</summary>
internal sealed class TrackerScene(CameraTrackerOptions? options = null, ImageSize? image = null)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly CameraTracker _tracker = new(options) { Image = image };
    private readonly CameraTrack[] _tracks = new CameraTrack[(options ?? new()).MaximumTracks];

    public DateTimeOffset Now { get; private set; } = Noon;

    /// <summary>A standing person: 50 x 150 pixels with the feet at (x, y).</summary>
    public static Detection Person(double x, double y = 400, float score = 0.9f) =>
        new(new ImageBox((float)x - 25, (float)y - 150, (float)x + 25, (float)y), score);

    /// <summary>A frame <paramref name="after"/> milliseconds later than the last one.</summary>
    public CameraTrack[] See(double after, params Detection[] detections)
    {
        Now += TimeSpan.FromMilliseconds(after);
        var count = _tracker.Update(detections, Now, _tracks);
        return _tracks[..count];
    }

    /// <summary>Sees the same people at 10 frames a second until their tracks are confirmed; gives the last report.</summary>
    public CameraTrack[] Settle(params Detection[] detections)
    {
        See(100, detections);
        See(100, detections);
        See(100, detections);
        var tracks = See(100, detections);
        Assert.All(tracks, track => Assert.Equal(CameraTrackState.Confirmed, track.State));
        return tracks;
    }
}
