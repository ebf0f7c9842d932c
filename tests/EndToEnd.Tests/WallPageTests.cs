using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>The wall in real Chromium over the default run.</summary>
public sealed class WallPageTests(DemoSilo demo, Browser browser) : IClassFixture<DemoSilo>, IClassFixture<Browser>
{
    private const int Stores = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // Read in one go, since the numbers move.
    private const string TotalsAndTiles = """
        () => {
          const number = (text) => Number(text.replace(/\D/g, ''));
          const tiles = [...document.querySelectorAll('.tile[data-occupancy]')].map((tile) => Number(tile.dataset.occupancy));
          const sections = [...document.querySelectorAll('.wall section')].map((section) => ({
            said: number(section.querySelector('h2 span:nth-of-type(2)')?.textContent ?? ''),
            people: [...section.querySelectorAll('.tile')].reduce((sum, tile) => sum + Number(tile.dataset.occupancy ?? 0), 0),
          }));
          return [number(document.querySelector('[data-testid=total-people]').textContent), tiles.reduce((a, b) => a + b, 0),
            tiles.length, sections.every(({ said, people }) => said === people) ? 1 : 0, sections.length];
        }
        """;

    [Theory]
    [InlineData("wall-light", 1440, 900, ColorScheme.Light, "")]
    [InlineData("wall-dark", 1920, 1080, ColorScheme.Dark, "?group=region")]
    [InlineData("wall-phone", 360, 740, ColorScheme.Light, "")]
    [InlineData("wall-television", 3840, 2160, ColorScheme.Dark, "?tv=1")]
    public async Task It_is_accessible_and_never_scrolls_sideways(string name, int width, int height, ColorScheme colours, string query)
    {
        var page = await OpenAsync(query, width, height, colours);

        await Axe.CheckAsync(page, name);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "the wall scrolls sideways");
        await Browser.KeepAsync(page, name);
    }

    [Fact]
    public async Task Totals_are_the_sums_of_what_the_tiles_show()
    {
        var page = await OpenAsync("?group=region");

        var found = await page.EvaluateAsync<int[]>(TotalsAndTiles);

        Assert.Equal(found[1], found[0]);
        Assert.Equal([Stores, 1, 3], found[2..]);
    }

    [Fact]
    public async Task Stores_are_found_by_name_or_region_and_the_address_remembers()
    {
        var page = await OpenAsync("");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("old town");
        await Assertions.Expect(page.Locator(".tile")).ToHaveCountAsync(3);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".tile")).ToHaveCountAsync(3);
        Assert.Contains("find=old", page.Url, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Searchbox).FillAsync("nowhere");
        await Assertions.Expect(page.Locator(".note")).ToHaveTextAsync("No store is called “nowhere”.");
    }

    [Fact]
    public async Task A_store_is_reached_by_keyboard_alone()
    {
        var page = await OpenAsync("?sort=name");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 12 && !await page.EvaluateAsync<bool>("() => document.activeElement.matches('.tile')"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("plan")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_television_shows_no_controls_until_Escape()
    {
        var page = await OpenAsync("");

        await page.GetByRole(AriaRole.Button, new() { Name = "Television" }).ClickAsync();
        await Assertions.Expect(page.Locator(".app-bar")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".wall-controls")).ToHaveCountAsync(0);
        Assert.Contains("tv=1", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-pointer", "hidden");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".app-bar")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_speaks_the_language_of_the_browser_and_another_that_is_chosen()
    {
        var page = await OpenAsync("", locale: "de-AT");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Live-Übersicht");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Browser.KeepAsync(page, "wall-german");

        await page.GetByLabel("Sprache").SelectOptionAsync("en");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Live wall");
    }

    [Fact]
    public async Task Numbers_move_without_shifting_the_layout()
    {
        var page = await OpenAsync("?sort=name");

        var shift = await page.EvaluateAsync<double>("""
            () => new Promise((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; })).observe({ type: 'layout-shift' });
              setTimeout(() => resolve(sum), 15_000);
            })
            """);

        Assert.Equal(0, shift, 0.001);
    }

    private async Task<IPage> OpenAsync(
        string query, int width = 1440, int height = 900, ColorScheme colours = ColorScheme.Light, string locale = "en-US")
    {
        var page = await browser.OpenAsync(new(demo.Silo.Url, query), width, height, colours, locale);
        await StorePage.Until(async () => await page.Locator(".tile[data-occupancy]").CountAsync() == Stores, Patience);
        return page;
    }
}
