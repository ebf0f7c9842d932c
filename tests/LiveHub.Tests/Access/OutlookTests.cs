using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub.Tests.Access;

/// <summary>Who sees which stores, and where single people are; and that whoever does is logged.</summary>
public sealed class OutlookTests
{
    private static readonly ShopperPosition Somebody = new() { Shopper = new(Guid.NewGuid()), Floor = "ground", X = 1, Y = 2 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("viewer", 0)]
    [InlineData("one", 0)]
    [InlineData("operator", 1)]
    [InlineData("admin", 1)]
    public async Task Positions_go_to_operators_and_administrators_alone(string name, int expected)
    {
        await using var host = await AccessHost.StartAsync();
        var store = host.Host.Grains.Store("main-street");
        store.Change(static live => live with { Positions = [Somebody], Occupancy = 1 });
        using var http = await host.SignInAsync(name);
        await using var browser = await HubSocket.ConnectAsync(host.Host.Address, cookie: await host.CookieAsync(name));

        var snapshot = await browser.WatchStoreAsync("main-street");
        store.Change(static live => live with { Positions = [Somebody with { X = 5 }], Occupancy = 2 });
        var delta = (await browser.NextAsync()).As<StoreDelta>();
        var asked = await http.GetFromJsonAsync<JsonElement>("api/stores/main-street/live", Cancellation);

        Assert.Equal((expected, 1), (snapshot!.Positions.Length, snapshot.Occupancy));
        Assert.Equal((expected, 2), (delta.Moved?.Length ?? 0, delta.Occupancy));
        Assert.Equal(expected, asked.GetProperty("positions").GetArrayLength());
        var token = await host.WithToken().GetFromJsonAsync<JsonElement>("api/stores/main-street/live", Cancellation);
        Assert.Equal(0, token.GetProperty("positions").GetArrayLength());
    }

    /// <summary>Two maps of lately, one taken from the other, are where single people were in between.</summary>
    [Theory]
    [InlineData("viewer", 0, 0)]
    [InlineData("operator", 1, 1)]
    public async Task The_map_of_lately_goes_to_who_sees_positions_alone_and_is_logged(string name, int floors, int views)
    {
        await using var host = await AccessHost.StartAsync();
        host.Host.Grains.Store("main-street").Heatmaps = new()
        {
            Store = new("main-street"),
            Floors = [new() { Floor = "ground", Min = new(0, 0), CellMetres = 0.25, Columns = 4, Rows = 4, Cells = [new() { Cell = 5, Seconds = 1 }] }],
        };
        using var http = await host.SignInAsync(name);

        var map = await http.GetFromJsonAsync<JsonElement>("api/stores/main-street/heatmap", Cancellation);

        Assert.Equal(floors, map.GetProperty("floors").GetArrayLength());
        Assert.Equal(views, (await ViewsAsync(host)).Count);
    }

    [Theory]
    [InlineData("viewer", 1)]
    [InlineData("operator", 2)]
    public async Task The_map_of_an_hour_that_goes_on_goes_to_who_sees_positions_alone(string name, int hours)
    {
        await using var host = await AccessHost.StartAsync();
        var now = StoreHours.Of(TimeProvider.System.GetUtcNow(), TimeZoneInfo.Utc);
        foreach (var (hour, cell) in new[] { (now, 1), (now.AddHours(-3), 2) })
        {
            await host.Host.Services.GetRequiredService<IFactStore>().AppendAsync(
            [
                new HeatFact
                {
                    Store = new("main-street"), At = hour, Hour = hour, Run = 1,
                    Heat = new() { Floor = "ground", Min = new(0, 0), CellMetres = 0.25, Columns = 4, Rows = 4, Cells = [new() { Cell = cell, Seconds = 9 }] },
                },
            ]);
        }

        using var http = await host.SignInAsync(name);
        await http.GetFromJsonAsync<JsonElement>(
            $"api/stores/main-street/heatmap?from={now.AddHours(-4):yyyy-MM-ddTHH:mm}Z&to={now.AddHours(-2):yyyy-MM-ddTHH:mm}Z", Cancellation);
        Assert.Empty(await ViewsAsync(host));
        var map = await http.GetFromJsonAsync<JsonElement>(
            $"api/stores/main-street/heatmap?from={now.AddHours(-4):yyyy-MM-ddTHH:mm}Z&to={now.AddHours(1):yyyy-MM-ddTHH:mm}Z", Cancellation);

        Assert.Equal(hours, map.GetProperty("floors")[0].GetProperty("cells").GetArrayLength());
        Assert.Equal(name == "operator" ? [name] : [], (await ViewsAsync(host)).Select(static view => view.Who));
    }

