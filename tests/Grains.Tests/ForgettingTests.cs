using Orleans;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests;

/// <summary>Nothing of a visit is left when it is over, beyond the numbers.</summary>
public sealed class ForgettingTests(GrainHost host)
{
    [Fact]
    public async Task When_all_visits_have_ended_no_shopper_grain_is_active()
    {
        var store = host.AddStore();
        var walk = new Walk(host.Grains, store);
        await walk.GoAsync(1, 10, people: 3);
        var inside = await Eventually.LiveAsync(host, store, live => live.Positions.Length == 3);
        var shoppers = inside.Positions.Select(position => position.Shopper.Value).ToHashSet();
        await Eventually.UntilAsync(() => Task.FromResult(host.ActiveOf(shoppers)), active => active == 3);

        await walk.LeaveAsync();
        await Eventually.LiveAsync(host, store, live => live.Visits == 3);
        await Eventually.UntilAsync(() => Task.FromResult(host.ActiveOf(shoppers)), active => active == 0);
        Assert.Empty((await host.Grains.GetGrain<IStoreGrain>(store.Id.Value).GetLive()).Positions);
    }

    [Fact]
    public async Task A_shopper_whose_floor_fell_silent_ends_by_itself()
    {
        var store = host.AddStore(new VisitConfiguration { ReentrySeconds = 0, ForgetSeconds = 1 });
        var shopper = Guid.NewGuid();
        await host.Grains.GetGrain<IShopperGrain>(shopper).Follow(new()
        {
            Floor = new(store.Id, "ground"),
            Epoch = 1,
            Number = 1,
            Sequence = 1,
            Steps = [new() { At = TimeProvider.System.GetUtcNow(), X = 10, Y = 5 }],
        });

        await Eventually.LiveAsync(host, store, live => live.Visits == 1);
        await Eventually.UntilAsync(() => Task.FromResult(host.ActiveOf([shopper])), active => active == 0);
    }
}
