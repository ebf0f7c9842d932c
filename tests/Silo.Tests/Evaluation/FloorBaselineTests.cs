using StoreTracking.Evaluation.Scores;
using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Silo.Evaluation.Tracks;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Evaluation;

/// <summary>The product beside plain SORT-style association on the same real detections of two cameras.</summary>
public sealed class FloorBaselineTests
{
    private static readonly FrameClock Clock = new(29.97, Every: 3);

    [Fact]
    public void The_fusion_holds_on_to_people_for_longer_than_plain_association()
    {
        var calibration = FloorCalibration.Read(Asset("calibration.json"));
        var cameras = new[] { "HC3", "HC4" }
            .Select(name => (Name: name, Calibration: calibration.Cameras[name], Detections: MotFile.Detections(Asset($"{name}.det.txt"))))
            .ToArray();
        var truth = FloorFile.Read(Asset("floor.gt.txt")).Where(place => FrameClock.IsUsed(place.Frame, Clock.Every)).ToArray();

        var ours = TrackingScores.Of(TrackingSequence.OfPositions(truth, CameraFiles.Fuse(cameras, Clock)));
        var theirs = TrackingScores.Of(TrackingSequence.OfPositions(truth, PlainFusion.Fuse(cameras, Clock)));

        Assert.True(ours.Clear.IdentitySwitches < theirs.Clear.IdentitySwitches, $"{ours.Clear.IdentitySwitches} switches beside {theirs.Clear.IdentitySwitches}");
        Assert.True(ours.Clear.Fragmentations < theirs.Clear.Fragmentations, $"{ours.Clear.Fragmentations} fragmentations beside {theirs.Clear.Fragmentations}");
        Assert.True(ours.Duration.FoundFrames > theirs.Duration.FoundFrames, $"{ours.Duration.FoundFrames:F0} frames a track beside {theirs.Duration.FoundFrames:F0}");
    }

    private static string Asset(string file) => Assets.Path("tracking", "campus-auditorium-90s", file);
}
