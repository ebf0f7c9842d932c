using StoreTracking.Grains.Interfaces;
using StoreTracking.Grains.Stores;

namespace StoreTracking.Grains.Tests.Stores;

public sealed class HourPeaksTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_new_peak_of_the_hour_is_told_once()
    {
        var peaks = new HourPeaks();
        peaks.Observe(Noon, Live(2, inZone: 1));
        peaks.Observe(Noon, Live(3, inZone: 1));
        Assert.Equal([new(Noon, null, 3), new(Noon, "shelf", 1)], peaks.Take());

        peaks.Observe(Noon, Live(3, inZone: 0));
        Assert.Empty(peaks.Take());

        peaks.Observe(Noon, Live(4, inZone: 1));
        Assert.Equal([new(Noon, null, 4)], peaks.Take());
    }

    [Fact]
    public void An_hour_begins_with_whoever_is_there_and_takes_no_peak_of_the_last_one_away()
    {
        var peaks = new HourPeaks();
        peaks.Observe(Noon, Live(5, inZone: 0));
        peaks.Observe(Noon.AddHours(1), Live(2, inZone: 0));

        Assert.Equal([new(Noon, null, 5), new(Noon.AddHours(1), null, 2)], peaks.Take());
    }

    private static StoreLive Live(int occupancy, int inZone) => new()
    {
        Store = new("store"),
        Epoch = 1,
        Sequence = 1,
        At = Noon,
        Occupancy = occupancy,
        Zones = [new() { Id = "shelf", Count = inZone, Visits = 0, MeanDwellSeconds = 0 }],
    };
}
