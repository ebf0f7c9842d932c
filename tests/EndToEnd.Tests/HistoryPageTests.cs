using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>The history of a store and its daily report, over a silo with an invented past.</summary>
public sealed partial class HistoryPageTests(HistorySilo history, Browser browser) : IClassFixture<HistorySilo>, IClassFixture<Browser>
{
    [Fact]
    public async Task The_page_its_table_and_the_API_hold_the_same_numbers()
    {
        var page = await OpenAsync("?period=yesterday");
        await OpenTablesAsync(page);
        var json = JsonSerializer.Deserialize<JsonElement>(await history.Http.GetStringAsync(await HrefAsync(page, "download-json")));
        var csv = (await history.Http.GetStringAsync(await HrefAsync(page, "download-csv"))).TrimEnd().Split("\r\n").Select(static line => line.Split(',')).ToArray();
        var total = json.GetProperty("total");
        var entries = Array.IndexOf(csv[0], "entries");
        var buckets = json.GetProperty("buckets").EnumerateArray().Select(static bucket => bucket.GetProperty("figures")).ToArray();

        Assert.Equal(24, buckets.Length);
        Assert.True(total.GetProperty("visits").GetInt32() > 50);
        Assert.Equal(total.GetProperty("visits").GetInt32(), await StorePage.Number(page, "figure-visits"));
        Assert.Equal(total.GetProperty("entries").GetInt32(), await StorePage.Number(page, "figure-entries"));
        Assert.Equal(Formatted(total.GetProperty("sales").GetProperty("amount").GetDecimal()), await page.GetByTestId("figure-amount").InnerTextAsync());
        var rows = await page.GetByTestId("chart-footfall").Locator("tbody tr").AllAsync();
        Assert.Equal(buckets.Length, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var shown = await rows[i].Locator("td").First.InnerTextAsync();
            Assert.Equal(buckets[i].GetProperty("entries").GetInt32(), int.Parse(shown, CultureInfo.InvariantCulture));
            Assert.Equal(shown, csv[i + 1][entries]);
        }

        Assert.Equal(total.GetProperty("entries").GetRawText(), csv[^1][entries]);
    }

    [Fact]
    public async Task Changes_are_told_against_the_period_before_and_a_missing_day_is_no_zero()
    {
        var page = await OpenAsync("?period=month&by=day");
        await Assertions.Expect(page.GetByTestId("compared")).ToContainTextAsync("against the 28 days before");
        Assert.Matches(@"^[+-]\d+%$|^no change$", await page.GetByTestId("change-visits").InnerTextAsync());
        Assert.Contains("Cameras delivered for", await page.Locator(".history-figures ~ .history-note").Last.InnerTextAsync(), StringComparison.Ordinal);

        await OpenTablesAsync(page);
        var cells = await page.GetByTestId("chart-footfall").Locator("tbody tr td:nth-of-type(1)").AllInnerTextsAsync();
        Assert.Equal("not known", Assert.Single(cells, static cell => !cell.All(char.IsDigit)));
    }

