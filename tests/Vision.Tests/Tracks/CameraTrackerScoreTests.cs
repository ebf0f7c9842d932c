using StoreTracking.Vision.Tracks;
using static StoreTracking.Vision.Tests.Tracks.TrackerScene;

namespace StoreTracking.Vision.Tests.Tracks;

public sealed class CameraTrackerScoreTests
{
    [Theory]
    [InlineData(0.59f, 0)]
    [InlineData(0.60f, 1)]
    [InlineData(0.61f, 1)]
    public void A_track_starts_from_its_score_on(float score, int count) =>
        Assert.Equal(count, new TrackerScene().See(0, Person(300, score: score)).Length);

    [Theory]
    [InlineData(0.49f, false)]
    [InlineData(0.50f, true)]
    [InlineData(0.51f, true)]
    public void Only_a_trusted_detection_brings_a_lost_track_back(float score, bool isBack)
    {
        var scene = new TrackerScene();
        scene.Settle(Person(300));
        scene.See(100);

        Assert.Equal(isBack, Assert.Single(scene.See(100, Person(300, score: score))).IsObserved);
    }

    [Theory]
    [InlineData(0.09f, false)]
    [InlineData(0.10f, true)]
    [InlineData(0.11f, true)]
    [InlineData(0.49f, true)]
    [InlineData(0.50f, true)]
    [InlineData(1.00f, true)]
    public void A_track_in_view_goes_on_from_the_lowest_score_on(float score, bool isObserved)
    {
        var scene = new TrackerScene();
        scene.Settle(Person(300));

        var track = Assert.Single(scene.See(100, Person(300, score: score)));

        Assert.Equal(isObserved, track.IsObserved);
        Assert.Equal(isObserved ? score : 0.9f, track.Score);
    }

    [Theory]
    [InlineData(0.49f, false)]
    [InlineData(0.50f, true)]
    public void Only_a_trusted_detection_continues_a_tentative_track(float score, bool isObserved)
    {
        var scene = new TrackerScene();
        scene.See(0, Person(300));

        Assert.Equal(isObserved, Assert.Single(scene.See(200, Person(300, score: score))).IsObserved);
    }

    [Fact]
    public void A_trusted_detection_comes_before_a_doubtful_one_that_fits_better()
    {
        var scene = new TrackerScene();
        scene.Settle(Person(300));

        var track = Assert.Single(scene.See(100, Person(300, score: 0.3f), Person(310)));

        Assert.Equal(Person(310).Box, track.Observed);
    }

    [Fact]
    public void A_doubtful_detection_starts_no_track() =>
        Assert.Empty(new TrackerScene().See(0, Person(300, score: 0.55f)));

    [Theory]
    [InlineData(float.NaN, 0, 10, 20)]
    [InlineData(0, 0, float.PositiveInfinity, 20)]
    [InlineData(10, 0, 10, 20)]
    [InlineData(10, 20, 0, 0)]
    [InlineData(-3e38f, -3e38f, 3e38f, 3e38f)]
    public void A_box_that_is_no_box_is_ignored(float left, float top, float right, float bottom)
    {
        var scene = new TrackerScene();
        scene.Settle(Person(300));

        var track = Assert.Single(scene.See(100, new(new(left, top, right, bottom), 0.9f), Person(300)));

        Assert.True(track.IsObserved);
    }

    [Fact]
    public void A_score_that_is_not_a_number_is_ignored() =>
        Assert.Empty(new TrackerScene().See(0, Person(300, score: float.NaN)));
}
