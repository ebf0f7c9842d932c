using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>The default run, as a newcomer sees it.</summary>
public sealed class DemoPageTests(DemoSilo demo, Browser browser) : IClassFixture<DemoSilo>, IClassFixture<Browser>
{
    private static readonly LocatorAssertionsToHaveTextOptions Limit = new() { Timeout = 180_000 };

    [Fact]
    public void The_program_says_that_nobody_is_real() =>
        Assert.Matches(@"Simulated\s+1 through rendered cameras, \d+ as detections, \d+ as positions: nobody in them is real", demo.Silo.Output);

    [Fact]
    public async Task Every_tile_and_page_says_at_which_level_it_is_simulated()
    {
        var page = await browser.OpenAsync(demo.Silo.Url);
        await Assertions.Expect(Badge(page, "corner-market")).ToHaveTextAsync("Simulated: rendered cameras", Limit);
        await Assertions.Expect(Badge(page, "bakery")).ToHaveTextAsync("Simulated: detections", Limit);
        await Assertions.Expect(Badge(page, "riverside-mall")).ToHaveTextAsync("Simulated: positions", Limit);
        await Browser.KeepAsync(page, "demo-wall");

        await page.GetByTestId("tile-corner-market").ClickAsync();
        await Assertions.Expect(page.GetByTestId("simulated")).ToHaveTextAsync("Simulated: rendered cameras", Limit);
        foreach (var camera in new[] { "door", "tills", "dairy", "produce" })
        {
            await Assertions.Expect(page.GetByTestId($"camera-{camera}-state")).ToHaveTextAsync("Live", Limit);
        }

        await Browser.KeepAsync(page, "demo-store");
    }

    private static ILocator Badge(IPage page, string store) => page.GetByTestId($"tile-{store}").GetByTestId("simulated");
}
