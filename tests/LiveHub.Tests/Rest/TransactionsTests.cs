using System.Net;
using System.Text.Json;

namespace StoreTracking.LiveHub.Tests;

public sealed class TransactionsTests
{
    [Fact]
    public async Task The_same_upload_counts_once_in_either_form()
    {
        await using var host = await HistoryHost.StartAsync();
        const string Table = "time,till,amount\n2026-10-05T10:05:00+02:00,1,12.50\n2026-10-05T10:05:00+02:00,1,12.50\n2026-10-05T08:06:00Z,2,3\n";
        const string Array = """[{"time":"2026-10-05T08:06:00Z","till":"2","amount":3.0},{"time":"2026-10-05T10:05","till":"1","amount":12.5}]""";

        Assert.Equal("""{"rows":3,"added":3}""", await OkAsync(await host.PostAsync(Table)));
        Assert.Equal("""{"rows":3,"added":0}""", await OkAsync(await host.PostAsync(Table)));
        Assert.Equal("""{"rows":2,"added":0}""", await OkAsync(await host.PostAsync(Array, "application/json")));

        var sales = (await host.GetAsync("history?from=2026-10-05&to=2026-10-06")).GetProperty("total").GetProperty("sales");
        Assert.Equal((3, 28m), (sales.GetProperty("transactions").GetInt32(), sales.GetProperty("amount").GetDecimal()));
    }

    [Theory]
    [InlineData("\uFEFFtime,till,amount\r\n2026-10-05 10:05,\"Till 1\",\"1.5\"\r\n\r\n")]
    [InlineData("amount;till;time\n1,5;Till 1;2026-10-05T10:05:00.000")]
    [InlineData("till,time,amount\nTill 1,2026-10-05T10:05,1.50")]
    public async Task Tables_of_spreadsheets_are_understood(string table)
    {
        await using var host = await HistoryHost.StartAsync();
        await host.PostAsync("time,till,amount\n2026-10-05T08:05Z,Till 1,1.5");

        Assert.Equal("""{"rows":1,"added":0}""", await OkAsync(await host.PostAsync(table)));
    }

    [Fact]
    public async Task An_empty_upload_is_none()
    {
        await using var host = await HistoryHost.StartAsync();

        Assert.Equal("""{"rows":0,"added":0}""", await OkAsync(await host.PostAsync("time,till,amount")));
        Assert.Equal("""{"rows":0,"added":0}""", await OkAsync(await host.PostAsync("[]", "application/json")));
    }

    [Theory]
    [InlineData("time,till,amount,customer\n", "The first line must name the columns time, till and amount. The field 'customer' is unknown: a transaction has time, till and amount alone, so that nothing can name a customer.")]
    [InlineData("time,till\n", "The first line must name the columns time, till and amount, each once.")]
    [InlineData("time,till,till\n", "The first line must name the columns time, till and amount, each once.")]
    [InlineData("", "The first line must name the columns time, till and amount. The field '' is unknown: a transaction has time, till and amount alone, so that nothing can name a customer.")]
    public async Task A_table_with_other_columns_is_refused(string table, string detail)
    {
        await using var host = await HistoryHost.StartAsync();

        await ProblemAssert.IsAsync(await host.PostAsync(table), 400, "body", detail);
    }

