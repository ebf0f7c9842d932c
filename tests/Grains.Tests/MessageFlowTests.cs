using Orleans;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests;

/// <summary>From a camera's positions through floor, shopper and store grains to those who watch.</summary>
public sealed class MessageFlowTests(GrainHost host)
{
    [Fact]
    public async Task A_visit_is_seen_counted_timed_and_forgotten()
    {
        var store = host.AddStore();
        var walk = new Walk(host.Grains, store);

        await walk.GoAsync(1, 10);
        await walk.StandAsync(10, TimeSpan.FromSeconds(5));
        var inside = await Live(store, live => live.Entries == 1 && live.Occupancy == 1 && Zone(live, "shelf").Count == 1);
        Assert.Equal((1, 0), (inside.Entries, inside.Exits));
        Assert.Equal(10, Assert.Single(inside.Positions).X, 0.3);

        await walk.GoAsync(10, 1);
        await walk.LeaveAsync();
        var after = await Live(store, live => live.Visits == 1 && live.Exits == 1 && live.Occupancy == 0);
        Assert.Equal(0, after.Occupancy);
        Assert.Equal((1, 1), (after.Entries, after.Exits));
        Assert.Empty(after.Positions);
        Assert.Equal((0, 1), (Zone(after, "shelf").Count, Zone(after, "shelf").Visits));

        // Nobody is told how long a single visitor stayed; what was recorded is right: 2 m into the zone and out again at 1.2 m/s, and 5 s there.
        Assert.Equal((0, 0), (Zone(after, "shelf").MeanDwellSeconds, after.MeanVisitSeconds));
        var (from, to) = (new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var zone = Assert.Single(await host.Facts.ReadZoneHoursAsync(store.Id, from, to, TestContext.Current.CancellationToken), static hour => hour.Zone == "shelf");
        Assert.Equal(5 + (2 * 2 / 1.2), zone.StayTime.TotalSeconds, 1.0);
        var hour = Assert.Single(await host.Facts.ReadHoursAsync(store.Id, from, to, TestContext.Current.CancellationToken), static hour => hour.Visits > 0);
        Assert.Equal(5 + (2 * 9 / 1.2), hour.VisitTime.TotalSeconds, 1.5);
    }

    [Fact]
    public async Task Two_people_are_two_visits()
    {
        var store = host.AddStore();
        var walk = new Walk(host.Grains, store);
        await walk.GoAsync(1, 10, people: 2);
        var live = await Live(store, live => live.Occupancy == 2 && live.Entries == 2);
        Assert.Equal(2, live.Positions.Select(position => position.Shopper).Distinct().Count());
    }

    [Fact]
    public async Task A_watcher_gets_differences_that_add_up_to_what_the_store_says()
    {
        var store = host.AddStore();
        var watcher = new StoreWatcher();
        var reference = host.Grains.CreateObjectReference<IStoreObserver>(watcher);
        var grain = host.Grains.GetGrain<IStoreGrain>(store.Id.Value);
        watcher.Start(await grain.Watch(reference));

        await new Walk(host.Grains, store).GoAsync(1, 10);
        var seen = await watcher.UntilAsync(live => live.Entries == 1 && live.Occupancy == 1);
        var told = await Live(store, live => live.Sequence >= seen.Sequence);
        Assert.Equal(told.Epoch, seen.Epoch);

        await grain.Unwatch(reference);
        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task A_stale_frame_and_one_of_another_floor_change_nothing()
    {
        var store = host.AddStore();
        await new Walk(host.Grains, store).GoAsync(1, 10);
        await Live(store, live => live.Entries == 1);

        // The same walk again, a minute ago: every frame is older than what the floor has seen.
        await host.Grains.GetGrain<IFloorGrain>(new FloorId(store.Id, "ground").ToString()).Observe(new()
        {
            Camera = new(store.Id, "camera"),
            Sequence = 1,
            CapturedAt = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(1),
            Observations = [FloorObservation.At(7, 1, 1, 0.1, 0.9)],
        });
        var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => host.Grains
            .GetGrain<IFloorGrain>(new FloorId(store.Id, "attic").ToString())
            .Observe(new() { Camera = new(store.Id, "camera"), Sequence = 1, CapturedAt = default, Observations = [] }));
        Assert.Contains("attic", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await host.Grains.GetGrain<IStoreGrain>(store.Id.Value).GetLive()).Entries);
    }

    [Fact]
    public async Task A_crossing_that_is_sent_twice_counts_once()
    {
        var store = host.AddStore();
        var grain = host.Grains.GetGrain<IStoreGrain>(store.Id.Value);
        var now = TimeProvider.System.GetUtcNow();
        for (var time = 1; time <= 2; time++)
        {
            await grain.RecordCrossings(new()
            {
                Floor = new(store.Id, "ground"),
                Crossings = [new() { Line = "door", Inwards = true, At = now, Epoch = 1, Number = 1 }],
            });
        }

        Assert.Equal(1, (await Live(store, live => live.Entries > 0)).Entries);
    }

    [Fact]
    public async Task The_chain_shows_its_stores()
    {
        var chain = new ChainId("both");
        var (first, second) = (host.AddStore(chain), host.AddStore(chain));
        await new Walk(host.Grains, first).GoAsync(1, 10);
        await new Walk(host.Grains, second).GoAsync(1, 10, people: 3);

        var live = await Eventually.UntilAsync(
            () => host.Grains.GetGrain<IChainGrain>(chain.Value).GetLive(),
            live => live.Stores.Sum(tile => tile.Occupancy) == 4);
        Assert.Equal([first.Id, second.Id], live.Stores.Select(tile => tile.Store));
        Assert.Equal([1, 3], live.Stores.Select(tile => tile.Occupancy));
        Assert.All(live.Stores, tile => Assert.Equal(50, tile.Capacity));
    }

    private static ZoneLive Zone(StoreLive live, string id) => live.Zones.Single(zone => zone.Id == id);

    private Task<StoreLive> Live(StoreConfiguration store, Predicate<StoreLive> expected) =>
        Eventually.LiveAsync(host, store, expected);
}
