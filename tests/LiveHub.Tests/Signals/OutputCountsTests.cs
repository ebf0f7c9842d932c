using StoreTracking.Facts;

namespace StoreTracking.LiveHub.Tests;

public sealed class OutputCountsTests
{
    private static readonly StoreConfiguration Store = new TestCatalog().Find(SignalHost.Store)!;

    [Theory]
    [InlineData(5, 4, null)]
    [InlineData(5, 5, 5)]
    [InlineData(8, 7, null)]
    [InlineData(8, 8, 8)]
    public void As_many_leave_as_the_store_asks_for(int fewest, int people, int? told)
    {
        var store = Store with { Anonymity = new() { FewestPeople = fewest } };
        var signal = new Signal { Store = store.Id, Name = "signage.scene", Measure = SignalMeasure.Occupancy, Reading = people, At = SignalHost.At };

        Assert.Equal(told, OutputCounts.Of(people, store));
        Assert.Equal(told, SignalMessage.Of(signal, store).Reading);
    }

    [Fact]
    public void Of_a_store_that_is_gone_nothing_leaves() => Assert.Null(OutputCounts.Of(1000, store: null));

    [Theory]
    [InlineData(5, 7, 60.0)]
    [InlineData(8, 7, null)]
    [InlineData(8, 8, 60.0)]
    public void A_history_tells_means_of_as_many(int fewest, int visits, double? mean)
    {
        var tally = new HistoryTally(SignalHost.At, fewest);
        tally.Add(new StoreHour
        {
            Hour = SignalHost.At.AddHours(-2), Visits = visits, VisitTime = visits * TimeSpan.FromMinutes(1),
        });

        Assert.Equal(mean, tally.ToFigures(new([], [], []), hasSales: false).MeanVisitSeconds);
    }
}
