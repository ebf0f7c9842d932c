using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>The default run, as a newcomer sees it.</summary>
public sealed class DemoPageTests(DemoSilo demo, Browser browser) : IClassFixture<DemoSilo>, IClassFixture<Browser>
{
    // People show within half a minute of the start; ten times that is a machine that does other things too.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[] Cameras = ["door", "tills", "dairy", "produce"];

    private static readonly LocatorAssertionsToHaveTextOptions Limit = new() { Timeout = (float)Patience.TotalMilliseconds };

    [Fact]
    public void The_program_says_that_nobody_is_real() =>
        Assert.Matches(@"Simulated\s+1 through rendered cameras, \d+ as detections, \d+ as positions: nobody in them is real", demo.Silo.Output);

    [Fact]
    public async Task Every_tile_and_page_says_at_which_level_it_is_simulated()
    {
        var page = await browser.OpenAsync(demo.Silo.Url);
        await Assertions.Expect(Badge(page, "corner-market")).ToHaveAttributeAsync("data-level", "rendered", new() { Timeout = Limit.Timeout });
        await Assertions.Expect(Badge(page, "bakery")).ToHaveAttributeAsync("data-level", "detections", new() { Timeout = Limit.Timeout });
        await Assertions.Expect(Badge(page, "riverside-mall")).ToHaveAttributeAsync("data-level", "floor", new() { Timeout = Limit.Timeout });
        await Browser.KeepAsync(page, "demo-wall");

        await page.GetByTestId("tile-corner-market").ClickAsync();
        await Assertions.Expect(page.GetByTestId("simulated")).ToHaveTextAsync("Simulated: rendered cameras", Limit);
    }

    [Fact]
    public async Task Four_rendered_cameras_show_shoppers_that_walk_stay_and_come_in()
    {
        var page = await browser.OpenAsync(new(demo.Silo.Url, "stores/corner-market"));
        foreach (var camera in Cameras)
        {
            await Assertions.Expect(page.GetByTestId($"camera-{camera}-state")).ToHaveTextAsync("Live", Limit);
        }

        await StorePage.Until(async () => await StorePage.Number(page, "occupancy") >= 3, Patience);
        var before = await StorePage.Positions(page);
        await StorePage.Until(async () => await StorePage.Moved(page, before) >= 2, Patience);
        await StorePage.Until(async () => await StorePage.Number(page, "line-door-in") >= 1, Patience);
        await Browser.KeepAsync(page, "demo-store");
    }

    [Fact]
    public async Task Stores_that_never_close_have_people_in_them()
    {
        var page = await browser.OpenAsync(demo.Silo.Url, colours: ColorScheme.Dark);
        foreach (var store in new[] { "corner-market", "supermarket" })
        {
            var tile = page.GetByTestId($"tile-{store}");
            await StorePage.Until(async () => await tile.GetAttributeAsync("data-occupancy") is { Length: > 0 } people && people != "0", Patience);
        }

        await Browser.KeepAsync(page, "demo-wall-dark");
    }

    private static ILocator Badge(IPage page, string store) => page.GetByTestId($"tile-{store}").GetByTestId("simulated");
}
