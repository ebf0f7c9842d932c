using StoreTracking.Evaluation.Baselines;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Grains.Cameras;
using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Silo.Evaluation.Tracks;
using StoreTracking.Testing;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Accuracy.Reports;

/// <summary>
/// The recorded auditorium (CAMPUS dataset, UCLA): two views, real detections at ten frames a second, truth in the images and on
/// the floor.
/// </summary>
internal static class Auditorium
{
    private static readonly FrameClock Clock = new(29.97, Every: 3);
    private static readonly ImageSize Size = new(1920, 1080);
    private static readonly string[] Views = ["HC3", "HC4"];

    /// <summary>The lines of the table of scores.</summary>
    public static IEnumerable<string> Rows()
    {
        yield return ScoreRow.Of("Auditorium, images of both views", TrackingScores.Of([.. Views.Select(view => Images(view, Follow))]));
        yield return ScoreRow.Of("  plain SORT", TrackingScores.Of([.. Views.Select(view => Images(view, FollowPlainly))]));
        var truth = FloorFile.Read(Asset("floor.gt.txt")).Where(place => FrameClock.IsUsed(place.Frame, Clock.Every)).ToArray();
        yield return ScoreRow.Of("Auditorium, floor", TrackingScores.Of(TrackingSequence.OfPositions(truth, CameraFiles.Fuse(Cameras(), Clock))));
        yield return ScoreRow.Of("  plain association", TrackingScores.Of(TrackingSequence.OfPositions(truth, [.. FusePlainly()])));
    }

    private static TrackingSequence Images(string view, Func<string, IEnumerable<TrackedBox>> follow) => TrackingSequence.OfBoxes(
        [.. MotFile.Tracks(Asset($"{view}.gt.txt")).Where(box => FrameClock.IsUsed(box.Frame, Clock.Every))], [.. follow(view)]);

    private static IEnumerable<TrackedBox> Follow(string view) =>
        ImageTracks.Follow(MotFile.Detections(Asset($"{view}.det.txt")), Clock, Size).Select(row => new TrackedBox(row.Frame, row.Id, row.Box));

    private static IEnumerable<TrackedBox> FollowPlainly(string view)
    {
        var detections = MotFile.Detections(Asset($"{view}.det.txt"));
        var sort = new SortTracker();
        return Clock.Frames(detections.Max(frame => frame.Key))
            .SelectMany(frame => sort.Update(frame, [.. detections[frame].Select(detection => detection.Box)])).ToArray();
    }

    private static (string Name, Grains.Interfaces.CalibrationConfiguration Calibration, ILookup<int, Vision.Detections.Detection> Detections)[] Cameras()
    {
        var calibration = FloorCalibration.Read(Asset("calibration.json"));
        return [.. Views.Select(view => (view, calibration.Cameras[view], MotFile.Detections(Asset($"{view}.det.txt"))))];
    }

    private static IEnumerable<TrackedPosition> FusePlainly()
    {
        var cameras = Cameras().Select(camera => (Mapping: CameraSettings.Mapping(camera.Calibration), camera.Detections)).ToArray();
        var plain = new FloorSortTracker();
        foreach (var frame in Clock.Frames(cameras.Max(camera => camera.Detections.Max(group => group.Key))))
        {
            var seen = cameras.Select(camera => camera.Detections[frame]
                .Select(detection => camera.Mapping.TrySee(detection.Box, detection.Score, out var sight) ? sight.Feet : null)
                .OfType<Vision.Calibration.FloorPosition>()
                .Select(place => (place.X, place.Y)).ToArray());
            foreach (var place in plain.Update(frame, frame / Clock.Rate, seen))
            {
                yield return place;
            }
        }
    }

    private static string Asset(string file) => Assets.Path("tracking", "campus-auditorium-90s", file);
}
