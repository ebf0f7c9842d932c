using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A store's page in real Chromium over the default run.</summary>
public sealed class StorePageTests(DemoSilo demo, Browser browser) : IClassFixture<DemoSilo>, IClassFixture<Browser>
{
    private const double SquareMetresOfACell = 0.25 * 0.25;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // Where the painter puts a point in metres, and what it drew there: the sum of red, green and blue of a few pixels.
    private const string Colour = """
        ([min, max, point]) => {
          const canvas = document.querySelector('[data-testid=plan]');
          const [width, height] = [canvas.clientWidth, canvas.clientHeight];
          const margin = 1.7 * Math.min(26, Math.max(11, width / 62));
          const [across, up] = [max[0] - min[0], max[1] - min[1]];
          const scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / up);
          const x = (width - across * scale) / 2 + (point[0] - min[0]) * scale;
          const y = (height + up * scale) / 2 - (point[1] - min[1]) * scale;
          const { data } = canvas.getContext('2d').getImageData((x - 1) * devicePixelRatio, (y - 1) * devicePixelRatio, 3, 3);
          return [...data].reduce((sum, part) => sum + part, 0) / 9;
        }
        """;

    private const string Shifts = """
        () => new Promise((resolve) => {
          const moved = [];
          new PerformanceObserver((list) => list.getEntries().forEach((entry) => moved.push({
            value: entry.value,
            what: entry.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 120) ?? '').join(' | '),
          }))).observe({ type: 'layout-shift' });
          setTimeout(() => resolve(moved), 20000);
        })
        """;

    [Theory]
    [InlineData("store-light", 1440, 900, ColorScheme.Light, "en-US")]
    [InlineData("store-dark", 1920, 1080, ColorScheme.Dark, "de-DE")]
    [InlineData("store-phone", 360, 740, ColorScheme.Light, "de-DE")]
    [InlineData("store-phone-dark", 360, 740, ColorScheme.Dark, "en-US")]
    [InlineData("store-television", 3840, 2160, ColorScheme.Dark, "en-US")]
    public async Task It_is_accessible_and_never_scrolls_sideways(string name, int width, int height, ColorScheme colours, string locale)
    {
        var page = await OpenAsync("corner-market", "?heat=live&flow=period", width, height, colours, locale);
        await Assertions.Expect(page.GetByTestId("hot-place-0")).ToBeVisibleAsync();

        await Axe.CheckAsync(page, name);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
        await Browser.KeepAsync(page, name);
    }

