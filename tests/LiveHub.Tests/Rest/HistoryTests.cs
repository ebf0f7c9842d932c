using System.Globalization;
using System.Text.Json;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub.Tests;

public sealed class HistoryTests
{
    [Fact]
    public async Task Figures_add_up_by_day_and_means_weigh_what_they_are_of()
    {
        await using var host = await HistoryHost.StartAsync();
        await host.WatchAsync("2026-10-05T08:00Z", 60, people: 2, peak: 4);
        await host.WatchAsync("2026-10-05T09:00Z", 20, people: 6, peak: 9);
        await host.VisitsAsync("2026-10-05T08:10Z", 5, 10, "till");
        await host.VisitsAsync("2026-10-05T09:10Z", 5, 40);
        await host.CrossAsync("2026-10-05T08:00Z");
        await host.CrossAsync("2026-10-05T09:00Z");
        await host.CrossAsync("2026-10-05T09:20Z", inwards: false);
        await host.AppendAsync(hour => Queue(hour, 6, 180), "2026-10-05T08:00Z");
        await host.AppendAsync(hour => Queue(hour, 10, 780), "2026-10-05T09:00Z");

        var history = await host.GetAsync("history?from=2026-10-05&to=2026-10-06&by=day");
        var day = Assert.Single(history.GetProperty("buckets").EnumerateArray()).GetProperty("figures");

        Assert.Equal((2, 1, 10), (Int(day, "entries"), Int(day, "exits"), Int(day, "visits")));
        Assert.Equal((1500, 3, 9), (Number(day, "meanVisitSeconds"), Number(day, "meanOccupancy"), Int(day, "peakOccupancy")));
        Assert.Equal(4800, Number(day, "watchedSeconds"));
        Assert.Equal("""[{"id":"till","stays":5,"meanStaySeconds":10,"visitShare":0.5,"peak":0}]""", day.GetProperty("zones").GetRawText());
        Assert.Equal("""[{"id":"till","served":16,"meanWaitSeconds":60}]""", day.GetProperty("queues").GetRawText());
        Assert.Equal("[]", day.GetProperty("shelves").GetRawText());
        Assert.False(day.TryGetProperty("sales", out _));
        Assert.Equal(day.GetRawText(), history.GetProperty("total").GetRawText());
    }

    [Fact]
    public async Task What_was_not_watched_is_absent_and_what_was_empty_is_zero()
    {
        await using var host = await HistoryHost.StartAsync();
        await host.WatchAsync("2026-10-05T08:00Z", 60, people: 0);

        var buckets = (await host.GetAsync("history?from=2026-10-05T09:00&to=2026-10-05T12:00&by=hour")).GetProperty("buckets");

        Assert.False(buckets[0].GetProperty("figures").TryGetProperty("entries", out _));
        Assert.Equal(0, buckets[0].GetProperty("figures").GetProperty("zones").GetArrayLength());
        Assert.Equal(0, Int(buckets[1].GetProperty("figures"), "entries"));
        Assert.Equal(0, Number(buckets[1].GetProperty("figures"), "meanOccupancy"));
        Assert.False(buckets[1].GetProperty("figures").TryGetProperty("meanVisitSeconds", out _));
        Assert.False(buckets[2].GetProperty("figures").TryGetProperty("meanOccupancy", out _));
    }

    [Theory]
    [InlineData("2026-10-25", 25, "2026-10-25T00:00:00+02:00", "2026-10-25T02:00:00+01:00", 3)]
    [InlineData("2026-03-29", 23, "2026-03-29T00:00:00+01:00", "2026-03-29T04:00:00+02:00", 3)]
    public async Task A_day_on_which_the_clock_is_turned_has_its_hours(string day, int hours, string first, string fourth, int index)
    {
        await using var host = await HistoryHost.StartAsync();
        var next = DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var byHour = (await host.GetAsync($"history?from={day}&to={next}&by=hour")).GetProperty("buckets");
        var byDay = (await host.GetAsync($"history?from={day}&to={next}")).GetProperty("buckets");

        Assert.Equal(hours, byHour.GetArrayLength());
        Assert.Equal((first, fourth), (byHour[0].GetProperty("from").GetString(), byHour[index].GetProperty("from").GetString()));
        Assert.All(byHour.EnumerateArray(), bucket => Assert.Equal(TimeSpan.FromHours(1), Time(bucket, "to") - Time(bucket, "from")));
        Assert.Equal(TimeSpan.FromHours(hours), Time(byDay[0], "to") - Time(byDay[0], "from"));
    }

