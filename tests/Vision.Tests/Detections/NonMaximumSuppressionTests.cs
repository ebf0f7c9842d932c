using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tests.Geometry;

namespace StoreTracking.Vision.Tests.Detections;

public sealed class NonMaximumSuppressionTests
{
    private static readonly Gen<float> Scores = Gen.Frequency(
        (9, Gen.Choose(0, 20).Select(value => value / 20f)),
        (1, Gen.Elements(float.NaN, float.PositiveInfinity, float.NegativeInfinity)));

    private static readonly Arbitrary<Detection[]> Candidates = (
        from box in ImageBoxTests.Boxes.Generator
        from score in Scores
        select new Detection(box, score)).ArrayOf().ToArbitrary();

    [Fact]
    public void Nothing_comes_of_nothing() => Assert.Equal(0, NonMaximumSuppression.Suppress([], 0.5f, new Detection[4]));

    [Theory]
    [InlineData(0.49f, 1)]
    [InlineData(0.5f, 2)]
    [InlineData(0.51f, 2)]
    public void Only_an_overlap_above_the_threshold_suppresses(float threshold, int expected)
    {
        Detection[] candidates = [new(new(0, 0, 10, 10), 0.9f), new(new(0, 0, 10, 20), 0.8f)];

        Assert.Equal(expected, NonMaximumSuppression.Suppress(candidates, threshold, new Detection[4]));
    }

    [Fact]
    public void A_suppressed_detection_suppresses_nothing()
    {
        // The second overlaps both others, which do not touch each other.
        Detection[] candidates = [new(new(0, 0, 10, 10), 0.9f), new(new(4, 0, 14, 10), 0.8f), new(new(10, 0, 20, 10), 0.7f)];
        var kept = new Detection[3];

        Assert.Equal(2, NonMaximumSuppression.Suppress(candidates, 0.3f, kept));
        Assert.Equal([0.9f, 0.7f], kept[..2].Select(detection => detection.Score));
    }

    [Fact]
    public void The_strongest_stay_when_the_room_is_short()
    {
        var candidates = Enumerable.Range(0, 10).Select(i => new Detection(new(20 * i, 0, (20 * i) + 10, 10), (i + 1) / 10f)).ToArray();
        var kept = new Detection[3];

        Assert.Equal(3, NonMaximumSuppression.Suppress(candidates, 0.5f, kept));
        Assert.Equal([1f, 0.9f, 0.8f], kept.Select(detection => detection.Score));
    }

    [Fact]
    public void It_agrees_with_the_plain_definition() => Prop.ForAll(Candidates, candidates =>
    {
        var kept = new Detection[candidates.Length];
        var count = NonMaximumSuppression.Suppress([.. candidates], 0.4f, kept);
        return kept.Take(count).SequenceEqual(Reference([.. candidates], 0.4f));
    }).Check(Seeded.Config);

    [Fact]
    public void The_order_of_the_candidates_does_not_matter() => Prop.ForAll(Candidates, candidates =>
    {
        var (forth, back) = (new Detection[candidates.Length], new Detection[candidates.Length]);
        var count = NonMaximumSuppression.Suppress([.. candidates], 0.4f, forth);
        return count == NonMaximumSuppression.Suppress([.. candidates.Reverse()], 0.4f, back)
            && forth.AsSpan(0, count).SequenceEqual(back.AsSpan(0, count));
    }).Check(Seeded.Config);

    private static List<Detection> Reference(List<Detection> candidates, float overlap)
    {
        var left = candidates.Where(candidate => float.IsFinite(candidate.Score) && candidate.Box.IsUsable)
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Box.Left).ThenBy(candidate => candidate.Box.Top)
            .ThenBy(candidate => candidate.Box.Right).ThenBy(candidate => candidate.Box.Bottom)
            .ToList();
        var kept = new List<Detection>();
        while (left is [var strongest, ..])
        {
            kept.Add(strongest);
            left = [.. left.Skip(1).Where(other => !(ImageBox.Overlap(strongest.Box, other.Box) > overlap))];
        }

        return kept;
    }
}
