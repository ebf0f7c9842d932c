using StoreTracking.Evaluation.Baselines;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Silo.Evaluation.Tracks;
using StoreTracking.Silo.Tests.Evaluation;
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

    /// <summary>The rows of product and plain association.</summary>
    public static IEnumerable<ScoreRow> Rows()
    {
        yield return Images("Auditorium, images of both views", Follow);
        yield return Images("  plain SORT", FollowPlainly);
        var truth = FloorFile.Read(Asset("floor.gt.txt")).Where(place => FrameClock.IsUsed(place.Frame, Clock.Every)).ToArray();
        yield return ScoreRow.OfFloor("Auditorium, floor", truth, CameraFiles.Fuse(Cameras(), Clock), Clock.Rate);
        yield return ScoreRow.OfFloor("  plain association", truth, PlainFusion.Fuse(Cameras(), Clock), Clock.Rate);
    }

    private static ScoreRow Images(string title, Func<string, IEnumerable<TrackedBox>> follow) =>
        new(title, TrackingScores.Of([.. Views.Select(view => Sequence(view, follow))]), Clock.Rate);

    private static TrackingSequence Sequence(string view, Func<string, IEnumerable<TrackedBox>> follow) => TrackingSequence.OfBoxes(
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

    private static string Asset(string file) => Assets.Path("tracking", "campus-auditorium-90s", file);
}