    [Fact]
    public async Task The_hours_of_one_name_stay_two_and_both_belong_to_their_day()
    {
        await using var host = await HistoryHost.StartAsync();
        await host.CrossAsync("2026-10-25T00:30Z");
        await host.CrossAsync("2026-10-25T01:30Z");
        await host.CrossAsync("2026-10-25T22:59Z");
        await host.CrossAsync("2026-10-25T23:00Z");

        var byHour = (await host.GetAsync("history?from=2026-10-25&to=2026-10-26&by=hour")).GetProperty("buckets");
        var byDay = (await host.GetAsync("history?from=2026-10-24&to=2026-10-27")).GetProperty("buckets");

        Assert.Equal([2, 3, 24], Enumerable.Range(0, 25).Where(i => byHour[i].GetProperty("figures").TryGetProperty("entries", out _)));
        Assert.Equal(3, Int(byDay[1].GetProperty("figures"), "entries"));
        Assert.Equal(1, Int(byDay[2].GetProperty("figures"), "entries"));
    }

    [Fact]
    public async Task Weeks_begin_on_Monday_and_the_period_cuts_the_first_and_the_last()
    {
        await using var host = await HistoryHost.StartAsync();

        var buckets = (await host.GetAsync("history?from=2026-10-07&to=2026-10-20&by=week")).GetProperty("buckets");

        Assert.Equal(
            ["2026-10-07", "2026-10-12", "2026-10-19"],
            buckets.EnumerateArray().Select(bucket => bucket.GetProperty("from").GetString()![..10]));
        Assert.Equal("2026-10-20T00:00:00+02:00", buckets[2].GetProperty("to").GetString());
    }

