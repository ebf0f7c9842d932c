using StoreTracking.Tracking.Stores.Occupancy;

namespace StoreTracking.Tracking.Tests.Stores.Occupancy;

public sealed class OccupancyEstimatorTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_start_without_a_ledger_believes_the_tracks()
    {
        var estimator = Make();
        Watch(estimator, 0, 2, tracks: 7);

        Assert.Equal(7, estimator.Band.People);
        Assert.InRange(estimator.Band.Low, 5, 6);
        Assert.InRange(estimator.Band.High, 8, 9);
    }

    [Fact]
    public void A_crossing_counts_at_once()
    {
        var estimator = Make();
        Watch(estimator, 0, 5, tracks: 4);
        estimator.Cross(inwards: true);
        Assert.Equal(5, estimator.Band.People);
    }

    [Fact]
    public void A_ledger_from_before_the_start_is_not_thrown_away_while_people_are_being_found()
    {
        var estimator = Make();
        for (var i = 0; i < 3; i++)
        {
            estimator.Cross(inwards: true);
        }

        Watch(estimator, 0, 2.9, tracks: 0);
        Assert.Equal(3, estimator.Band.People);
    }

    [Fact]
    public void Somebody_hidden_for_a_moment_is_still_there_and_a_drift_is_made_good()
    {
        var estimator = Make();
        Watch(estimator, 0, 60, tracks: 5);
        Watch(estimator, 60, 65, tracks: 4);
        Assert.Equal(5, estimator.Band.People);

        for (var i = 0; i < 10; i++)
        {
            estimator.Cross(inwards: i % 2 == 0);
        }

        Watch(estimator, 65, 600, tracks: 7);
        Assert.Equal(7, estimator.Band.People);
    }

    [Fact]
    public void A_store_that_is_seen_empty_is_empty()
    {
        var estimator = Make();
        for (var i = 0; i < 4; i++)
        {
            estimator.Cross(inwards: true);
        }

        Watch(estimator, 0, 64, tracks: 0);
        Assert.Equal(new OccupancyBand(0, 0, 0), estimator.Band);
    }

    [Fact]
    public void Half_a_floor_in_view_doubles_its_tracks_and_widens_the_band()
    {
        var (half, whole) = (Make(), Make());
        Watch(half, 0, 1, tracks: 5, coverage: 0.5);
        Watch(whole, 0, 1, tracks: 10);

        Assert.Equal((10, 10), (half.Band.People, whole.Band.People));
        Assert.True(half.Band.High - half.Band.Low > whole.Band.High - whole.Band.Low);
    }

    [Fact]
    public void Silence_keeps_the_number_and_widens_the_band()
    {
        var estimator = Make();
        Watch(estimator, 0, 60, tracks: 10);
        var before = estimator.Band;
        estimator.Wait(Start.AddMinutes(6));

        Assert.Equal(10, estimator.Band.People);
        Assert.True(estimator.Band.High > before.High && estimator.Band.Low < before.Low);
    }

    [Fact]
    public void Without_a_ledger_the_tracks_alone_count()
    {
        var estimator = new OccupancyEstimator(new(), hasLedger: false);
        Watch(estimator, 0, 60, tracks: 2);
        Watch(estimator, 60, 60.2, tracks: 9);
        Assert.Equal(9, estimator.Band.People);
    }

    [Fact]
    public void The_number_is_never_negative_and_lies_in_its_band() => Property.ForAll(FsCheck.Fluent.Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var (estimator, random) = (Make(), new Random(seed));
        for (var step = 0; step < 200; step++)
        {
            if (random.Next(3) == 0)
            {
                estimator.Cross(random.Next(2) == 0);
            }

            estimator.Observe(random.Next(6), random.NextDouble(), random.NextDouble(), Start.AddSeconds(step * random.NextDouble()));
            Assert.InRange(estimator.Band.Low, 0, estimator.Band.People);
            Assert.InRange(estimator.Band.People, estimator.Band.Low, estimator.Band.High);
        }
    });

    [Theory]
    [InlineData(0.6, 1)]
    [InlineData(1, 0)]
    public void The_band_widens_while_a_part_of_the_floor_or_the_door_is_out_of_view_and_narrows_again(double coverage, double lines)
    {
        var estimator = Make();
        Watch(estimator, 0, 300, tracks: 10);
        var before = Width(estimator);
        Watch(estimator, 300, 600, (int)(10 * coverage), coverage, lines);
        var blind = Width(estimator);
        Watch(estimator, 600, 900, tracks: 10);

        Assert.Equal(10, estimator.Band.People);
        Assert.True(blind >= before + 2, $"from {before} to {blind} people wide");
        Assert.Equal(before, Width(estimator));
    }

    [Fact]
    public void The_band_grows_for_as_long_as_nothing_is_in_view()
    {
        var estimator = Make();
        Watch(estimator, 0, 300, tracks: 10);
        var width = Width(estimator);
        for (var minute = 1; minute <= 4; minute++)
        {
            Watch(estimator, 300, 301, tracks: 0, coverage: 0, lines: 0);
            estimator.Wait(Start.AddSeconds(300).AddMinutes(4 * minute));

            Assert.Equal(10, estimator.Band.People);
            Assert.True(Width(estimator) > width, $"{Width(estimator)} people wide after {4 * minute} min");
            width = Width(estimator);
        }
    }

    private static int Width(OccupancyEstimator estimator) => estimator.Band.High - estimator.Band.Low;

    private static OccupancyEstimator Make() => new(new(), hasLedger: true);

    private static void Watch(OccupancyEstimator estimator, double from, double to, int tracks, double coverage = 1, double lines = 1)
    {
        for (var time = from; time < to; time += 0.2)
        {
            estimator.Observe(tracks, coverage, lines, Start.AddSeconds(time));
        }
    }
}
