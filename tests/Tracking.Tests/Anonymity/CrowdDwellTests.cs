using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Tests.Anonymity;

public sealed class CrowdDwellTests
{
    [Fact]
    public void Of_four_no_mean_is_told_and_of_five_it_is()
    {
        var dwell = Enumerable.Repeat(20, 4).Aggregate(default(CrowdDwell), With);
        Assert.Equal((4, false, TimeSpan.Zero), (dwell.Count, dwell.IsTold, dwell.Mean));

        dwell = With(dwell, 20);
        Assert.Equal((5, true, TimeSpan.FromSeconds(20)), (dwell.Count, dwell.IsTold, dwell.Mean));
    }

    [Fact]
    public void Whoever_asks_for_eight_is_told_of_eight_and_eight_more()
    {
        CrowdDwell[] told = [.. Enumerable.Range(1, 16).Select(static count =>
            Enumerable.Range(1, count).Aggregate(default(CrowdDwell), static (dwell, number) => dwell.With(TimeSpan.FromMinutes(number), fewest: 8)))];

        Assert.Equal(Enumerable.Range(1, 16).Select(static count => count >= 8), told.Select(static dwell => dwell.IsTold));
        Assert.Single(told[7..15].Select(static dwell => dwell.Mean).Distinct());
        Assert.NotEqual(told[14].Mean, told[15].Mean);
    }

    [Fact]
    public void Counts_go_on_while_the_mean_waits_for_five_more()
    {
        var dwell = Enumerable.Repeat(20, 9).Aggregate(default(CrowdDwell), With);
        Assert.Equal((9, TimeSpan.FromSeconds(20)), (dwell.Count, dwell.Mean));

        dwell = With(dwell, 220);
        Assert.Equal((10, TimeSpan.FromSeconds(40)), (dwell.Count, dwell.Mean));
    }

    [Fact]
    public void What_was_kept_is_told_only_with_five_more()
    {
        var dwell = CrowdDwell.Resume(new DwellStatistics(100, TimeSpan.FromSeconds(6000)));
        Assert.Equal((100, false), (dwell.Count, dwell.IsTold));

        dwell = Enumerable.Repeat(60, 4).Aggregate(dwell, With);
        Assert.False(dwell.IsTold);
        Assert.Equal(TimeSpan.FromSeconds(60), With(dwell, 60).Mean);
    }

    /// <summary>An attacker keeps every mean and count ever shown, and takes successive ones from each other.</summary>
    [Fact]
    public void No_two_means_ever_told_differ_by_fewer_than_five() => Property.ForAll(
        Gen.Choose(1, 600).ListOf(60),
        lengths =>
        {
            var dwell = default(CrowdDwell);
            var (told, restarts) = (0, 0);
            foreach (var length in lengths)
            {
                var before = dwell;
                dwell = With(dwell, length);
                if (dwell.IsTold && (!before.IsTold || dwell.Mean != before.Mean))
                {
                    Assert.True(dwell.Count - told >= Crowd.Fewest, $"told at {told} and at {dwell.Count}");
                    told = dwell.Count;
                }

                if (length % 17 == 0 && dwell.Count - restarts > 3)
                {
                    // A restart knows the sum and not what was told of it.
                    (dwell, restarts) = (CrowdDwell.Resume(dwell.All), dwell.Count);
                }
            }

            Assert.Equal(lengths.Count, dwell.Count);
        });

    private static CrowdDwell With(CrowdDwell dwell, int seconds) => dwell.With(TimeSpan.FromSeconds(seconds), Crowd.Fewest);
}