    [Fact]
    public async Task A_zone_that_is_configured_no_more_comes_last()
    {
        await using var host = await HistoryHost.StartAsync();
        await host.VisitAsync("2026-10-05T08:10Z", 10, "old-corner");

        var total = (await host.GetAsync("history?from=2026-10-05&to=2026-10-06")).GetProperty("total");

        Assert.Equal(["till", "old-corner"], total.GetProperty("zones").EnumerateArray().Select(zone => zone.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Sales_are_set_against_the_visits_of_the_same_time()
    {
        await using var host = await HistoryHost.StartAsync();
        foreach (var minute in Enumerable.Range(0, 4))
        {
            await host.VisitAsync($"2026-10-05T08:{minute:00}Z", 10);
        }

        await host.PostAsync("time,till,amount\n2026-10-05T10:05,1,12.50\n2026-10-05T10:06,1,2.50\n2026-10-05T11:00,2,-5\n");

        var history = await host.GetAsync("history?from=2026-10-05T10:00&to=2026-10-05T12:00&by=hour");
        var buckets = history.GetProperty("buckets");
        Assert.Equal("""{"transactions":2,"amount":15,"conversion":0.5}""", buckets[0].GetProperty("figures").GetProperty("sales").GetRawText());
        Assert.Equal("""{"transactions":0,"amount":-5}""", buckets[1].GetProperty("figures").GetProperty("sales").GetRawText());
        Assert.Equal("""{"transactions":2,"amount":10,"conversion":0.5}""", history.GetProperty("total").GetProperty("sales").GetRawText());
    }

    [Theory]
    [InlineData("from=2026-10-05&to=2026-10-08&by=day")]
    [InlineData("from=2026-10-05T08:00&to=2026-10-05T12:00&by=hour")]
    [InlineData("from=2026-10-05&to=2026-10-20&by=week")]
    public async Task The_table_holds_the_same_numbers_as_the_JSON_cell_by_cell(string query)
    {
        await using var host = await HistoryHost.StartAsync();
        await host.WatchAsync("2026-10-05T08:00Z", 37, people: 2.345, peak: 4);
        await host.VisitAsync("2026-10-05T08:10Z", 11.123, "till", "old-corner");
        await host.VisitAsync("2026-10-05T09:11Z", 7.77);
        await host.VisitAsync("2026-10-13T09:11Z", 3);
        await host.AppendAsync(hour => Queue(hour, 3, 100), "2026-10-05T08:00Z");
        await host.PostAsync("time,till,amount\n2026-10-05T10:05,1,12.5\n2026-10-05T10:06,1,0.0001\n");

        var history = await host.GetAsync("history?" + query);
        var table = (await host.GetTextAsync("history.csv?" + query)).TrimEnd().Split("\r\n").Select(line => line.Split(',')).ToArray();

        JsonElement[] rows = [.. history.GetProperty("buckets").EnumerateArray(), history];
        Assert.Equal(rows.Length + 1, table.Length);
        var compared = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            Assert.Equal(table[0].Length, table[row + 1].Length);
            for (var column = 1; column < table[0].Length; column++)
            {
                var expected = Cell(rows[row], table[0][column]);
                Assert.Equal(expected, table[row + 1][column]);
                compared += expected.Length > 0 ? 1 : 0;
            }
        }

        Assert.True(compared > 20, $"Only {compared} cells held anything.");
        Assert.Equal("total", table[^1][0]);
    }

    [Theory]
    [InlineData("to=2026-10-05", "from", "The beginning '' is not a date such as 2026-11-01, or a whole hour of it such as 2026-11-01T15:00, on the store's clock.")]
    [InlineData("from=2026-10-05", "to", "The end '' is not a date such as 2026-11-01, or a whole hour of it such as 2026-11-01T15:00, on the store's clock.")]
    [InlineData("from=2026-10-05T10:30&to=2026-10-06", "from", "The beginning '2026-10-05T10:30' is not a date such as 2026-11-01, or a whole hour of it such as 2026-11-01T15:00, on the store's clock.")]
    [InlineData("from=1999-12-31&to=2026-10-06", "from", "The beginning '1999-12-31' is not a date such as 2026-11-01, or a whole hour of it such as 2026-11-01T15:00, on the store's clock.")]
    [InlineData("from=2026-10-05&to=2026-10-05", "to", "The end 2026-10-05 is not after the beginning 2026-10-05: it is the first moment that no longer belongs to the period.")]
    [InlineData("from=2026-10-05&to=2026-10-06&by=month", "by", "The step 'month' is none of hour, day and week.")]
    [InlineData("from=2026-10-01&to=2026-11-02&by=hour", "to", "The period has 32 days: expected at most 31 by hour.")]
    [InlineData("from=2025-10-01&to=2026-10-03", "to", "The period has 367 days: expected at most 366 by day.")]
    [InlineData("from=2020-01-01&to=2026-10-03&by=week", "to", "The period has 2467 days: expected at most 1103 by week.")]
    public async Task A_period_that_makes_no_sense_is_a_problem(string query, string field, string detail)
    {
        await using var host = await HistoryHost.StartAsync();

        await ProblemAssert.IsAsync(await host.AskAsync("history?" + query), 400, field, detail);
        await ProblemAssert.IsAsync(await host.AskAsync("history.csv?" + query), 400, field, detail);
    }

    [Theory]
    [InlineData("from=2026-10-01&to=2026-11-01&by=hour", 31 * 24 + 1)]
    [InlineData("from=2026-01-01&to=2027-01-02&by=day", 366)]
    [InlineData("from=2023-10-30&to=2026-11-06&by=week", 158)]
    public async Task The_longest_periods_are_answered(string query, int buckets)
    {
        await using var host = await HistoryHost.StartAsync();

        Assert.Equal(buckets, (await host.GetAsync("history?" + query)).GetProperty("buckets").GetArrayLength());
    }

    [Fact]
    public async Task The_table_is_a_file_with_a_name()
    {
        await using var host = await HistoryHost.StartAsync();

        var response = await host.AskAsync("history.csv?from=2026-10-05&to=2026-10-06");

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("main-street-2026-10-05-by-day.csv", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    private static QueueFact Queue(DateTimeOffset hour, int served, double seconds) => new()
    {
        Store = HistoryHost.Store,
        At = hour,
        Hour = hour,
        Run = 1,
        Zone = "till",
        Served = served,
        WaitTime = TimeSpan.FromSeconds(seconds),
    };

    /// <summary>What a column of the table is called in JSON.</summary>
    private static string Cell(JsonElement row, string column)
    {
        if (column is "from" or "to")
        {
            return row.GetProperty(column).GetString()!;
        }

        var figures = row.TryGetProperty("figures", out var own) ? own : row.GetProperty("total");
        var path = column.Split('.');
        if (path.Length == 3)
        {
            figures = figures.GetProperty(path[0]).EnumerateArray().FirstOrDefault(entry => entry.GetProperty("id").GetString() == path[1]);
        }
        else if (path.Length == 2)
        {
            figures = figures.GetProperty(path[0]);
        }

        return figures.ValueKind == JsonValueKind.Object && figures.TryGetProperty(path[^1], out var value) ? value.GetRawText() : "";
    }

    private static int Int(JsonElement figures, string name) => figures.GetProperty(name).GetInt32();

    private static double Number(JsonElement figures, string name) => figures.GetProperty(name).GetDouble();

    private static DateTimeOffset Time(JsonElement bucket, string name) => bucket.GetProperty(name).GetDateTimeOffset();
}