    [Fact]
    public async Task Another_store_is_set_beside_this_one()
    {
        var page = await OpenAsync("?period=week");
        await page.GetByLabel("Compare with").SelectOptionAsync("bakery");

        await Assertions.Expect(page.GetByTestId("chart-footfall").GetByText("In, Bakery").First).ToBeVisibleAsync();
        Assert.Contains("with=bakery", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_is_chosen_with_the_keyboard_and_kept_in_the_address()
    {
        var page = await OpenAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Last 4 weeks" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Weeks", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Contains("period=month&by=week", page.Url, StringComparison.Ordinal);

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Weeks", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");

        var summary = page.GetByTestId("chart-footfall").Locator("summary");
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Footfall", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')"));
    }

    [Fact]
    public async Task Own_dates_that_make_no_sense_are_told()
    {
        var page = await OpenAsync("?period=own&from=2026-10-05&to=2026-10-08");
        await Assertions.Expect(page.GetByLabel("Last day")).ToHaveValueAsync("2026-10-07");

        await page.GetByLabel("First day").FillAsync("2026-10-09");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The last day lies before the first");
    }

    [Fact]
    public async Task A_store_without_a_past_says_so_and_takes_transactions()
    {
        var page = await browser.OpenAsync(new(history.Silo.Url, $"stores/{HistorySilo.Kiosk}/history?period=yesterday"));
        await Assertions.Expect(page.GetByTestId("empty")).ToContainTextAsync("Nothing was recorded in this period");
        var result = page.GetByTestId("upload-result");

        await UploadAsync(page, "time,till,amount,name\n");
        await Assertions.Expect(result).ToContainTextAsync("The field 'name' is unknown");
        var day = Day(-1, "Australia/Sydney");
        await UploadAsync(page, $"time,till,amount\n{day}T12:00,1,2.50\n{day}T12:01,1,much\n");
        await Assertions.Expect(result).ToContainTextAsync("Nothing of the file was kept.");
        await Assertions.Expect(result).ToContainTextAsync("Line 3, amount The amount 'much' is not one");
        await Browser.KeepAsync(page, "history-upload");

        await UploadAsync(page, $"time,till,amount\n{day}T12:00,1,2.50\n{day}T12:01,1,4\n");
        await Assertions.Expect(result).ToContainTextAsync("2 transactions read, all of them new.");
        await Assertions.Expect(page.GetByTestId("chart-sales")).ToBeVisibleAsync();
        await UploadAsync(page, $"time,till,amount\n{day}T12:00,1,2.50\n{day}T12:01,1,4\n");
        await Assertions.Expect(result).ToContainTextAsync("2 transactions read, 0 of them new.");
    }

    [Theory]
    [InlineData(360, 800, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    [InlineData(1920, 1080, ColorScheme.Light)]
    [InlineData(3840, 2160, ColorScheme.Dark)]
    public async Task The_page_fits_and_passes_axe(int width, int height, ColorScheme colours)
    {
        var page = await OpenAsync("?period=week&with=bakery", width, height, colours);
        await Browser.KeepAsync(page, $"history-{width}-{colours}");
        await OpenTablesAsync(page);

        await Axe.CheckAsync(page, $"the history, {width} wide, {colours}");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task The_daily_report_is_one_light_sheet(int width, ColorScheme colours)
    {
        var page = await browser.OpenAsync(new(history.Silo.Url, $"stores/{HistorySilo.Shop}/report?date={Yesterday()}"), width, 900, colours);
        await Assertions.Expect(page.GetByTestId("report-visits")).ToBeVisibleAsync();
        var total = JsonSerializer.Deserialize<JsonElement>(await history.Http.GetStringAsync(
            $"/api/stores/{HistorySilo.Shop}/history?from={Yesterday()}T00:00&to={Today()}&by=hour")).GetProperty("total");
        Assert.Equal(total.GetProperty("visits").GetInt32(), await StorePage.Number(page, "report-visits"));
        Assert.Equal("rgb(255, 255, 255)", await page.GetByTestId("report").EvaluateAsync<string>("sheet => getComputedStyle(sheet).backgroundColor"));
        await Browser.KeepAsync(page, $"report-{width}");
        await Axe.CheckAsync(page, $"the report, {width} wide");

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Single(PageOfPdf().Matches(pdf));
    }

    private static string Formatted(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"€{amount:N2}");

    private static string Yesterday() => Day(-1, "America/New_York");

    private static string Today() => Day(0, "America/New_York");

    private static string Day(int days, string zone) =>
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone))
            .AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> HrefAsync(IPage page, string id) => (await page.GetByTestId(id).GetAttributeAsync("href"))!;

    private static async Task OpenTablesAsync(IPage page)
    {
        foreach (var summary in await page.Locator("main summary").AllAsync())
        {
            await summary.ClickAsync();
        }
    }

    private static Task UploadAsync(IPage page, string text) => page.GetByLabel("Choose a CSV file").SetInputFilesAsync(
        new FilePayload { Name = "sales.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });

    private async Task<IPage> OpenAsync(string query, int width = 1280, int height = 900, ColorScheme colours = ColorScheme.Light)
    {
        var page = await browser.OpenAsync(new(history.Silo.Url, $"stores/{HistorySilo.Shop}/history{query}"), width, height, colours);
        await Assertions.Expect(page.GetByTestId("chart-footfall").Locator("canvas")).ToBeVisibleAsync();
        return page;
    }

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex PageOfPdf();
}
