using StoreTracking.Evaluation.Scores;
using StoreTracking.Silo.Evaluation.Tracks;

namespace StoreTracking.Silo.Tests.Evaluation.SceneScape;

public sealed class SceneScapeTests
{
    [Theory]
    [InlineData("Cam_x1_0")]
    [InlineData("Cam_x2_0")]
    public void Truth_and_cameras_tell_the_same_times(string camera)
    {
        var times = SceneScapeScene.TimeStamps(camera).ToArray();

        Assert.Equal(800, times.Length);
        Assert.All(times, time => Assert.Equal(time.Truth, time.Camera));
    }

    [Fact]
    public void Two_walkers_in_two_cameras_are_told_apart()
    {
        var found = CameraFiles.Fuse(
            [SceneScapeScene.Camera("Cam_x1_0"), SceneScapeScene.Camera("Cam_x2_0")], new(SceneScapeScene.FrameRate, Every: 1));

        var scores = TrackingScores.Of(TrackingSequence.OfPositions(SceneScapeScene.Truth(), found));
        Assert.Equal((2, 0), (scores.Duration.FoundTracks, scores.Clear.IdentitySwitches));
        Assert.InRange(scores.Identity.Idf1, 0.99, 1);
        Assert.InRange(scores.Hota.Hota, 0.90, 1);
    }
}
