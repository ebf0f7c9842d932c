using Orleans;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests.Stores;

/// <summary>What a store's activation takes from the facts, and puts there.</summary>
public sealed class StoreFactsTests(GrainHost host)
{
    private static readonly VisitSummary Summary = new()
    {
        BeganAt = TimeProvider.System.GetUtcNow().AddSeconds(-30),
        EndedAt = TimeProvider.System.GetUtcNow(),
        Metres = 12,
        Zones = [new() { Zone = "shelf", Visits = 2, Seconds = 11 }],
        Shelves = [new() { Shelf = "shelf", Engagements = 2, Seconds = 7 }],
    };

    [Fact]
    public async Task A_store_begins_with_what_was_recorded_of_its_day()
    {
        var store = host.AddStore();
        await host.Facts.AppendAsync([Crossing(store, 1, inwards: true), Crossing(store, 2, inwards: false), Visit(store, 1)]);

        var live = await Store(store).GetLive();

        Assert.Equal((1, 1, 1), (live.Entries, live.Exits, live.Visits));
        Assert.Equal(2, live.Zones.Single(static zone => zone.Id == "shelf").Visits);

        // A mean waits for five more: what was told of those before is not known.
        Assert.Equal(0, live.MeanVisitSeconds);
    }

    [Fact]
    public async Task What_was_recorded_before_and_comes_again_counts_once()
    {
        var store = host.AddStore();
        await host.Facts.AppendAsync([Crossing(store, 1, inwards: true), Visit(store, 1)]);

        await Store(store).RecordCrossings(new()
        {
            Floor = new(store.Id, "ground"),
            Crossings =
            [
                new() { Line = "door", Inwards = true, At = Summary.EndedAt, Epoch = 1, Number = 1 },
                new() { Line = "door", Inwards = true, At = Summary.EndedAt, Epoch = 1, Number = 2 },
            ],
        });
        Assert.False(await Store(store).EndVisit(End(store, 1)));
        Assert.True(await Store(store).EndVisit(End(store, 2)));

        var live = await Eventually.LiveAsync(host, store, static live => live.Visits == 2);
        Assert.Equal(2, live.Entries);
        Assert.Equal(4, (await host.Facts.ReadAsync(store.Id, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task The_most_people_at_once_are_kept_by_the_hour()
    {
        var store = host.AddStore();

        // A store of which nothing is known yet first has to find out how many are in it.
        await host.Facts.AppendAsync([Crossing(store, 1, inwards: true), Crossing(store, 2, inwards: false)]);
        await new Walk(host.Grains, store).GoAsync(1, 10, people: 3);

        var hours = await Eventually.UntilAsync(
            () => host.Facts.ReadHoursAsync(store.Id, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue),
            static hours => hours.Sum(static hour => hour.Peak) >= 3);
        Assert.Equal(3, hours.Max(static hour => hour.Peak));
    }

    [Fact]
    public async Task A_store_goes_on_with_the_flows_that_were_recorded_of_its_day()
    {
        var store = host.AddStore();
        await host.Facts.AppendAsync([Flow(store, null, "shelf", 3), Flow(store, "a zone that is gone", "shelf", 1)]);

        await new Walk(host.Grains, store).GoAsync(1, 10);

        var flows = await Eventually.UntilAsync(() => Store(store).GetFlows(), static flows => flows.Flows.Length >= 3);
        Assert.Equal(
            [(null, "door-mat", 1), (null, "shelf", 3), ("door-mat", "shelf", 1)],
            flows.Flows.Select(static flow => (flow.From, flow.To, flow.People)).Order());
    }

    [Fact]
    public async Task Occupancy_and_flows_are_kept_by_the_hour()
    {
        var store = host.AddStoreWithIdleCamera();
        await Store(store).ReportCamera(new()
        {
            Id = "camera",
            State = CameraState.Live,
            FrameRate = 10,
            DroppedFrames = 0,
            Restarts = 0,
        });
        var walk = new Walk(host.Grains, store);
        await walk.GoAsync(1, 10);

        var hours = await Eventually.UntilAsync(
            () => host.Facts.ReadHoursAsync(store.Id, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue),
            static hours => hours.Any(static hour => hour.PersonTime > TimeSpan.Zero));
        Assert.All(hours, static hour => Assert.InRange(hour.Watched, TimeSpan.Zero, TimeSpan.FromHours(1)));
        var flows = await Eventually.UntilAsync(
            () => host.Facts.ReadFlowsAsync(store.Id, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue), static flows => flows.Count == 2);
        Assert.Equal([(null, "door-mat", 1), ("door-mat", "shelf", 1)], flows.Select(static flow => (flow.From, flow.To, flow.People)));
    }

    private static FlowFact Flow(StoreConfiguration store, string? from, string? to, int people) => new()
    {
        Store = store.Id,
        At = Summary.EndedAt,
        Hour = StoreHours.Of(Summary.EndedAt, TimeZoneInfo.Utc),
        Run = 1,
        From = from,
        To = to,
        People = people,
    };

    private static CrossingFact Crossing(StoreConfiguration store, long number, bool inwards) => new()
    {
        Store = store.Id,
        At = Summary.EndedAt,
        Hour = StoreHours.Of(Summary.EndedAt, TimeZoneInfo.Utc),
        Floor = "ground",
        Epoch = 1,
        Number = number,
        Line = "door",
        Inwards = inwards,
    };

    private static VisitFact Visit(StoreConfiguration store, long number) => new()
    {
        Store = store.Id,
        At = Summary.EndedAt,
        Hour = StoreHours.Of(Summary.EndedAt, TimeZoneInfo.Utc),
        Floor = "ground",
        Epoch = 1,
        Number = number,
        Summary = Summary,
    };

    private static VisitResult End(StoreConfiguration store, long number) => new()
    {
        Shopper = ShopperId.New(),
        Floor = new(store.Id, "ground"),
        Epoch = 1,
        Number = number,
        Summary = Summary,
    };

    private IStoreGrain Store(StoreConfiguration store) => host.Grains.GetGrain<IStoreGrain>(store.Id.Value);
}
