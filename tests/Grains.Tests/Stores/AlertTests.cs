using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Testing;

namespace StoreTracking.Grains.Tests.Stores;

/// <summary>Somebody sees to an alert: everybody is shown it, and a new activation of the store knows it.</summary>
public sealed class AlertTests(GrainHost host)
{
    [Fact]
    public async Task An_acknowledged_alert_stays_raised_and_watchers_are_told()
    {
        var store = host.AddStore(Full);
        var watcher = new StoreWatcher();
        var reference = host.Grains.CreateObjectReference<IStoreObserver>(watcher);
        watcher.Start(await Store(host, store).Watch(reference));
        await RaiseAsync(host, store);
        await watcher.UntilAsync(static live => live.Alerts[0].IsRaised);

        var answer = await Store(host, store).AcknowledgeAlert("full");

        Assert.True(answer is { IsRaised: true, AcknowledgedAt: not null });
        var told = await watcher.UntilAsync(static live => live.Alerts[0].AcknowledgedAt is not null);
        Assert.Equal(answer, told.Alerts[0]);
        Assert.Equal(answer, await Store(host, store).AcknowledgeAlert("full"));
        await Store(host, store).Unwatch(reference);
        GC.KeepAlive(watcher);
    }

    [Fact]
    public async Task An_alert_that_is_not_raised_cannot_be_acknowledged()
    {
        var store = host.AddStore(Full);

        Assert.Null(await Store(host, store).AcknowledgeAlert("full"));
        Assert.Null(await Store(host, store).AcknowledgeAlert("none"));
        Assert.Null((await Store(host, store).GetLive()).Alerts[0].AcknowledgedAt);
    }

    [Fact]
    public async Task A_restart_forgets_no_acknowledgement()
    {
        using var folder = new TemporaryFolder();
        AlertLive acknowledged;
        await using (var first = await GrainHost.StartAsync(new() { Folder = folder.Path }))
        {
            var store = first.AddStore(Full);
            await RaiseAsync(first, store);
            acknowledged = (await Store(first, store).AcknowledgeAlert("full"))!.Value;
        }

        await using var second = await GrainHost.StartAsync(new() { Folder = folder.Path });
        Assert.Equal(acknowledged, (await Store(second, second.AddStore(Full)).GetLive()).Alerts[0]);
    }

    private static AlertConfiguration Full { get; } =
        new() { Id = "full", Name = "Full", Measure = AlertMeasure.Zone, Zone = "shelf", Raise = 2, HoldSeconds = 0 };

    private static async Task RaiseAsync(GrainHost host, StoreConfiguration store)
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await Store(host, store).ReportZones(
                [new() { Shopper = ShopperId.New(), Zone = "shelf", EnteredAt = TimeProvider.System.GetUtcNow() }]);
        }

        await Eventually.LiveAsync(host, store, static live => live.Alerts[0].IsRaised);
    }

    private static IStoreGrain Store(GrainHost host, StoreConfiguration store) => host.Grains.GetGrain<IStoreGrain>(store.Id.Value);
}
