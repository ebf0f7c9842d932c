using Microsoft.Extensions.Logging;
using Orleans.Placement;
using StoreTracking.Grains.Floors;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.People.Staff;
using StoreTracking.Tracking.Visits;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Grains.Shoppers;

/// <summary>Follows one anonymous visit and forgets it when it ends. It lives where its floor does.</summary>
[PreferLocalPlacement]
internal sealed partial class ShopperGrain(IStoreCatalog catalog, IGrainFactory grains, TimeProvider clock, ILogger<ShopperGrain> logger)
    : Grain, IShopperGrain
{
    // A floor that was lost ends none of its visits; they end themselves.
    private static readonly TimeSpan Check = TimeSpan.FromSeconds(10);

    private readonly List<ZoneStay> _stays = [];
    private readonly List<Tracking.Visits.Engagements.ShelfEngagement> _engagements = [];
    private Visit? _visit;
    private StaffJudge? _judge;
    private TimeSpan _patience = TimeSpan.FromMinutes(1);
    private bool _isStaff;
    private StoreId _store;
    private DateTimeOffset _heardAt;
    private bool _isOver;

    private ShopperId Id => new(this.GetPrimaryKey());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _heardAt = clock.GetUtcNow();
        this.RegisterGrainTimer(EndIfForgotten, new() { DueTime = Check, Period = Check });
        return Task.CompletedTask;
    }

    public async Task Follow(ShopperSteps steps)
    {
        if (_isOver)
        {
            return;
        }

        _heardAt = clock.GetUtcNow();
        _store = steps.Floor.Store;
        if (_visit is null)
        {
            Begin(catalog.GetStore(_store), catalog.GetFloor(steps.Floor));
        }

        var points = steps.Steps.Select(step => new TimedPoint(step.At, new(step.X, step.Y))).ToArray();
        if (_visit!.Follow(steps.Sequence, points, _stays) && steps.Phase != VisitPhase.Merged)
        {
            if (steps.Phase == VisitPhase.SteppedOut)
            {
                _visit.StepOut(_stays);
            }

            await Judge(points, steps.Uniform);
            await ReportStays();
        }

        if (steps.Phase is VisitPhase.Ended or VisitPhase.Merged)
        {
            await End(counts: steps.Phase == VisitPhase.Ended);
        }
    }

    private void Begin(StoreConfiguration store, FloorConfiguration floor)
    {
        _visit = new(FloorScenes.Zones(floor), shelves: FloorScenes.Shelves(floor));
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

        if (_judge!.IsStaff && !_isStaff)
        {
            _isStaff = true;
            await Store.ReportStaff(Id);
        }
    }

    private async Task EndIfForgotten(CancellationToken cancellation)
    {
        if (!_isOver && clock.GetUtcNow() - _heardAt >= _patience)
        {
            await End(counts: true);
        }
    }

    private async Task End(bool counts)
    {
        _isOver = true;
        var summary = counts && _visit?.End(_stays) is { } ended ? ToSummary(ended) : null;
        try
        {
            await ReportStays();
            await Store.EndVisit(Id, summary);
        }
        catch (Exception error) when (error is OrleansException or TimeoutException)
        {
            VisitWasLost(_store, error);
        }
        finally
        {
            _visit?.Forget();
            (_visit, _judge) = (null, null);
            _engagements.Clear();
            DeactivateOnIdle();
        }
    }

    private IStoreGrain Store => grains.GetGrain<IStoreGrain>(_store.Value);

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

    [LoggerMessage(401, LogLevel.Warning, "A visit's summary did not reach the store {Store}")]
    private partial void VisitWasLost(StoreId store, Exception error);
}
