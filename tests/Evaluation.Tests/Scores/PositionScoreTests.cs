using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Evaluation.Tests.Scores;

public sealed class PositionScoreTests
{
    [Theory]
    [InlineData(0.6, 0.8, 1)]
    [InlineData(0, 1.001, 0)]
    public void A_pair_of_positions_needs_a_distance_of_half_the_zero_distance(double dx, double dy, long matches)
    {
        var sequence = TrackingSequence.OfPositions([new(1, 1, 5, 5)], [new(1, 1, 5 + dx, 5 + dy)]);

        Assert.Equal(matches, ClearScore.Of(sequence).Matches);
        Assert.Equal(matches, IdentityScore.Of(sequence).TruePositives);
    }

    // A distance of 0.8 m is a similarity of 1 - 0.8/2 = 0.6, which 12 of the 19 thresholds allow.
    [Fact]
    public void Higher_thresholds_ask_for_nearer_positions()
    {
        var score = HotaScore.Of(TrackingSequence.OfPositions([new(1, 1, 0, 0)], [new(1, 1, 0.8, 0)]));

        Assert.Equal(12.0 / 19, score.DetA, 12);
        Assert.Equal(((12 * 0.6) + 7) / 19, score.LocA, 12);
    }

    [Fact]
    public void A_smaller_zero_distance_is_stricter()
    {
        TrackedPosition[] truth = [new(1, 1, 0, 0)];
        TrackedPosition[] found = [new(1, 1, 0.4, 0)];

        Assert.Equal(1, ClearScore.Of(TrackingSequence.OfPositions(truth, found)).Matches);
        Assert.Equal(0, ClearScore.Of(TrackingSequence.OfPositions(truth, found, zeroDistance: 0.5)).Matches);
    }

    [Fact]
    public void A_position_that_is_no_number_matches_nothing()
    {
        var score = ClearScore.Of(TrackingSequence.OfPositions([new(1, 1, 0, 0)], [new(1, 1, double.NaN, 0)]));

        Assert.Equal((0, 1, 1), (score.Matches, score.FalsePositives, score.FalseNegatives));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_zero_distance_that_is_none_is_refused(double distance)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => TrackingSequence.OfPositions([], [], distance));

        Assert.StartsWith("The distance must be above zero and finite.", error.Message, StringComparison.Ordinal);
    }
}
