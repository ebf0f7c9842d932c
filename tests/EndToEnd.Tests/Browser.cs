using Microsoft.Playwright;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>One real Chromium for all tests; each test opens pages of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

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

    /// <summary>Opens a page and fails the test at the first error that its script throws.</summary>
    public async Task<IPage> OpenAsync(
        Uri url, int width = 1440, int height = 900, ColorScheme colours = ColorScheme.Light, string locale = "en-US")
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colours,
            Locale = locale,
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(url.ToString());
        return page;
    }

    /// <summary>Keeps a picture of the page among the test results.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        var folder = Path.Combine(Assets.Repository, "artifacts", "test-results", "screenshots");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }
}
