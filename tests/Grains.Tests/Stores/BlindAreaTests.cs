using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests.Stores;

/// <summary>A camera that falls silent leaves a part of its store blind, and the store says which.</summary>
public sealed class BlindAreaTests(GrainHost host)
{
    [Fact]
    public async Task A_silent_camera_leaves_its_zones_blind_until_it_is_back()
    {
        var store = host.AddStoreWithIdleCamera();

        var seen = await WhileItReportsAsync(store, live => live.Coverage[0].Blind.IsEmpty && live.Cameras.Length == 1);
        Assert.False(Zone(seen, "shelf").IsBlind);
        Assert.Equal(seen.Coverage[0].Seeable, seen.Coverage[0].Seen);

        // The camera sees 7.8 m to either side along the plan's lower edge, 10 m and more from 2.8 m on: not two corners of 3 m² each.
        Assert.Equal(1 - (2 * 3.0 / 200), seen.Coverage[0].Seen, 0.005);
        Assert.Contains(seen.Coverage[0].Unwatched, area => area.Min == new PlanPoint(0, 0));
        Assert.DoesNotContain(seen.Coverage[0].Unwatched, area => Holds(area, 10, 5));

        var blind = await Eventually.LiveAsync(host, store, live => Zone(live, "shelf").IsBlind);
        Assert.Equal(CameraState.Retrying, Assert.Single(blind.Cameras).State);
        Assert.Equal((0, seen.Coverage[0].Seeable), (blind.Coverage[0].Seen, blind.Coverage[0].Seeable));
        Assert.Contains(blind.Coverage[0].Blind, area => Holds(area, 10, 5));
        Assert.True(blind.Lines.Single().IsBlind);
        Assert.Equal(seen.Coverage[0].Unwatched, blind.Coverage[0].Unwatched.AsEnumerable());

        var back = await WhileItReportsAsync(store, live => !Zone(live, "shelf").IsBlind);
        Assert.Equal(seen.Coverage, back.Coverage.AsEnumerable());
    }

    [Fact]
    public async Task A_watcher_is_told_what_became_blind()
    {
        var store = host.AddStoreWithIdleCamera();
        var watcher = new StoreWatcher();
        var reference = host.Grains.CreateObjectReference<IStoreObserver>(watcher);
        var grain = host.Grains.GetGrain<IStoreGrain>(store.Id.Value);
        await WhileItReportsAsync(store, live => live.Coverage[0].Blind.IsEmpty);
        watcher.Start(await grain.Watch(reference));

        await grain.ReportCamera(Status(CameraState.Faulted));
        var told = await watcher.UntilAsync(live => !live.Coverage[0].Blind.IsEmpty);
        Assert.True(Zone(told, "shelf").IsBlind);

        await grain.Unwatch(reference);
        GC.KeepAlive(watcher);
    }

    private Task<StoreLive> WhileItReportsAsync(StoreConfiguration store, Predicate<StoreLive> expected)
    {
        var grain = host.Grains.GetGrain<IStoreGrain>(store.Id.Value);
        return Eventually.UntilAsync(
            async () =>
            {
                await grain.ReportCamera(Status(CameraState.Live));
                return await grain.GetLive();
            },
            expected);
    }

    private static CameraStatus Status(CameraState state) => new() { Id = "camera", State = state };

    private static ZoneLive Zone(StoreLive live, string id) => live.Zones.Single(zone => zone.Id == id);

    private static bool Holds(PlanArea area, double x, double y) =>
        area.Min.X <= x && x <= area.Max.X && area.Min.Y <= y && y <= area.Max.Y;
}
