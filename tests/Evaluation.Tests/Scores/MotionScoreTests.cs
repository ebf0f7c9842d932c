using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Evaluation.Tests.Scores;

public sealed class MotionScoreTests
{
    [Fact]
    public void Somebody_who_walks_evenly_has_no_acceleration() =>
        Assert.Equal(0, Smoothness.Of([.. Enumerable.Range(0, 10).Select(frame => new TrackedPosition(frame, 1, 0.1 * frame, 2))], 10), 9);

    // x = t² has the second derivative 2, and so has its second difference.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Somebody_who_speeds_up_has_that_acceleration_whatever_the_step(int step) =>
        Assert.Equal(2, Smoothness.Of([.. Enumerable.Range(0, 10).Select(i => i * step).Select(frame => new TrackedPosition(frame, 1, Math.Pow(frame / 30.0, 2), 0))], 30), 9);

    [Fact]
    public void A_gap_is_no_movement() =>
        Assert.Equal(0, Smoothness.Of([new(0, 1, 0, 0), new(1, 1, 0, 0), new(2, 1, 0, 0), new(9, 1, 5, 0), new(10, 1, 5, 0)], 10));

    [Fact]
    public void Too_few_positions_say_nothing() => Assert.True(double.IsNaN(Smoothness.Of([new(0, 1, 0, 0), new(1, 1, 0, 0)], 10)));

    [Fact]
    public void A_track_lasts_from_its_first_sight_to_its_last()
    {
        var truth = Enumerable.Range(1, 11).Select(frame => new TrackedPosition(frame, 1, 0, 0)).ToArray();
        TrackedPosition[] found = [new(1, 5, 0, 0), new(7, 5, 0, 0), new(8, 6, 0, 0)];

        Assert.Equal(new TrackDuration(1, 10, 2, 3), TrackDuration.Of(TrackingSequence.OfPositions(truth, found)));
    }

    [Fact]
    public void No_track_has_no_duration() =>
        Assert.True(double.IsNaN(TrackDuration.Of(TrackingSequence.OfPositions([new(1, 1, 0, 0)], [])).FoundFrames));
}
