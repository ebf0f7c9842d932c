namespace StoreTracking.LiveHub.Tests;

public sealed class LiveHubTests
{
    [Fact]
    public async Task A_watch_answers_a_snapshot_and_pushes_the_differences_that_lead_on_from_it()
    {
        await using var host = await TestHost.StartAsync();
        await using var browser = await host.ConnectAsync();
        var store = host.Grains.Store("main-street");
        store.Occupy(2);

        var snapshot = await browser.WatchStoreAsync("main-street");
        store.Occupy(3);
        var push = await browser.NextAsync();

        Assert.Equal(2, snapshot!.Occupancy);
        Assert.Equal("StoreChanged", push.Target);
        Assert.Equal(3, StoreDiff.Apply(snapshot, push.As<StoreDelta>())!.Occupancy);
    }

    [Fact]
    public async Task Parts_that_did_not_change_are_left_out()
    {
        await using var host = await TestHost.StartAsync();
        await using var browser = await host.ConnectAsync();
        await browser.WatchStoreAsync("main-street");

        host.Grains.Store("main-street").Occupy(3);
        var push = await browser.NextAsync();

        Assert.Equal(
            ["at", "epoch", "from", "occupancy", "store", "to"],
            push.Argument.EnumerateObject().Select(static part => part.Name).Order());
    }

    [Fact]
    public async Task Differences_keep_leading_to_the_newest_state_while_it_changes_fast()
    {
        await using var host = await TestHost.StartAsync(static options => options.MaxUpdateRate = 60);
        await using var browser = await host.ConnectAsync();
        var store = host.Grains.Store("main-street");
        var state = await browser.WatchStoreAsync("main-street");

        for (var occupancy = 1; occupancy <= 500; occupancy++)
        {
            store.Occupy(occupancy);
        }

        while (state!.Sequence < store.State.Sequence)
        {
            state = StoreDiff.Apply(state, (await browser.NextAsync()).As<StoreDelta>());
        }

        Assert.Equal(500, state.Occupancy);
    }

    [Fact]
    public async Task A_browser_that_missed_something_gets_a_new_snapshot_though_nothing_changes()
    {
        await using var host = await TestHost.StartAsync();
        await using var browser = await host.ConnectAsync();
        await browser.WatchStoreAsync("main-street");
        browser.Answer = static push => push.Target == "StoreChanged" ? -1 : push.To;

        host.Grains.Store("main-street").Occupy(3);
        await browser.NextAsync();
        var reset = await browser.NextAsync();
        host.Grains.Store("main-street").Occupy(4);
        var next = await browser.NextAsync();

        Assert.Equal(("StoreReset", 3), (reset.Target, reset.As<StoreLive>().Occupancy));
        Assert.Equal(("StoreChanged", reset.To), (next.Target, next.As<StoreDelta>().From));
    }

    [Fact]
    public async Task A_browser_whose_handler_failed_gets_a_new_snapshot()
    {
        await using var host = await TestHost.StartAsync();
        await using var browser = await host.ConnectAsync();
        await browser.WatchStoreAsync("main-street");
        browser.Answer = static push => push.Target == "StoreChanged" ? null : push.To;

        host.Grains.Store("main-street").Occupy(3);
        await browser.FailAsync(await browser.NextAsync(), "boom");

        Assert.Equal("StoreReset", (await browser.NextAsync()).Target);
    }

    [Fact]
    public async Task Another_activation_of_the_store_sends_a_new_snapshot()
    {
        await using var host = await TestHost.StartAsync();
        await using var browser = await host.ConnectAsync();
        await browser.WatchStoreAsync("main-street");

        host.Grains.Store("main-street").Restart();
        var reset = await browser.NextAsync();

        Assert.Equal(("StoreReset", 2), (reset.Target, reset.As<StoreLive>().Epoch));
    }

    [Fact]
    public async Task Two_browsers_share_one_observer_and_get_the_same_states()
    {
        await using var host = await TestHost.StartAsync();
        await using var one = await host.ConnectAsync();
        await using var two = await host.ConnectAsync();
        await one.WatchStoreAsync("main-street");
        await two.WatchStoreAsync("main-street");

        host.Grains.Store("main-street").Occupy(9);

        Assert.Equal(9, (await one.NextAsync()).As<StoreDelta>().Occupancy);
        Assert.Equal(9, (await two.NextAsync()).As<StoreDelta>().Occupancy);
        Assert.Equal(1, host.Grains.Store("main-street").Watchers);
    }

    [Fact]
    public async Task One_browser_watches_several_stores_and_stops_watching_one()
    {
        await using var host = await TestHost.StartAsync();
        await using var browser = await host.ConnectAsync();
        await browser.WatchStoreAsync("main-street");
        await browser.WatchStoreAsync("airport");

        await browser.CallAsync<object>("UnwatchStore", "main-street");
        host.Grains.Store("main-street").Occupy(1);
        host.Grains.Store("airport").Occupy(2);

        Assert.Equal("airport", (await browser.NextAsync()).As<StoreDelta>().Store.Value);
    }

