using StoreTracking.Evaluation.Scores;
using StoreTracking.Testing;
using StoreTracking.Testing.Mot;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Evaluation.Tests.Scores;

/// <summary>A published tracker's output on a published sequence, scored by the public tools of the field.</summary>
public sealed class TudStadtmitteTests
{
    private static readonly TrackingSequence Sequence = TrackingSequence.OfBoxes(Read("gt.txt"), Read("test.txt"));

    [Fact]
    public void Clear_mot_scores_equal_the_published_ones()
    {
        var score = ClearScore.Of(Sequence);

        Assert.Equal(0.564014, score.Mota, 6);
        Assert.Equal(0.345904, score.Motp, 6);
        Assert.Equal((45, 452, 7, 6), (score.FalsePositives, score.FalseNegatives, score.IdentitySwitches, score.Fragmentations));
        Assert.Equal((5, 4, 1), (score.MostlyTracked, score.PartlyTracked, score.MostlyLost));
    }

    [Fact]
    public void Identity_scores_equal_the_published_ones()
    {
        var score = IdentityScore.Of(Sequence);

        Assert.Equal(0.644619, score.Idf1, 6);
        Assert.Equal(0.819760, score.Idp, 6);
        Assert.Equal(0.531142, score.Idr, 6);
    }

    [Fact]
    public void Hota_scores_equal_the_published_ones()
    {
        var score = HotaScore.Of(Sequence);

        Assert.Equal(0.397849, score.Hota, 6);
        Assert.Equal(0.392268, score.DetA, 6);
        Assert.Equal(0.408841, score.AssA, 6);
        Assert.Equal(0.737521, score.LocA, 6);
    }

    private static TrackedBox[] Read(string file) =>
        [.. MotFile.Read(Assets.Path("tracking", "TUD-Stadtmitte", file))
            .Select(row => new TrackedBox(row.Frame, row.Id, new(row.Left, row.Top, row.Left + row.Width, row.Top + row.Height)))];
}
