using Microsoft.Extensions.Logging;
using Orleans.Placement;
using StoreTracking.Facts;
using StoreTracking.Grains.Floors;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.People.Staff;
using StoreTracking.Tracking.Visits;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Grains.Shoppers;

/// <summary>Follows one anonymous visit and forgets it when it ends. It lives where its floor does.</summary>
[PreferLocalPlacement]
internal sealed partial class ShopperGrain(
    IStoreCatalog catalog, IGrainFactory grains, TimeProvider clock, ILogger<ShopperGrain> logger,
    [PersistentState(FactStates.Visit, FactStates.Storage)] IPersistentState<VisitState> kept)
    : Grain, IShopperGrain
{
    // A floor that was lost ends none of its visits; they end themselves.
    private static readonly TimeSpan Check = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan KeepPeriod = TimeSpan.FromSeconds(5);

    private readonly List<ZoneStay> _stays = [];
    private readonly List<Tracking.Visits.Engagements.ShelfEngagement> _engagements = [];
    private StoreConfiguration? _store;
    private string? _part;
    private Visit? _visit;
    private StaffJudge? _judge;
    private TimeSpan _patience = TimeSpan.FromMinutes(1);
    private bool _isStaff;
    private VisitResult? _result;
    private ShopperSteps? _newest;
    private ShopperSteps? _keptSteps;
    private Task _keeping = Task.CompletedTask;
    private DateTimeOffset _heardAt;

    private ShopperId Id => new(this.GetPrimaryKey());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _heardAt = clock.GetUtcNow();
        this.RegisterGrainTimer(EndIfForgotten, new() { DueTime = Check, Period = Check });
        this.RegisterGrainTimer(KeepNow, new() { DueTime = KeepPeriod, Period = KeepPeriod });
        return Task.CompletedTask;
    }

    public async Task Follow(ShopperSteps steps)
    {
        if (_result is not null || !Take(steps, out var points))
        {
            return;
        }

        if (steps.Phase == VisitPhase.SteppedOut)
        {
            _visit!.StepOut(_stays);
        }

        await Judge(points, steps.Uniform);
        if (_stays.Count > 0)
        {
            Keep();
        }

        await ReportStays();
    }

    public async Task Finish(ShopperSteps steps)
    {
        if (_result is null)
        {
            Take(steps, out _);
            End(counts: steps.Phase == VisitPhase.Ended);
        }

        await RecordAsync();
    }

    /// <summary>Follows the steps; false where they are stale.</summary>
    private bool Take(ShopperSteps steps, out TimedPoint[] points)
    {
        _heardAt = clock.GetUtcNow();
        _newest = steps;
        if (!ReferenceEquals(_store, catalog.Find(steps.Floor.Store)))
        {
            Adopt(catalog.GetStore(steps.Floor.Store), steps.Floor);
        }

        points = [.. steps.Steps.Select(step => new TimedPoint(step.At, new(step.X, step.Y)))];
        return _visit!.Follow(steps.Sequence, points, _stays);
    }

    /// <summary>Begins the visit, or goes on with it where the floor is configured anew.</summary>
    private void Adopt(StoreConfiguration store, FloorId id)
    {
        var floor = store.GetFloor(id);
        var (before, part) = (_part, StoreParts.OfVisits(store, floor));
        (_store, _part) = (store, part);
        if (part == before)
        {
            return;
        }

        var earlier = _visit?.Checkpoint() ?? kept.State.Visit;
        _visit = new(FloorScenes.Zones(floor), shelves: FloorScenes.Shelves(floor));
        if (earlier is not null)
        {
            _visit.Resume(earlier);
        }

        _judge = new(FloorScenes.Areas(floor, ZoneKind.Staff), new()
        {
            ZoneTime = TimeSpan.FromSeconds(store.Staff.ZoneSeconds),
            PresenceTime = TimeSpan.FromHours(store.Staff.PresenceHours),
        });
        _patience = TimeSpan.FromSeconds(store.Visits.ForgetSeconds);
    }

    private async Task Judge(TimedPoint[] points, double? uniform)
    {
        foreach (var point in points)
        {
            _judge!.Follow(point);
        }

        if (uniform is { } likeness)
        {
            _judge!.ObserveUniform(likeness);
        }

        if (!_isStaff && (_judge!.IsStaff || kept.State.IsStaff))
        {
            _isStaff = true;
            Keep();
            await Store.ReportStaff(Id);
        }
    }

    private void End(bool counts) => _result = new()
    {
        Shopper = Id,
        Floor = _newest!.Floor,
        Epoch = _newest.Epoch,
        Number = _newest.Number,
        Summary = _visit!.End(_stays) is { } ended && counts ? ToSummary(ended) : null,
    };

    private async Task EndIfForgotten(CancellationToken cancellation)
    {
        if (_newest is null || clock.GetUtcNow() - _heardAt < _patience)
        {
            return;
        }

        if (_result is null)
        {
            End(counts: true);
        }

        try
        {
            await RecordAsync();
        }
        catch (Exception error)
        {
            // The next check tries again.
            VisitWasNotRecorded(_newest.Floor.Store, error);
        }
    }

    /// <summary>Has the end recorded, then forgets everything.</summary>
    private async Task RecordAsync()
    {
        if (await Store.EndVisit(_result!))
        {
            await ReportStays();
        }

        await _keeping;
        if (kept.RecordExists)
        {
            await kept.ClearStateAsync();
        }

        _visit?.Forget();
        _judge = null;
        _stays.Clear();
        _engagements.Clear();
        DeactivateOnIdle();
    }

    private Task KeepNow(CancellationToken cancellation)
    {
        Keep();
        return Task.CompletedTask;
    }

    /// <summary>Keeps the visit so far. Nobody waits for it: a visit that is not kept loses its latest seconds, if the process ends.</summary>
    private void Keep()
    {
        if (_result is null && _newest != _keptSteps && _keeping.IsCompleted && _visit?.Checkpoint() is { } visit)
        {
            _keptSteps = _newest;
            _keeping = KeepAsync(visit);
        }
    }

    private async Task KeepAsync(VisitCheckpoint visit)
    {
        try
        {
            (kept.State.Visit, kept.State.IsStaff) = (visit, _isStaff);
            await kept.WriteStateAsync();
        }
        catch (Exception error)
        {
            VisitWasNotKept(_newest!.Floor.Store, error);
        }
    }

    private IStoreGrain Store => grains.GetGrain<IStoreGrain>(_newest!.Floor.Store.Value);

    private async Task ReportStays()
    {
        _visit?.TakeEngagements(_engagements);
        if (_stays.Count > 0)
        {
            ZoneVisit[] visits = [.. _stays.Select(ToVisit)];
            _stays.Clear();
            await Store.ReportZones(visits);
        }

        if (_engagements.Count > 0)
        {
            ShelfEngagement[] engagements = [.. _engagements.Select(ToEngagement)];
            _engagements.Clear();
            await Store.ReportEngagements(engagements);
        }
    }

    private ZoneVisit ToVisit(ZoneStay stay) =>
        new() { Shopper = Id, Zone = stay.Zone, EnteredAt = stay.EnteredAt, LeftAt = stay.LeftAt };

    private ShelfEngagement ToEngagement(Tracking.Visits.Engagements.ShelfEngagement engagement) => new()
    {
        Shopper = Id,
        Shelf = engagement.Shelf,
        BeganAt = engagement.BeganAt,
        Seconds = Math.Round(engagement.Standing.TotalSeconds, 1),
        IsReturn = engagement.IsReturn,
        EndedAt = engagement.EndedAt,
    };

    private static VisitSummary ToSummary(EndedVisit visit) => new()
    {
        BeganAt = visit.BeganAt,
        EndedAt = visit.EndedAt,
        Metres = Math.Round(visit.Metres, 1),
        Zones =
        [
            .. visit.Zones.Select(zone => new Interfaces.ZoneDwell
            {
                Zone = zone.Zone,
                Visits = zone.Dwell.Count,
                Seconds = Math.Round(zone.Dwell.Total.TotalSeconds, 1),
            }),
        ],
        Shelves =
        [
            .. visit.Shelves.Select(shelf => new Interfaces.ShelfDwell
            {
                Shelf = shelf.Shelf,
                Engagements = shelf.Dwell.Count,
                Seconds = Math.Round(shelf.Dwell.Total.TotalSeconds, 1),
            }),
        ],
    };

    [LoggerMessage(401, LogLevel.Warning, "The end of a visit in the store {Store} was not recorded; it is tried again")]
    private partial void VisitWasNotRecorded(StoreId store, Exception error);

    [LoggerMessage(402, LogLevel.Warning, "A visit under way in the store {Store} could not be kept")]
    private partial void VisitWasNotKept(StoreId store, Exception error);
}
