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

    [Fact]
    public void Only_a_raised_alert_is_acknowledged_and_only_once()
    {
        Assert.False(_alert.Acknowledge(Start));

        Observe(10, 0);
        Observe(10, 5);
        Assert.True(_alert.Acknowledge(Start.AddSeconds(7)));
        Assert.False(_alert.Acknowledge(Start.AddSeconds(8)));
        Assert.Equal(new AlertView("full", true, Start, Start.AddSeconds(7)), _alert.View);
    }

    [Fact]
    public void Cleared_it_is_acknowledged_no_more_and_raised_again_it_is_new()
    {
        Observe(10, 0);
        Observe(10, 5);
        _alert.Acknowledge(Start.AddSeconds(7));
        Observe(0, 10);
        Observe(0, 15);
        Assert.Equal(new AlertView("full", false, Start.AddSeconds(10)), _alert.View);

        Observe(10, 20);
        Observe(10, 25);
        Assert.Equal(new AlertView("full", true, Start.AddSeconds(20)), _alert.View);
    }

    [Fact]
    public void One_that_is_resumed_is_believed_for_a_while_whatever_the_value()
    {
        var before = new AlertView("full", true, Start.AddSeconds(-60), Start.AddSeconds(-30));
        _alert.Resume(before, Start.AddSeconds(30));

        for (var second = 0; second < 35; second++)
        {
            Assert.False(Observe(0, second));
        }

        Assert.Equal(before, _alert.View);
        Assert.True(Observe(0, 35));
        Assert.Equal(new AlertView("full", false, Start.AddSeconds(30)), _alert.View);
    }

    private bool Observe(double value, double seconds) => _alert.Observe(value, Start.AddSeconds(seconds));
}
