using Microsoft.Playwright;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>One real Chromium for all tests; each test opens pages of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private readonly List<IBrowserContext> _open = [];
    private IBrowser _browser = null!;
    private string? _test;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("STORETRACKING_CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>Opens a page, and closes those of earlier tests: their people would go on walking, and cost as much.</summary>
    public async Task<IPage> OpenAsync(
        Uri url, int width = 1440, int height = 900, ColorScheme colours = ColorScheme.Light, string locale = "en-US")
    {
        await CloseEarlierAsync();
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colours,
            Locale = locale,
        });
        _open.Add(context);
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(url.ToString());
        return page;
    }

    private async Task CloseEarlierAsync()
    {
        var test = TestContext.Current.Test?.UniqueID;
        if (test != _test)
        {
            foreach (var context in _open)
            {
                await context.CloseAsync();
            }

            _open.Clear();
            _test = test;
        }
    }

    /// <summary>Keeps a picture of the page among the test results.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        var folder = Path.Combine(Assets.Repository, "artifacts", "test-results", "screenshots");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }
}