    [Theory]
    [InlineData("tomorrow,1,5", "time", "The time 'tomorrow' is not one: expected ISO 8601 such as 2026-11-01T14:03:22+01:00, or without an offset by the store's clock.")]
    [InlineData("2026-03-29T02:30,1,5", "time", "The time 2026-03-29T02:30 was skipped by the store's clock, which was set forward then.")]
    [InlineData("2026-11-01T13:00:01Z,1,5", "time", "The time 2026-11-01T13:00:01Z lies in the future: expected one that is past.")]
    [InlineData("2026-08-03T11:59:59Z,1,5", "time", "The time 2026-08-03T11:59:59Z is more than 90 days ago, for which single transactions are kept: of an older one it could not be told whether it had counted before.")]
    [InlineData("2026-10-05T10:05,,5", "till", "The till '' is not one: expected 1 to 32 letters, digits, spaces, '-', '_', '.', '/' or '#'.")]
    [InlineData("2026-10-05T10:05,anna@example.com,5", "till", "The till 'anna@example.com' is not one: expected 1 to 32 letters, digits, spaces, '-', '_', '.', '/' or '#'.")]
    [InlineData("2026-10-05T10:05,1,1.23456", "amount", "The amount '1.23456' is not one: expected a number such as 12.50, with at most 4 decimals, up to 1000000000 either way.")]
    [InlineData("2026-10-05T10:05,1,1000000001", "amount", "The amount '1000000001' is not one: expected a number such as 12.50, with at most 4 decimals, up to 1000000000 either way.")]
    [InlineData("2026-10-05T10:05,1,five", "amount", "The amount 'five' is not one: expected a number such as 12.50, with at most 4 decimals, up to 1000000000 either way.")]
    [InlineData("2026-10-05T10:05,1,5,6", "body", "The line has 4 cells: expected 3, as the first line has.")]
    [InlineData("2026-10-05T10:05,\"1,5", "body", "A quote is not closed in its line.")]
    public async Task A_row_that_is_wrong_is_named_and_nothing_is_kept(string row, string field, string detail)
    {
        await using var host = await HistoryHost.StartAsync();

        var problem = await ProblemAssert.IsAsync(
            await host.PostAsync($"time,till,amount\n2026-10-05T10:05,1,5\n{row}\n"), 400, field,
            $"Row 3: {detail} Rows that are wrong: 1. Nothing of the upload is kept.");

        var told = Assert.Single(problem.GetProperty("rows").EnumerateArray());
        Assert.Equal((3, detail), (told.GetProperty("row").GetInt32(), told.GetProperty("detail").GetString()));
        Assert.False((await host.GetAsync("history?from=2026-10-05&to=2026-10-06")).GetProperty("total").TryGetProperty("sales", out _));
    }

    [Theory]
    [InlineData("""[{"time":"2026-10-05T10:05","till":"1","amount":5,"customer":"Anna"}]""", "customer", "Row 1: The field 'customer' is unknown: a transaction has time, till and amount alone, so that nothing can name a customer. Rows that are wrong: 1. Nothing of the upload is kept.")]
    [InlineData("""[{"time":"2026-10-05T10:05","till":"1","amount":"5"}]""", "amount", "Row 1: The field is of the kind String: expected a number. Rows that are wrong: 1. Nothing of the upload is kept.")]
    [InlineData("""[{"time":"2026-10-05T10:05","till":"1","amount":5},7]""", "body", "Row 2: The element is not an object with time, till and amount. Rows that are wrong: 1. Nothing of the upload is kept.")]
    [InlineData("""[{"time":"2026-10-05T10:05","till":"1"}]""", "amount", "Row 1: The amount '' is not one: expected a number such as 12.50, with at most 4 decimals, up to 1000000000 either way. Rows that are wrong: 1. Nothing of the upload is kept.")]
    [InlineData("""{"time":"2026-10-05T10:05"}""", "body", """The body is not an array: expected [{"time": ..., "till": ..., "amount": ...}, ...].""")]
    public async Task An_element_that_is_wrong_is_named(string body, string field, string detail)
    {
        await using var host = await HistoryHost.StartAsync();

        await ProblemAssert.IsAsync(await host.PostAsync(body, "application/json"), 400, field, detail);
    }

    [Fact]
    public async Task The_first_twenty_wrong_rows_are_told_and_all_are_counted()
    {
        await using var host = await HistoryHost.StartAsync();

        var response = await host.PostAsync("time,till,amount\n" + string.Concat(Enumerable.Repeat("x,1,5\n", 30)));

        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.Equal(20, problem.GetProperty("rows").GetArrayLength());
        Assert.Contains("Rows that are wrong: 30.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_too_large_is_refused()
    {
        await using var host = await HistoryHost.StartAsync();
        var rows = string.Concat(Enumerable.Repeat("2026-10-05T10:05,1,5\n", 50_001));

        await ProblemAssert.IsAsync(
            await host.PostAsync("time,till,amount\n" + rows), 400, "body", "The table has more than 50000 rows: hand in several uploads.");
        await ProblemAssert.IsAsync(
            await host.PostAsync(string.Concat(Enumerable.Repeat(rows, 5))), 413, "body", "The upload is larger than 4194304 bytes, the limit of this server.");
    }

    [Fact]
    public async Task Another_type_is_refused()
    {
        await using var host = await HistoryHost.StartAsync();

        await ProblemAssert.IsAsync(
            await host.PostAsync("<sales/>", "text/xml"), 415, "Content-Type",
            "The content type is 'text/xml; charset=utf-8': it must be application/json or text/csv.");
    }

    private static async Task<string> OkAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
