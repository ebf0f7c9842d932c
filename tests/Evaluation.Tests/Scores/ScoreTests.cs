using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Evaluation.Tests.Scores;

public sealed class ScoreTests
{
    [Fact]
    public void The_truth_itself_has_perfect_scores()
    {
        var sequence = TrackingSequence.OfBoxes(Walk(id: 1, 0, 10), Walk(id: 7, 0, 10));

        Assert.Equal(new HotaScore(1, 1, 1, 1), HotaScore.Of(sequence));
        Assert.Equal(1, IdentityScore.Of(sequence).Idf1);
        Assert.Equal(1, ClearScore.Of(sequence).Mota);
        Assert.Equal(0, ClearScore.Of(sequence).Motp);
        Assert.Equal(1, ClearScore.Of(sequence).MostlyTracked);
    }

    [Fact]
    public void Nothing_found_scores_nothing()
    {
        var sequence = TrackingSequence.OfBoxes(Walk(id: 1, 0, 10), []);

        Assert.Equal(new HotaScore(0, 0, 0, 1), HotaScore.Of(sequence));
        Assert.Equal(0, IdentityScore.Of(sequence).Idf1);
        Assert.Equal((0, 1), (ClearScore.Of(sequence).Mota, ClearScore.Of(sequence).MostlyLost));
    }

    [Fact]
    public void Nothing_true_makes_everything_found_false()
    {
        var score = ClearScore.Of(TrackingSequence.OfBoxes([], Walk(id: 1, 0, 10)));

        Assert.Equal(10, score.FalsePositives);
        Assert.True(double.IsNegativeInfinity(score.Mota));
    }

    // One person under two numbers, half of the time each: AssA = (5·5/10 + 5·5/10) / 10 = 1/2, HOTA = √(1 · 1/2).
    [Fact]
    public void A_number_that_changes_halfway_halves_the_association()
    {
        var sequence = TrackingSequence.OfBoxes(Walk(id: 1, 0, 10), [.. Walk(id: 7, 0, 5), .. Walk(id: 8, 5, 10)]);

        Assert.Equal(0.5, HotaScore.Of(sequence).AssA, 12);
        Assert.Equal(Math.Sqrt(0.5), HotaScore.Of(sequence).Hota, 12);
        Assert.Equal(0.5, IdentityScore.Of(sequence).Idf1, 12);
        Assert.Equal((1, 0, 0.9), (ClearScore.Of(sequence).IdentitySwitches, ClearScore.Of(sequence).Fragmentations, ClearScore.Of(sequence).Mota));
    }

    [Fact]
    public void A_gap_is_a_fragmentation_and_no_switch()
    {
        var score = ClearScore.Of(TrackingSequence.OfBoxes(Walk(id: 1, 0, 10), [.. Walk(id: 7, 0, 4), .. Walk(id: 7, 6, 10)]));

        Assert.Equal((0, 1, 2), (score.IdentitySwitches, score.Fragmentations, score.FalseNegatives));
    }

    [Theory]
    [InlineData(1, 0, 0, 1)]
    [InlineData(2, 0, 1, 0)]
    [InlineData(7, 0, 1, 0)]
    [InlineData(8, 1, 0, 0)]
    public void A_person_is_mostly_tracked_from_80_percent_and_mostly_lost_below_20(int frames, int tracked, int partly, int lost)
    {
        var score = ClearScore.Of(TrackingSequence.OfBoxes(Walk(id: 1, 0, 10), Walk(id: 7, 0, frames)));

        Assert.Equal((tracked, partly, lost), (score.MostlyTracked, score.PartlyTracked, score.MostlyLost));
    }

    // Boxes 10 wide, shifted by s, overlap by (10 - s) / (10 + s): one half at s = 10/3.
    [Theory]
    [InlineData(3.30f, 1)]
    [InlineData(3.35f, 0)]
    public void A_pair_of_boxes_needs_an_overlap_of_one_half(float shift, double idf1)
    {
        var sequence = TrackingSequence.OfBoxes(
            [new(1, 1, new(0, 0, 10, 10))], [new(1, 1, new(shift, 0, 10 + shift, 10))]);

        Assert.Equal(idf1, IdentityScore.Of(sequence).Idf1);
        Assert.Equal((long)idf1, ClearScore.Of(sequence).Matches);
    }

    [Fact]
    public void A_pair_with_exactly_half_an_overlap_counts()
    {
        var sequence = TrackingSequence.OfBoxes([new(1, 1, new(0, 0, 10, 10))], [new(1, 1, new(0, 0, 10, 5))]);

        Assert.Equal(1, ClearScore.Of(sequence).Matches);
        Assert.Equal(1, IdentityScore.Of(sequence).TruePositives);
        Assert.Equal(10.0 / 19, HotaScore.Of(sequence).DetA, 12);
    }

    [Fact]
    public void A_box_that_was_matched_stays_matched_while_it_overlaps_enough()
    {
        TrackedBox[] truth = [new(1, 1, new(0, 0, 10, 10)), new(2, 1, new(0, 0, 10, 10))];
        TrackedBox[] found = [new(1, 7, new(0, 0, 10, 10)), new(2, 7, new(2, 0, 12, 10)), new(2, 8, new(0, 0, 10, 10))];

        Assert.Equal(0, ClearScore.Of(TrackingSequence.OfBoxes(truth, found)).IdentitySwitches);
    }

    [Fact]
    public void Sequences_are_scored_together_without_common_identities()
    {
        var good = TrackingSequence.OfBoxes(Walk(id: 1, 0, 10), Walk(id: 7, 0, 10));
        var bad = TrackingSequence.OfBoxes(Walk(id: 1, 0, 10), []);

        Assert.Equal(2.0 * 10 / 30, IdentityScore.Of(good, bad).Idf1, 12);
        Assert.Equal((0.5, 20), (ClearScore.Of(good, bad).Mota, ClearScore.Of(good, bad).Truths));
        Assert.Equal(0.5, HotaScore.Of(good, bad).DetA, 12);
        Assert.Equal(1, HotaScore.Of(good, bad).AssA, 12);
    }

    [Fact]
    public void An_identity_twice_in_a_frame_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => TrackingSequence.OfBoxes([.. Walk(id: 3, 0, 2), .. Walk(id: 3, 1, 2)], []));

        Assert.Equal("Identity 3 appears twice in frame 1 of the truth: it must appear at most once in a frame.", error.Message);
    }

    private static TrackedBox[] Walk(int id, int from, int to) =>
        [.. Enumerable.Range(from, to - from).Select(frame => new TrackedBox(frame, id, new(frame, 0, frame + 10, 20)))];
}
