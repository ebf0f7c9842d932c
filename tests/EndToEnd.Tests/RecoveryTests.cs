using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A page recovers by itself from what happens to servers, networks and laptops, and says what is happening.</summary>
public sealed class RecoveryTests(Browser browser) : IClassFixture<Browser>
{
    private const string Store = "supermarket";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task After_a_restart_of_the_server_the_numbers_are_right_again()
    {
        using var data = new TemporaryFolder();
        var port = FreePorts.Take();
        var silo = await StartAsync(data, port);
        var page = await OpenAsync(silo);
        await StorePage.Until(async () => await StorePage.Number(page, "entries") >= 2, Patience);

        silo.Kill();
        await Assertions.Expect(page.Locator(".banner")).ToContainTextAsync("Connection lost at", Long);
        var before = await StorePage.Number(page, "entries");
        await Browser.KeepAsync(page, "store-offline");
        await silo.DisposeAsync();
        await using var next = await StartAsync(data, port);

        await Assertions.Expect(page.Locator(".banner")).ToHaveCountAsync(0, new() { Timeout = (float)Patience.TotalMilliseconds });
        await IsRightAsync(page, next);
        Assert.True(await StorePage.Number(page, "entries") >= before, "the restart lost entries");
    }

    [Fact]
    public async Task A_lost_network_is_told_and_its_return_brings_the_numbers_back()
    {
        using var data = new TemporaryFolder();
        await using var silo = await StartAsync(data, FreePorts.Take());
        var page = await OpenAsync(silo);

        await page.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.Locator(".banner")).ToContainTextAsync("Connection lost at", Long);
        await Assertions.Expect(page.GetByTestId("connection")).ToHaveTextAsync("Offline");
        await Assertions.Expect(page.Locator(".store-head .status.tone-warn")).ToContainTextAsync("old", Long);
        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator(".banner")).ToHaveCountAsync(0, new() { Timeout = (float)Patience.TotalMilliseconds });
        await IsRightAsync(page, silo);
    }

    [Fact]
    public async Task A_laptop_that_slept_connects_anew_and_shows_what_is_true_now()
    {
        using var data = new TemporaryFolder();
        await using var silo = await StartAsync(data, FreePorts.Take());
        var page = await OpenAsync(silo);
        var sockets = 0;
        page.WebSocket += (_, _) => sockets++;

        // Longer than it takes to notice.
        await SleepingPages.SleepAsync(TimeSpan.FromSeconds(12), TestContext.Current.CancellationToken);

        await StorePage.Until(() => Task.FromResult(sockets > 0), Patience);
        await Assertions.Expect(page.GetByTestId("connection")).ToHaveTextAsync("Connected", new() { Timeout = (float)Patience.TotalMilliseconds });
        await IsRightAsync(page, silo);
    }

    private static LocatorAssertionsToContainTextOptions Long => new() { Timeout = (float)Patience.TotalMilliseconds };

    private static Task<SiloProcess> StartAsync(TemporaryFolder data, int port) => SiloProcess.StartAsync(
        "--store", Path.Combine(Assets.Repository, "examples", "demo", $"{Store}.json"),
        "--url", $"http://127.0.0.1:{port}", "--data", data.Path);

    private async Task<IPage> OpenAsync(SiloProcess silo)
    {
        var page = await browser.OpenAsync(new(silo.Url, $"stores/{Store}"));
        await StorePage.Until(async () => await StorePage.Number(page, "occupancy") >= 1, Patience);
        return page;
    }

    /// <summary>The page shows what the server says at the same moment; both move, so it may take some looks.</summary>
    private static async Task IsRightAsync(IPage page, SiloProcess silo)
    {
        using var http = new HttpClient { BaseAddress = silo.Url };
        await StorePage.Until(
            async () =>
            {
                var live = await http.GetFromJsonAsync<JsonElement>($"api/stores/{Store}/live");
                return await StorePage.Number(page, "entries") == live.GetProperty("entries").GetInt32()
                    && await StorePage.Number(page, "occupancy") == live.GetProperty("occupancy").GetInt32();
            },
            Patience);
    }
}
