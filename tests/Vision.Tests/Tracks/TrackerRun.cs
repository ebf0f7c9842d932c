using StoreTracking.Evaluation.Scores;
using StoreTracking.Testing;
using StoreTracking.Testing.Mot;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Vision.Tests.Tracks;

/// <summary>Runs the tracker with its defaults over a recorded sequence and pairs its output with the truth.</summary>
internal static class TrackerRun
{
    public static TrackingSequence Of(
        string truthFile, string detectionFile, ImageSize image, double framesPerSecond, int step = 1)
    {
        var truth = Read(truthFile).Where(row => (row.Frame - 1) % step == 0).ToArray();
        var detections = Read(detectionFile).ToLookup(row => row.Frame, row => new Detection(Box(row), row.Confidence));
        var tracker = new CameraTracker { Image = image };
        var tracks = new CameraTrack[256];
        var found = new List<TrackedBox>();
        for (var frame = 1; frame <= truth.Max(row => row.Frame); frame += step)
        {
            var count = tracker.Update(
                [.. detections[frame]], DateTimeOffset.UnixEpoch.AddSeconds(frame / framesPerSecond), tracks);
            found.AddRange(tracks[..count]
                .Where(track => track.State == CameraTrackState.Confirmed)
                .Select(track => new TrackedBox(frame, track.Id, track.Observed)));
        }

        return TrackingSequence.OfBoxes([.. truth.Select(row => new TrackedBox(row.Frame, row.Id, Box(row)))], found);
    }

    private static IReadOnlyList<MotRow> Read(string file) => MotFile.Read(Assets.Path("tracking", file));

    private static ImageBox Box(MotRow row) => new(row.Left, row.Top, row.Left + row.Width, row.Top + row.Height);
}
