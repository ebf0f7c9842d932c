using StoreTracking.Facts;

namespace StoreTracking.LiveHub.Tests;

public sealed class PastMapsTests
{
    [Theory]
    [InlineData("from=2026-10-05T08:00Z&to=2026-10-05T10:00Z", 3)]
    [InlineData("from=2026-10-05T10:00%2B02:00&to=2026-10-05T11:00%2B02:00", 1)]
    [InlineData("hour=2026-10-05T09:59Z", 2)]
    public async Task A_heatmap_of_a_period_adds_up_its_hours(string query, double seconds)
    {
        await using var host = await HistoryHost.StartAsync();
        await host.AppendAsync(hour => Heat(hour, 1), "2026-10-05T08:00Z");
        await host.AppendAsync(hour => Heat(hour, 2), "2026-10-05T09:00Z");
        await host.AppendAsync(hour => Heat(hour, 4), "2026-10-05T10:00Z");

        var heatmap = await host.GetAsync("heatmap?" + query);

        var floor = Assert.Single(heatmap.GetProperty("floors").EnumerateArray());
        Assert.Equal(seconds, floor.GetProperty("cells")[0].GetProperty("seconds").GetDouble());
        Assert.Equal((82, 0.25), (floor.GetProperty("columns").GetInt32(), floor.GetProperty("cellMetres").GetDouble()));
        Assert.True(heatmap.TryGetProperty("from", out _) && heatmap.TryGetProperty("to", out _));
    }

    [Fact]
    public async Task Flows_of_a_period_add_up_its_hours()
    {
        await using var host = await HistoryHost.StartAsync();
        await host.AppendAsync(hour => Flow(hour, 3), "2026-10-05T08:00Z");
        await host.AppendAsync(hour => Flow(hour, 4), "2026-10-05T09:00Z");

        var flows = await host.GetAsync("flow?from=2026-10-05T08:00Z&to=2026-10-05T10:00Z");

        Assert.Equal("""[{"to":"till","people":7}]""", flows.GetProperty("flows").GetRawText());
    }

    [Theory]
    [InlineData("heatmap?hour=now", "hour", "The hour 'now' is not a time with its offset: expected ISO 8601 such as 2026-01-05T10:00Z.")]
    [InlineData("heatmap?hour=2026-01-05T10:00", "hour", "The hour '2026-01-05T10:00' is not a time with its offset: expected ISO 8601 such as 2026-01-05T10:00Z.")]
    [InlineData("heatmap?hour=2026-01-05T10:00Z&to=2026-01-05T10:00Z", "hour", "The hour is given beside from or to: expected the hour alone, or the two.")]
    [InlineData("heatmap?from=2026-10-05T08:00Z", "to", "The end '' is not a time with its offset: expected ISO 8601 such as 2026-01-05T10:00Z.")]
    [InlineData("flow?to=2026-10-05T08:00Z", "from", "The beginning '' is not a time with its offset: expected ISO 8601 such as 2026-01-05T10:00Z.")]
    [InlineData("flow?from=2026-10-05T08:30Z&to=2026-10-05T09:00Z", "from", "The beginning 2026-10-05T08:30Z is within an hour of the store's clock: expected the beginning of one.")]
    [InlineData("flow?from=2026-10-05T08:00Z&to=2026-10-05T08:00Z", "to", "The end 2026-10-05T08:00Z is not after the beginning 2026-10-05T08:00Z.")]
    [InlineData("flow?from=2026-01-05T08:00Z&to=2026-10-05T08:00Z", "to", "The range has 273 days: expected at most 92.")]
    public async Task A_range_that_makes_no_sense_is_a_problem(string path, string field, string detail)
    {
        await using var host = await HistoryHost.StartAsync();

        await ProblemAssert.IsAsync(await host.AskAsync(path), 400, field, detail);
    }

    private static HeatFact Heat(DateTimeOffset hour, double seconds) => new()
    {
        Store = HistoryHost.Store,
        At = hour,
        Hour = hour,
        Run = 1,
        Heat = new()
        {
            Floor = "ground",
            Min = new(0, 0),
            CellMetres = 0.25,
            Columns = 82,
            Rows = 48,
            Cells = [new() { Cell = 7, Seconds = seconds }],
        },
    };

    private static FlowFact Flow(DateTimeOffset hour, int people) => new()
    {
        Store = HistoryHost.Store,
        At = hour,
        Hour = hour,
        Run = 1,
        To = "till",
        People = people,
    };
}
