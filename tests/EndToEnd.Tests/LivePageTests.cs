using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>The whole path once: recorded people, FFmpeg, ONNX Runtime, grains, hub, and what Chromium shows of it.</summary>
public sealed class LivePageTests(ExampleSilo example, Browser browser) : IClassFixture<ExampleSilo>, IClassFixture<Browser>
{
    // The longest that anything in the clips takes to happen, ten times over: one play of the longer clip is 140 s.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly LocatorAssertionsToHaveTextOptions Limit = new() { Timeout = (float)Patience.TotalMilliseconds };

    [Fact]
    public void The_program_says_what_it_runs_on()
    {
        var output = example.Silo.Output;
        Assert.Matches(@"Orleans\s+\S+", output);
        Assert.Matches(@"Detector\s+yolox_nano_416\.onnx", output);
    }

    [Fact]
    public async Task Visitors_at_the_table_come_stay_and_leave()
    {
        var page = await browser.OpenAsync(new(example.Silo.Url, "stores/one-by-one"));

        await Eventually(page, "occupancy", 1);
        await Eventually(page, "zone-table-count", 1);
        await Browser.KeepAsync(page, "store-one-by-one");
        await Eventually(page, "occupancy", 0);
        await Until(async () => await StorePage.Number(page, "line-way-out-out") >= 1);
        await Until(async () => await StorePage.Number(page, "visits") >= 1);
        await Until(async () => await StorePage.Number(page, "line-way-in-in") >= 1);
    }

    [Fact]
    public async Task Four_cameras_of_one_room_show_people_that_move_on_one_plan()
    {
        var page = await browser.OpenAsync(new(example.Silo.Url, "stores/multicam-lab"));
        foreach (var camera in new[] { "cam0", "cam1", "cam2", "cam3" })
        {
            await Assertions.Expect(page.GetByTestId($"camera-{camera}-state")).ToHaveTextAsync("Live", Limit);
        }

        await Until(async () => await StorePage.Number(page, "occupancy") >= 2);
        var before = await StorePage.Positions(page);
        await Until(async () => await StorePage.Moved(page, before) > 0);
        await Until(async () => await StorePage.Number(page, "line-across-in") + await StorePage.Number(page, "line-across-out") >= 1);
        await Browser.KeepAsync(page, "store-multicam-lab");
    }

    [Fact]
    public async Task The_wall_shows_both_stores_and_leads_to_them()
    {
        var page = await browser.OpenAsync(example.Silo.Url, colours: ColorScheme.Dark);
        await Assertions.Expect(page.GetByTestId("tile-one-by-one")).ToBeVisibleAsync();
        var tile = page.GetByTestId("tile-multicam-lab");
        await Until(async () => await tile.GetAttributeAsync("data-occupancy") is { Length: > 0 } people && people != "0");
        await Browser.KeepAsync(page, "wall");

        await tile.ClickAsync();
        await Assertions.Expect(page.GetByTestId("plan")).ToBeVisibleAsync();
        Assert.EndsWith("/stores/multicam-lab", page.Url, StringComparison.Ordinal);
    }

    private static Task Eventually(IPage page, string id, int number) => Until(async () => await StorePage.Number(page, id) == number);

    private static Task Until(Func<Task<bool>> condition) => StorePage.Until(condition, Patience);
}
