using StoreTracking.Vision.Tracks;
using static StoreTracking.Vision.Tests.Tracks.TrackerScene;

namespace StoreTracking.Vision.Tests.Tracks;

/// <summary>People are 50 pixels wide: shifted by s, two boxes overlap by (50 - s) / (50 + s), a quarter at s = 30.</summary>
public sealed class CameraTrackerOverlapTests
{
    private static readonly CameraTrackerOptions Strict = new()
    {
        MinimumOverlap = 1,
        MinimumLowScoreOverlap = 1,
        MinimumRecoveryOverlap = 1,
    };

    [Theory]
    [InlineData(29.9, true)]
    [InlineData(30, true)]
    [InlineData(30.1, false)]
    public void A_trusted_detection_needs_the_smallest_overlap_with_the_prediction(double shift, bool isPaired)
    {
        var scene = new TrackerScene(Strict with { MinimumOverlap = 0.25f });
        scene.Settle(Person(0));

        Assert.Equal(isPaired, scene.See(100, Person(shift))[0].IsObserved);
    }

    [Theory]
    [InlineData(29.9, true)]
    [InlineData(30, true)]
    [InlineData(30.1, false)]
    public void A_doubtful_detection_needs_the_smallest_overlap_with_the_prediction(double shift, bool isPaired)
    {
        var scene = new TrackerScene(Strict with { MinimumLowScoreOverlap = 0.25f });
        scene.Settle(Person(0));

        Assert.Equal(isPaired, scene.See(100, Person(shift, score: 0.3f))[0].IsObserved);
    }

    [Theory]
    [InlineData(29.9, true)]
    [InlineData(30, true)]
    [InlineData(30.1, false)]
    public void A_recovery_needs_the_smallest_overlap_with_the_last_observation(double shift, bool isPaired)
    {
        var scene = new TrackerScene(Strict with { MinimumRecoveryOverlap = 0.25f });
        scene.Settle(Person(0));
        scene.See(100);

        Assert.Equal(isPaired, scene.See(100, Person(shift))[0].IsObserved);
    }
}
