namespace StoreTracking.LiveHub.Tests;

public sealed class SlowBrowserTests
{
    [Fact]
    public async Task A_browser_that_does_not_answer_has_one_update_under_way_and_then_gets_the_newest()
    {
        await using var host = await TestHost.StartAsync(static options => options.MaxUpdateRate = 60);
        await using var slow = await host.ConnectAsync();
        await using var fast = await host.ConnectAsync();
        slow.Answer = static _ => null;
        var store = host.Grains.Store("main-street");
        var held = await slow.WatchStoreAsync("main-street");
        var shown = await fast.WatchStoreAsync("main-street");

        // The fast browser paces the store: each state is in the browser before the next one comes.
        for (var occupancy = 1; occupancy <= 50; occupancy++)
        {
            store.Occupy(occupancy);
            shown = StoreDiff.Apply(shown!, (await fast.NextAsync()).As<StoreDelta>());
            Assert.Equal(occupancy, shown!.Occupancy);
        }

        var first = await slow.NextAsync();
        held = StoreDiff.Apply(held!, first.As<StoreDelta>());
        Assert.Equal(1, held!.Occupancy);
        await slow.AnswerAsync(first, first.To);
        var second = (await slow.NextAsync()).As<StoreDelta>();

        Assert.Equal((held.Sequence, shown!.Sequence, 50), (second.From, second.To, second.Occupancy));
    }
}