    [Fact]
    public async Task The_heatmap_shows_where_people_stand()
    {
        JsonElement? answered = null;
        var page = await browser.OpenAsync(new(demo.Silo.Url, "stores/supermarket?people=off"));
        page.Response += async (_, response) =>
        {
            if (response.Url.EndsWith("/supermarket/heatmap", StringComparison.Ordinal))
            {
                answered = await response.JsonAsync();
            }
        };
        await page.GetByRole(AriaRole.Group, new() { Name = "Heatmap" }).GetByRole(AriaRole.Button, new() { Name = "Live", Exact = true }).ClickAsync();
        var hottest = page.GetByTestId("hot-place-0");

        // The page shows what the API has just answered, once somebody has stood somewhere.
        var value = 0.0;
        await StorePage.Until(
            async () =>
            {
                if (answered is not { } map || Hottest(map) is not { } expected || !await hottest.IsVisibleAsync())
                {
                    return false;
                }

                value = expected;
                return value > 50
                    && Math.Abs(await Number(hottest, "data-value") - value) < 0.1
                    && (await hottest.InnerTextAsync()).EndsWith(string.Create(CultureInfo.InvariantCulture, $" {Math.Round(value):N0} p·s/m²"), StringComparison.Ordinal);
            },
            Patience);
        var legend = page.GetByTestId("heat-legend");
        var top = double.Parse((await legend.GetAttributeAsync("data-top"))!, CultureInfo.InvariantCulture);
        Assert.InRange(value, 0.3 * top, top);
        Assert.Equal(top.ToString("N0", CultureInfo.InvariantCulture), await legend.Locator("li").Last.InnerTextAsync());

        var floor = (await Json("api/stores/supermarket")).GetProperty("floors")[0];
        var places = await Task.WhenAll((await page.Locator("[data-testid^=hot-place]").AllAsync()).Select(
            async place => new[] { await Number(place, "data-x"), await Number(place, "data-y") }));
        var (warm, outside) = (await ColoursAt(page, floor, places), await ColourAt(page, floor, Corner(floor)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Off", Exact = true }).ClickAsync();
        await Assertions.Expect(legend).ToBeHiddenAsync();

        // A label may lie on one of them, and looks the same as before.
        await StorePage.Until(
            async () => (await ColoursAt(page, floor, places)).Zip(warm, static (now, before) => Math.Abs(now - before)).Count(static by => by > 100) >= 3,
            Patience);
        Assert.Equal(outside, await ColourAt(page, floor, Corner(floor)));
    }

    [Fact]
    public async Task The_ways_between_zones_are_those_of_the_API()
    {
        Dictionary<string, int>? answered = null;
        var page = await browser.OpenAsync(new(demo.Silo.Url, "stores/supermarket"));
        page.Response += async (_, response) =>
        {
            if (response.Url.EndsWith("/supermarket/flow", StringComparison.Ordinal) && await response.JsonAsync() is { } json)
            {
                answered = Flows(json);
            }
        };
        await page.Locator(".flow-numbers summary").ClickAsync(new() { Timeout = (float)Patience.TotalMilliseconds });

        await StorePage.Until(async () => answered is { Count: > 3 } flows && flows.Count == (await TableOfFlows(page)).Count, Patience);
        Assert.Equal(answered!.OrderBy(static flow => flow.Key), (await TableOfFlows(page)).OrderBy(static flow => flow.Key));
    }

    [Fact]
    public async Task Everything_is_reached_by_keyboard_and_the_address_remembers()
    {
        var page = await OpenAsync("supermarket", "");
        await Assertions.Expect(page.GetByTestId("flow-diagram")).ToBeVisibleAsync(new() { Timeout = (float)Patience.TotalMilliseconds });

        await TabTo(page, "[aria-label=Heatmap] button:nth-child(2)");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, "[role=switch]");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, "[data-testid=hot-place-0]");
        await TabTo(page, ".sort");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[aria-sort]")).ToHaveTextAsync("Now▾");
        await TabTo(page, ".flow-band");
        var first = await Focused(page);
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.NotEqual(first, await Focused(page));
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Locator(".flow-picked")).ToHaveTextAsync(await Focused(page));

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Switch)).Not.ToBeCheckedAsync();
        await Assertions.Expect(page.GetByTestId("hot-place-0")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_period_that_is_none_is_said_and_a_right_one_is_shown()
    {
        var page = await OpenAsync("supermarket", "?heat=period&from=2026-03-01T12:00&to=2026-03-01T09:00");

        await Assertions.Expect(page.Locator(".period-mistake")).ToHaveTextAsync("The end must be at least an hour after the beginning.");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("2026-03-01T15:00");
        await Assertions.Expect(page.Locator(".heat-none")).ToHaveTextAsync("Nothing is recorded: Mar 1, 2026, 12:00 PM to Mar 1, 2026, 3:00 PM.");
    }

    [Fact]
    public async Task Nothing_moves_but_the_numbers()
    {
        var page = await OpenAsync("supermarket", "?heat=live");
        await Assertions.Expect(page.GetByTestId("hot-place-4")).ToBeVisibleAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        await Assertions.Expect(page.GetByTestId("flow-diagram")).ToBeVisibleAsync(new() { Timeout = (float)Patience.TotalMilliseconds });

        var shifts = await page.EvaluateAsync<JsonElement>(Shifts);

        var sum = shifts.EnumerateArray().Sum(static shift => shift.GetProperty("value").GetDouble());
        Assert.True(sum < 0.01, $"layout shifts of {sum} in 20 s: {shifts}");
    }

    private async Task<IPage> OpenAsync(
        string store, string query, int width = 1440, int height = 900, ColorScheme colours = ColorScheme.Light, string locale = "en-US")
    {
        var page = await browser.OpenAsync(new(demo.Silo.Url, $"stores/{store}{query}"), width, height, colours, locale);
        await StorePage.Until(async () => await page.GetByTestId("plan").GetAttributeAsync("data-positions") is { } people && people != "0", Patience);
        return page;
    }

    private async Task<JsonElement> Json(string path)
    {
        using var http = new HttpClient { BaseAddress = demo.Silo.Url };
        return JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(path, TestContext.Current.CancellationToken));
    }

    private static double? Hottest(JsonElement map) => map.GetProperty("floors")[0].GetProperty("cells").EnumerateArray()
        .Max(static cell => (double?)(cell.GetProperty("seconds").GetDouble() / SquareMetresOfACell));

    private static async Task<double> Number(ILocator element, string attribute) =>
        double.Parse((await element.GetAttributeAsync(attribute))!, CultureInfo.InvariantCulture);

    private static Task<double> ColourAt(IPage page, JsonElement floor, double[] point) =>
        page.EvaluateAsync<double>(Colour, new object[] { Point(floor, "min"), Point(floor, "max"), point });

    private static Task<double[]> ColoursAt(IPage page, JsonElement floor, double[][] places) =>
        Task.WhenAll(places.Select(place => ColourAt(page, floor, place)));

    private static double[] Point(JsonElement floor, string name) => [.. floor.GetProperty(name).EnumerateArray().Select(static each => each.GetDouble())];

    /// <summary>A place where nobody ever is: the plan's upper left corner.</summary>
    private static double[] Corner(JsonElement floor) => [Point(floor, "min")[0], Point(floor, "max")[1]];

    private static Dictionary<string, int> Flows(JsonElement json) => json.GetProperty("flows").EnumerateArray()
        .ToDictionary(static flow => $"{Place(flow, "from")} to {Place(flow, "to")}", static flow => flow.GetProperty("people").GetInt32());

    private static string Place(JsonElement flow, string end) => flow.TryGetProperty(end, out var zone) ? zone.GetString()! : "";

    private static async Task<Dictionary<string, int>> TableOfFlows(IPage page) => (await page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('[data-testid=flow-table] tbody tr')].map((row) => `${row.dataset.from} to ${row.dataset.to}=${row.lastElementChild.textContent}`)"))
        .Select(static row => row.Split('=')).ToDictionary(static row => row[0], static row => int.Parse(row[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"40 tabs do not reach {selector}.");
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')");
}