    [Fact]
    public async Task A_second_watch_of_a_store_replaces_the_first()
    {
        await using var host = await TestHost.StartAsync();
        await using var browser = await host.ConnectAsync();
        browser.Answer = static _ => null;
        await browser.WatchStoreAsync("main-street");
        host.Grains.Store("main-street").Occupy(1);
        await browser.NextAsync();

        var again = await browser.WatchStoreAsync("main-street");
        host.Grains.Store("main-street").Occupy(2);

        Assert.Equal(again!.Sequence, (await browser.NextAsync()).As<StoreDelta>().From);
    }

    [Fact]
    public async Task A_chain_is_watched_as_a_store_is()
    {
        await using var host = await TestHost.StartAsync();
        await using var browser = await host.ConnectAsync();
        var chain = host.Grains.Chain("north");
        await chain.Report(ChainDiffTests.Tile("airport", 5));

        var snapshot = await browser.CallAsync<ChainLive>("WatchChain", "north");
        await chain.Report(ChainDiffTests.Tile("main-street", 6));
        var push = await browser.NextAsync();

        Assert.Equal("ChainChanged", push.Target);
        Assert.Equal([5, 6], ChainDiff.Apply(snapshot!, push.As<ChainDelta>())!.Stores.Select(static tile => tile.Occupancy));
    }

    [Theory]
    [InlineData("WatchStore", "nowhere", "There is no store 'nowhere': /api/stores lists the configured ones.")]
    [InlineData("UnwatchStore", "nowhere", "There is no store 'nowhere': /api/stores lists the configured ones.")]
    [InlineData("WatchChain", "nowhere", "There is no chain 'nowhere': /api/chains lists the configured ones.")]
    [InlineData("WatchStore", "Main Street", "The store 'Main Street' is not a store id: expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'.")]
    [InlineData("UnwatchChain", "", "The chain '' is not a chain id: expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'.")]
    [InlineData("WatchStore", null, "The store '' is not a store id: expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'.")]
    public async Task An_id_that_cannot_be_watched_fails_the_call_with_one_sentence(string method, string? id, string sentence)
    {
        await using var host = await TestHost.StartAsync();
        await using var browser = await host.ConnectAsync();

        var error = await Assert.ThrowsAsync<HubCallException>(() => browser.CallAsync<object>(method, id));

        Assert.EndsWith($"HubException: {sentence}", error.Message);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_fails_the_call_and_holds_up_no_other()
    {
        await using var host = await TestHost.StartAsync(static options => options.AnswerTimeout = TimeSpan.FromSeconds(1));
        await using var browser = await host.ConnectAsync();
        await browser.WatchStoreAsync("airport");
        host.Grains.Store("main-street").Gate = new TaskCompletionSource().Task;

        var waiting = browser.WatchStoreAsync("main-street");
        host.Grains.Store("airport").Occupy(1);
        await browser.NextAsync();
        host.Grains.Store("airport").Occupy(2);
        await browser.NextAsync();
        Assert.False(waiting.IsCompleted);
        var error = await Assert.ThrowsAsync<HubCallException>(() => waiting);

        Assert.EndsWith("The store 'main-street' did not answer within 1 s: try again.", error.Message);
    }

    [Fact]
    public async Task A_browser_that_goes_away_leaves_nothing_behind()
    {
        await using var host = await TestHost.StartAsync(static options => options.FeedLinger = TimeSpan.Zero);
        await using (var browser = await host.ConnectAsync())
        {
            browser.Answer = static _ => null;
            await browser.WatchStoreAsync("main-street");
            await browser.CallAsync<ChainLive>("WatchChain", "north");
            host.Grains.Store("main-street").Occupy(1);
            await browser.NextAsync();
        }

        await Eventually.IsTrue(() => host.Grains.Exposed == 0, "the watches ended");
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_cannot_connect(string origin)
    {
        await using var host = await TestHost.StartAsync();

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => HubSocket.ConnectAsync(host.Address, origin));
    }

    [Fact]
    public async Task Pages_of_this_server_and_of_an_allowed_origin_can_connect()
    {
        await using var host = await TestHost.StartAsync(static options => options.AllowedOrigins.Add("https://wall.example.com"));
        await using var own = await HubSocket.ConnectAsync(host.Address, host.Address.GetLeftPart(UriPartial.Authority));
        await using var allowed = await HubSocket.ConnectAsync(host.Address, "https://wall.example.com");

        Assert.NotNull(await own.WatchStoreAsync("airport"));
        Assert.NotNull(await allowed.WatchStoreAsync("airport"));
    }
}
