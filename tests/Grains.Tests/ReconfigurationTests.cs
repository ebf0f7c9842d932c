using System.Runtime.CompilerServices;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests;

/// <summary>Another configuration is saved while a store runs.</summary>
public sealed class ReconfigurationTests(GrainHost host)
{
    [Fact]
    public async Task A_camera_that_is_added_shows_its_people()
    {
        var store = host.AddStore();
        await LiveAsync(store, live => live.Cameras.IsEmpty);

        host.Reconfigure(store with { Cameras = [host.NewCamera(store, "camera", Watched().Source)] });

        var live = await LiveAsync(store, live => live.Positions.Length == 1 && live.Positions[0].X > 9.5);
        Assert.Equal("camera", Assert.Single(live.Cameras).Id);
        Assert.Equal(1, live.Configuration);
    }

    [Fact]
    public async Task A_camera_that_is_removed_stops_and_the_others_go_on()
    {
        var (kept, removed) = (Watched(), Watched());
        var store = host.AddStore();
        var both = store with { Cameras = [host.NewCamera(store, "kept", kept.Source), host.NewCamera(store, "removed", removed.Source)] };
        host.Reconfigure(both);
        await LiveAsync(store, live => live.Cameras.Length == 2 && live.Cameras.All(camera => camera.State == CameraState.Live));

        host.Reconfigure(both with { Cameras = [both.Cameras[0]] });

        await removed.Stopped.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var live = await LiveAsync(store, live => live.Cameras.Length == 1 && live.Cameras[0].State == CameraState.Live);
        Assert.Equal("kept", Assert.Single(live.Cameras).Id);
        Assert.Equal((1, 1), (kept.Opened, removed.Opened));
        Assert.False(kept.Stopped.IsCompleted);
    }

    [Fact]
    public async Task A_camera_that_is_configured_otherwise_starts_anew_and_one_that_is_renamed_does_not()
    {
        var (renamed, moved) = (Watched(), Watched());
        var store = host.AddStore();
        var before = store with { Cameras = [host.NewCamera(store, "renamed", renamed.Source), host.NewCamera(store, "moved", moved.Source)] };
        host.Reconfigure(before);
        await LiveAsync(store, live => live.Cameras.Length == 2 && live.Cameras.All(camera => camera.State == CameraState.Live));

        host.Reconfigure(before with { Cameras = [before.Cameras[0] with { Name = "Door" }, before.Cameras[1] with { MaxFrameRate = 4 }] });

        await LiveAsync(store, live => live.Configuration == 2 && moved.Opened == 2 && live.Cameras.All(camera => camera.State == CameraState.Live));
        Assert.Equal((1, 2), (renamed.Opened, moved.Opened));
    }

    [Fact]
    public async Task New_zones_count_and_what_was_counted_stays()
    {
        var store = host.AddStore();
        var walk = new Walk(host.Grains, store);
        await walk.GoAsync(1, 10);
        var before = await LiveAsync(store, live => live.Entries == 1 && live.Positions.Length == 1);

        host.Reconfigure(WithZones(store, store.Floors[0].Zones.Add(
            new() { Id = "corner", Name = "Corner", Polygon = [new(9, 0), new(20, 0), new(20, 10), new(9, 10)] })));

        await LiveAsync(store, live => live.Configuration == 1 && live.Zones.Length == 3);
        var after = await LiveAsync(store, live => Count(live, "corner") == 1, () => walk.StandAsync(10, TimeSpan.FromSeconds(0.5)));
        Assert.Equal((1, 0), (after.Entries, after.Exits));
        Assert.Equal(Assert.Single(before.Positions).Shopper, Assert.Single(after.Positions).Shopper);
        Assert.True(after.Epoch > before.Epoch);

        await walk.GoAsync(10, 1);
        await walk.LeaveAsync();
        var left = await LiveAsync(store, live => live.Visits == 1 && live.Exits == 1);
        Assert.Equal(1, left.Zones.Single(zone => zone.Id == "corner").Visits);
        Assert.Equal(1, left.Zones.Single(zone => zone.Id == "shelf").Visits);
    }

    [Fact]
    public async Task A_line_that_is_moved_past_somebody_counts_nobody()
    {
        var store = host.AddStore();
        var walk = new Walk(host.Grains, store);
        await walk.GoAsync(1, 10);
        await LiveAsync(store, live => live.Entries == 1);

        var door = store.Floors[0].Lines[0] with { From = new(14, 0), To = new(14, 10), Inside = new(19, 5) };
        host.Reconfigure(store with { Floors = [store.Floors[0] with { Lines = [door] }] });
        await LiveAsync(store, live => live.Configuration == 1);
        await walk.StandAsync(10, TimeSpan.FromSeconds(4));
        await walk.GoAsync(10, 18);

        // Had it counted them out when it moved, there were an exit.
        var live = await LiveAsync(store, live => live.Entries == 2);
        Assert.Equal(0, live.Exits);
    }

    [Fact]
    public async Task A_store_that_is_renamed_goes_on_and_says_that_its_plan_is_another()
    {
        var store = host.AddStore();
        var walk = new Walk(host.Grains, store);
        await walk.GoAsync(1, 10);
        var before = await LiveAsync(store, live => live.Positions.Length == 1);

        host.Reconfigure(store with { Name = "Renamed" });

        var after = await LiveAsync(store, live => live.Configuration == 1);
        Assert.True(after.Epoch > before.Epoch);
        Assert.True(after.Sequence >= before.Sequence);
        await Eventually.UntilAsync(
            () => host.Grains.GetGrain<IChainGrain>(store.Chain.Value).GetLive(), live => live.Stores is [{ Name: "Renamed" }]);
    }

