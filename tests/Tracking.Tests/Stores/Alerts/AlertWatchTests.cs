using StoreTracking.Tracking.Stores.Alerts;

namespace StoreTracking.Tracking.Tests.Stores.Alerts;

public sealed class AlertWatchTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly AlertWatch _alert = new(new("full", AlertMeasure.Occupancy, null, Raise: 10, Clear: 8, Hold: TimeSpan.FromSeconds(5)));

    [Theory]
    [InlineData(4.9, false)]
    [InlineData(5, true)]
    public void It_is_raised_when_the_value_held_and_dated_to_when_it_got_there(double seconds, bool raised)
    {
        Observe(9, 0);
        Observe(10, 1);
        Assert.Equal(raised, Observe(10, 1 + seconds));

        Assert.Equal(raised ? new AlertView("full", true, Start.AddSeconds(1)) : new("full", false, null), _alert.View);
    }

    [Fact]
    public void A_moment_below_the_threshold_begins_the_time_anew()
    {
        Observe(12, 0);
        Observe(9.9, 4);
        Observe(12, 4.5);
        Assert.False(Observe(12, 9));
        Assert.True(Observe(12, 9.5));
    }

    [Fact]
    public void Between_the_thresholds_a_raised_alert_stays_raised()
    {
        Observe(10, 0);
        Observe(10, 5);
        Observe(8.1, 6);
        Assert.False(Observe(8.1, 600));
        Assert.True(_alert.View.IsRaised);

        Observe(8, 601);
        Assert.True(Observe(8, 606));
        Assert.Equal(new AlertView("full", false, Start.AddSeconds(601)), _alert.View);
    }

    private bool Observe(double value, double seconds) => _alert.Observe(value, Start.AddSeconds(seconds));
}
