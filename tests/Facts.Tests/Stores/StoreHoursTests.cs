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
}