    [Fact]
    public async Task A_store_that_changes_its_chain_moves_to_the_other_wall()
    {
        var (from, to) = (new ChainId("chain-before"), new ChainId("chain-after"));
        var (stays, moves) = (host.AddStore(from), host.AddStore(from));
        await LiveAsync(stays, live => true);
        await LiveAsync(moves, live => true);
        var before = await ChainAsync(from, live => live.Stores.Length == 2);

        host.Reconfigure(moves with { Chain = to });

        var left = await ChainAsync(from, live => live.Stores.Length == 1);
        Assert.Equal(stays.Id, left.Stores[0].Store);
        Assert.True(left.Epoch > before.Epoch);
        Assert.Equal(moves.Id, (await ChainAsync(to, live => live.Stores.Length == 1)).Stores[0].Store);
    }

    private static StoreConfiguration WithZones(StoreConfiguration store, System.Collections.Immutable.ImmutableArray<ZoneConfiguration> zones) =>
        store with { Floors = [store.Floors[0] with { Zones = zones }] };

    private static int Count(StoreLive live, string zone) => live.Zones.Single(known => known.Id == zone).Count;

    [Fact]
    public async Task A_real_camera_starts_when_the_notice_is_named_and_stops_when_it_is_withdrawn()
    {
        var watched = Watched();
        var store = host.AddStore();
        var without = store with { Cameras = [host.NewCamera(store, "real", watched.Source) with { Source = new() { Kind = SourceKind.File } }] };
        host.Reconfigure(without);

        var waiting = await LiveAsync(store, static live => live.Cameras.Length == 1 && live.Cameras[0].State == CameraState.Faulted);
        Assert.Equal(
            "No notice is named: the camera starts once the store's configuration says which version of the notice hangs at its entrance (notice.version).",
            waiting.Cameras[0].Reason);
        Assert.Equal(0, watched.Opened);

        host.Reconfigure(without with { Notice = Notice });
        await LiveAsync(store, static live => live.Cameras is [{ State: CameraState.Live, Reason: null }]);
        Assert.Equal(1, watched.Opened);

        host.Reconfigure(without);
        await LiveAsync(store, static live => live.Cameras is [{ State: CameraState.Faulted }]);
        await watched.Stopped.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(1, watched.Opened);
    }

    [Fact]
    public async Task What_is_posted_is_refused_until_the_notice_is_named()
    {
        var store = host.AddStore();
        host.Reconfigure(store with { Cameras = [TestCatalog.Camera("posted") with { Source = new() { Kind = SourceKind.Observations } }] });
        var camera = host.Grains.GetGrain<ICameraGrain>(new CameraId(store.Id, "posted").ToString());

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => camera.Observe(new()
        {
            CapturedAt = TimeProvider.System.GetUtcNow(), Observations = [],
        }));

        Assert.StartsWith("No notice is named: ", error.Message, StringComparison.Ordinal);
    }

    private static NoticeConfiguration Notice { get; } = new()
    {
        Version = "2026-11",
        Languages = [NoticeLanguage.English],
        Controller = new() { Name = "Example Ltd", Email = "privacy@example.com" },
        LegalBasis = "A test",
    };

    private static WatchedSource Watched() => new();

    private Task<ChainLive> ChainAsync(ChainId chain, Predicate<ChainLive> expected) =>
        Eventually.UntilAsync(() => host.Grains.GetGrain<IChainGrain>(chain.Value).GetLive(), expected);

    /// <summary>Asks the store to run, as its supervisor does, until it is as expected.</summary>
    private Task<StoreLive> LiveAsync(StoreConfiguration store, Predicate<StoreLive> expected, Func<Task>? meanwhile = null)
    {
        var grain = host.Grains.GetGrain<IStoreGrain>(store.Id.Value);
        return Eventually.UntilAsync(
            async () =>
            {
                await grain.EnsureRunning();
                await (meanwhile?.Invoke() ?? Task.CompletedTask);
                return await grain.GetLive();
            },
            expected);
    }

    /// <summary>A camera that sees somebody walk in and stay, and knows how often it was opened and that it was closed.</summary>
    private sealed class WatchedSource
    {
        private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _opened;

        public WatchedSource() => Source = new CameraSource.Positions(WalkAsync);

        public CameraSource Source { get; }

        public int Opened => Volatile.Read(ref _opened);

        public Task Stopped => _stopped.Task;

        private async IAsyncEnumerable<PlacedFrame> WalkAsync([EnumeratorCancellation] CancellationToken stop)
        {
            Interlocked.Increment(ref _opened);
            try
            {
                using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
                var at = TimeProvider.System.GetUtcNow();
                for (var x = 1.0; await timer.WaitForNextTickAsync(stop); x = Math.Min(10, x + 0.12))
                {
                    at += TimeSpan.FromMilliseconds(100);
                    yield return new(at, new([FloorObservation.At(1, x, 5, 0.1, 0.9)], []));
                }
            }
            finally
            {
                _stopped.TrySetResult();
            }
        }
    }
}
