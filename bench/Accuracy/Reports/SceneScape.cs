using StoreTracking.Silo.Evaluation.Tracks;
using StoreTracking.Silo.Tests.Evaluation;
using StoreTracking.Silo.Tests.Evaluation.SceneScape;

namespace StoreTracking.Accuracy.Reports;

/// <summary>A rendered room of somebody else's with two cameras and two identical walkers.</summary>
internal static class SceneScape
{
    private static readonly FrameClock Clock = new(SceneScapeScene.FrameRate, Every: 1);

    /// <summary>The rows of product and plain association.</summary>
    public static IEnumerable<ScoreRow> Rows()
    {
        var truth = SceneScapeScene.Truth();
        var cameras = new[] { SceneScapeScene.Camera("Cam_x1_0"), SceneScapeScene.Camera("Cam_x2_0") };
        yield return ScoreRow.OfFloor("Two identical walkers, two cameras, floor", truth, CameraFiles.Fuse(cameras, Clock), Clock.Rate);
        yield return ScoreRow.OfFloor("  plain association", truth, PlainFusion.Fuse(cameras, Clock), Clock.Rate);
    }
}