    [Fact]
    public async Task A_view_of_positions_is_logged_from_its_beginning_to_its_end_without_an_address()
    {
        await using var host = await AccessHost.StartAsync();
        var began = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        await using (var browser = await HubSocket.ConnectAsync(host.Host.Address, cookie: await host.CookieAsync("operator")))
        {
            await browser.WatchStoreAsync("main-street");
            var open = Assert.Single(await ViewsAsync(host));
            Assert.Equal(("operator", "loopback", null), (open.Who, open.Origin, open.EndedAt));
            Assert.InRange(open.BeganAt, began, TimeProvider.System.GetUtcNow());
        }

        await Eventually.IsTrue(() => ViewsAsync(host).Result is [{ EndedAt: not null }], "the end is logged");

        await using (var viewer = await HubSocket.ConnectAsync(host.Host.Address, cookie: await host.CookieAsync("viewer")))
        {
            await viewer.WatchStoreAsync("main-street");
            Assert.Single(await ViewsAsync(host));
        }

        // Whoever asks again and again over REST is looking all the while.
        using var http = await host.SignInAsync("operator");
        await http.GetAsync("api/stores/main-street/live", Cancellation);
        await http.GetAsync("api/stores/main-street/live", Cancellation);
        Assert.Equal(2, (await ViewsAsync(host)).Count);
        using var admin = await host.SignInAsync("admin");
        Assert.Equal(2, (await admin.GetFromJsonAsync<JsonElement>("api/stores/main-street/access-log", Cancellation)).GetArrayLength());
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync("api/stores/main-street/access-log", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_store_that_somebody_may_not_see_is_not_there()
    {
        await using var host = await AccessHost.StartAsync();
        using var http = await host.SignInAsync("one");
        await host.Host.Grains.Chain("north").Report(Tile("main-street"));
        await host.Host.Grains.Chain("north").Report(Tile("airport"));

        foreach (var path in new[] { "stores/{0}", "stores/{0}/live", "stores/{0}/history?from=2026-11-02&to=2026-11-03&by=day", "stores/{0}/flow" })
        {
            using var hidden = await http.GetAsync($"api/{string.Format(null, path, "airport")}", Cancellation);
            using var missing = await http.GetAsync($"api/{string.Format(null, path, "nowhere")}", Cancellation);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, missing.StatusCode));
            Assert.Equal(
                (await missing.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString()!.Replace("nowhere", "airport", StringComparison.Ordinal),
                (await hidden.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString());
        }

        Assert.DoesNotContain("airport", await http.GetStringAsync("api/stores", Cancellation), StringComparison.Ordinal);
        Assert.Equal("""[{"id":"north","stores":["main-street"]}]""", await http.GetStringAsync("api/chains", Cancellation));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("api/chains/south/trends", Cancellation)).StatusCode);

        await using var browser = await HubSocket.ConnectAsync(host.Host.Address, cookie: await host.CookieAsync("one"));
        await Assert.ThrowsAsync<HubCallException>(() => browser.WatchStoreAsync("airport"));
        await Assert.ThrowsAsync<HubCallException>(() => browser.CallAsync<ChainLive>("WatchChain", "south"));
        var chain = await browser.CallAsync<ChainLive>("WatchChain", "north");
        Assert.Equal("main-street", Assert.Single(chain!.Stores).Store.Value);
        await host.Host.Grains.Chain("north").Report(Tile("airport") with { Occupancy = 9 });
        await host.Host.Grains.Chain("north").Report(Tile("main-street") with { Occupancy = 7 });
        ChainDelta delta;
        do
        {
            delta = (await browser.NextAsync()).As<ChainDelta>();
            Assert.DoesNotContain(delta.Stores, static tile => tile.Store.Value == "airport");
        }
        while (delta.Stores.IsEmpty);
        Assert.Equal(7, Assert.Single(delta.Stores).Occupancy);
    }

    [Fact]
    public async Task A_connection_ends_when_its_account_is_removed()
    {
        await using var host = await AccessHost.StartAsync();
        await using var browser = await HubSocket.ConnectAsync(host.Host.Address, cookie: await host.CookieAsync("operator"));
        await browser.WatchStoreAsync("main-street");
        Assert.Equal(1, host.Host.Grains.Store("main-street").Watchers);

        using var admin = await host.SignInAsync("admin");
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync("api/access/accounts/operator", Cancellation)).StatusCode);

        await Eventually.IsTrue(() => ViewsAsync(host).Result is [{ EndedAt: not null }], "the view has ended");
    }

    private static StoreTile Tile(string store) => new()
    {
        Store = new(store), Name = store, At = default, Occupancy = 1, Entries = 1, Exits = 0, CamerasLive = 1, Cameras = 1,
    };

    private static Task<IReadOnlyList<PositionView>> ViewsAsync(AccessHost host) =>
        host.Kept.ListViewsAsync(new("main-street"), TimeProvider.System.GetUtcNow().AddDays(-1), Cancellation);
}
