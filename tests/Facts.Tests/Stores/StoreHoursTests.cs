namespace StoreTracking.Facts.Tests;

public sealed class StoreHoursTests
{
    [Theory]
    [InlineData("Etc/UTC", "2026-03-01T12:59:59.999Z", "2026-03-01T12:00:00Z")]
    [InlineData("Etc/UTC", "2026-03-01T13:00:00Z", "2026-03-01T13:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-01T12:34:56Z", "2026-03-01T12:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-03-01T12:34:56Z", "2026-03-01T12:30:00Z")]
    [InlineData("Asia/Kathmandu", "2026-03-01T12:10:00Z", "2026-03-01T11:15:00Z")]

    // The clock goes back at 01:00 UTC; the hour before and the hour after bear the same name.
    [InlineData("Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T00:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25T01:00:00Z")]
    public void An_hour_begins_with_that_of_the_stores_clock(string zone, string at, string expected)
    {
        var hour = StoreHours.Of(DateTimeOffset.Parse(at, null), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(DateTimeOffset.Parse(expected, null), hour);
        Assert.Equal(TimeSpan.Zero, hour.Offset);
    }

    [Theory]
    [InlineData("Etc/UTC", "2026-03-01", "2026-03-01T00:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-01", "2026-02-28T23:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-03-01", "2026-02-28T18:30:00Z")]

    // In Beirut, midnight itself is skipped in spring; in Azores time it comes twice in autumn, and the first begins the day.
    [InlineData("Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z")]
    [InlineData("Atlantic/Azores", "2026-10-25", "2026-10-25T00:00:00Z")]
    public void A_day_begins_with_the_first_moment_of_its_date(string zone, string day, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, null),
            StoreHours.Midnight(DateOnly.Parse(day, null), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Theory]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-07-01T02:30", "2026-07-01T00:30:00Z")]
    public void A_time_that_comes_twice_is_the_first_and_one_that_is_skipped_goes_on_from_the_gap(string local, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, null),
            StoreHours.At(DateTime.Parse(local, null), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));
}
