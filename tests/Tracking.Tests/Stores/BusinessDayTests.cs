using StoreTracking.Tracking.Stores;

namespace StoreTracking.Tracking.Tests.Stores;

public sealed class BusinessDayTests
{
    [Theory]
    // Winter, summer, and the two days in Berlin on which the clocks change.
    [InlineData("Europe/Berlin", "2026-01-10T22:59:59Z", "2026-01-10T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-07-10T21:59:59Z", "2026-07-10T22:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-24T21:59:59Z", "2026-10-24T22:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z")]
    // Midnight itself is skipped in Cairo on 24 April 2026: 23:59:59 is followed by 01:00.
    [InlineData("Africa/Cairo", "2026-04-23T21:59:59Z", "2026-04-23T22:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-05-01T18:29:59Z", "2026-05-01T18:30:00Z")]
    [InlineData("Etc/UTC", "2026-05-01T23:59:59Z", "2026-05-02T00:00:00Z")]
    public void Counts_start_anew_at_local_midnight(string zone, string last, string first)
    {
        var state = Make(zone);
        state.CountCrossing("door", true, Time(last).AddHours(-1));
        state.CountCrossing("door", true, Time(last));
        state.EndVisit(Guid.Empty, Time(last).AddMinutes(-5), Time(last));
        Assert.Equal((2, 1), (state.View().Entries, state.View().Visits.Count));

        state.Advance(Time(first));

        Assert.True(state.HasChanged);
        Assert.Equal((0, 0), (state.View().Entries, state.View().Visits.Count));
    }

    [Theory]
    [InlineData("2026-03-28T23:00:00Z", 23)]
    [InlineData("2026-10-24T22:00:00Z", 25)]
    public void The_days_on_which_the_clocks_change_are_shorter_or_longer_by_an_hour(string midnight, int hours)
    {
        var state = Make("Europe/Berlin");
        state.CountCrossing("door", true, Time(midnight));
        state.CountCrossing("door", true, Time(midnight).AddHours(hours).AddSeconds(-1));
        Assert.Equal(2, state.View().Entries);

        state.CountCrossing("door", true, Time(midnight).AddHours(hours));
        Assert.Equal(1, state.View().Entries);
    }

    [Fact]
    public void What_happened_before_midnight_does_not_count_after_it()
    {
        var state = Make("Etc/UTC");
        state.Advance(Time("2026-05-02T00:00:01Z"));

        Assert.False(state.CountCrossing("door", true, Time("2026-05-01T23:59:59Z")));
        Assert.False(state.EndVisit(Guid.Empty, Time("2026-05-01T23:00:00Z"), Time("2026-05-01T23:59:59Z")));
        Assert.Equal((new DateOnly(2026, 5, 2), 0, 0), (state.View().Day, state.View().Entries, state.View().Visits.Count));
    }

    [Fact]
    public void Midnight_leaves_people_where_they_are()
    {
        var state = Make("Etc/UTC");
        state.Update("ground", 1, 1, Time("2026-05-01T23:59:59Z"), [new(Guid.Empty, "ground", new(1, 1))]);
        state.ReportStay(Guid.Empty, new("shelf", Time("2026-05-01T23:59:59Z")));
        state.Advance(Time("2026-05-02T00:00:00Z"));

        Assert.Equal((1, 1), (state.View().Occupancy.People, state.View().Zones[0].Count));
    }

    private static StoreState Make(string zone) => new(
        new() { Floors = ["ground"], Zones = ["shelf"], Lines = ["door"] }, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
