using System.Diagnostics;
using System.Numerics;
using System.Text.Json;
using Microsoft.Playwright;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A camera is added by hand, from its address to its shoppers on the plan.</summary>
public sealed class SetupCameraTests(SetupSilo setup, Browser browser) : IClassFixture<SetupSilo>, IClassFixture<Browser>
{
    private const double Tolerance = 0.3;

    private const int Positions = 200;

    private static readonly LocatorAssertionsToContainTextOptions Slow = new() { Timeout = 120_000 };

    [Fact]
    public async Task An_address_where_no_camera_is_gets_words()
    {
        var page = await browser.OpenAsync(setup.Page("first", "cameras"));
        await page.GetByTestId("add-camera").ClickAsync();
        await page.GetByLabel("Address").FillAsync("http://127.0.0.1:9/video.mjpg");
        await page.GetByTestId("test-camera").ClickAsync();
        await Assertions.Expect(page.GetByTestId("test-result")).ToContainTextAsync("refused", Slow);
        await Assertions.Expect(page.GetByTestId("test-result")).Not.ToContainTextAsync("pixels");
    }

    [Fact]
    public async Task A_new_store_s_rendered_camera_puts_its_shoppers_on_the_plan_where_they_are()
    {
        await using var room = new RenderedRoom();
        await using var camera = new MjpegCamera(RenderedRoom.Camera.Size, room.Open);
        var page = await browser.OpenAsync(new(setup.Silo.Url, "new-store"), 1600, 1000);

        await page.GetByTestId("new-name").FillAsync("Shop with one camera");
        await page.GetByTestId("new-create").ClickAsync();
        await page.GetByLabel("Upper right x").FillAsync("12");
        await page.GetByLabel("Upper right y").FillAsync("10");

        await page.GetByTestId("step-cameras").ClickAsync();
        await page.GetByTestId("add-camera").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Corner");
        await page.GetByLabel("Address").FillAsync(camera.Url);
        await page.GetByTestId("test-camera").ClickAsync();
        await Assertions.Expect(page.GetByTestId("test-result")).ToContainTextAsync("640 × 360 pixels", Slow);
        await Assertions.Expect(page.GetByTestId("still-image")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await CalibrateAsync(page);
        await Browser.KeepAsync(page, "setup-calibrated");
        await TellVisitorsAsync(page);
        await SetupPage.SaveAsync(page, "The first camera");

        var (median, count, first) = await MeasureAsync(room);
        TestContext.Current.TestOutputHelper!.WriteLine($"{count} positions, the first {first.TotalSeconds:f0} s after saving: median error {median:f3} m");
        Assert.InRange(first, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.InRange(median, 0, Tolerance);

        await page.GetByRole(AriaRole.Link, new() { Name = "Live" }).ClickAsync();
        await StorePage.Until(async () => (await StorePage.Positions(page)).Count > 0, TimeSpan.FromMinutes(2));
        await Browser.KeepAsync(page, "setup-first-shoppers");
    }

    // Without the notice at the entrance, the camera would not start.
    private static async Task TellVisitorsAsync(IPage page)
    {
        await page.GetByTestId("step-store").ClickAsync();
        await page.GetByTestId("add-notice").ClickAsync();
        await page.GetByLabel("Who is responsible").FillAsync("Example Ltd");
        await page.GetByLabel("E-mail").FillAsync("privacy@example.com");
        await Axe.CheckAsync(page, "the notice in the set-up");
        await Browser.KeepAsync(page, "setup-notice");
    }

    // One pair is clicked two metres off, seen by its error, and put right.
    private static async Task CalibrateAsync(IPage page)
    {
        foreach (var (number, mark) in RenderedRoom.Marks.Index())
        {
            var (x, y) = RenderedRoom.InPicture(mark);
            await SetupPage.ClickAsync(page, "still", x, y);
            await SetupPage.ClickAsync(page, "calibration-plan", mark.X + (number == 3 ? 2 : 0), mark.Y);
        }

        await Assertions.Expect(page.GetByTestId("suspect")).ToContainTextAsync("Pair 4");
        await Browser.KeepAsync(page, "setup-suspect");
        var wrong = page.GetByLabel("Pair 4 on the plan, x");
        await Assertions.Expect(wrong).ToHaveValueAsync("6");
        await wrong.FillAsync("4");
        await Assertions.Expect(page.GetByTestId("suspect")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByTestId("calibration-verdict")).ToContainTextAsync("Mean error");
    }

    // A network camera's pictures come some time after they were taken, always about the same: the truth is that of the
    // moment that fits best.
    private async Task<(double Median, int Count, TimeSpan First)> MeasureAsync(RenderedRoom room)
    {
        var since = Stopwatch.StartNew();
        TimeSpan? first = null;
        var seen = new List<(DateTimeOffset At, Vector2 Place)>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (seen.Count < Positions)
        {
            await tick.WaitForNextTickAsync(limit.Token);
            using var live = JsonDocument.Parse(await setup.Http.GetStringAsync("api/stores/shop-with-one-camera/live", limit.Token));
            var at = live.RootElement.GetProperty("at").GetDateTimeOffset();
            foreach (var position in live.RootElement.GetProperty("positions").EnumerateArray())
            {
                first ??= since.Elapsed;
                seen.Add((at, new(position.GetProperty("x").GetSingle(), position.GetProperty("y").GetSingle())));
            }
        }

        var median = Enumerable.Range(0, 21)
            .Select(tenths => Median(seen.Select(each => room.Error(each.At - TimeSpan.FromMilliseconds(tenths * 100), each.Place))))
            .Min();
        return (median, seen.Count, first!.Value);
    }

    private static double Median(IEnumerable<double?> errors)
    {
        var known = errors.OfType<double>().Order().ToArray();
        return known is [] ? double.PositiveInfinity : known[known.Length / 2];
    }
}
