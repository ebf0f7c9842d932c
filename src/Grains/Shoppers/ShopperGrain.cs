using Microsoft.Extensions.Logging;
using Orleans.Placement;
using StoreTracking.Facts;
using StoreTracking.Grains.Floors;
using StoreTracking.Tracking.Geometry;
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
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan KeepPeriod = TimeSpan.FromSeconds(5);

    private readonly List<ZoneStay> _stays = [];
    private Visit? _visit;
    private VisitEnd? _end;
    private ShopperSteps? _newest;
    private ShopperSteps? _keptSteps;
    private Task _keeping = Task.CompletedTask;
    private DateTimeOffset _heardAt;

    private ShopperId Id => new(this.GetPrimaryKey());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _heardAt = clock.GetUtcNow();
        this.RegisterGrainTimer(EndIfForgotten, new() { DueTime = Patience, Period = Patience });
        this.RegisterGrainTimer(KeepNow, new() { DueTime = KeepPeriod, Period = KeepPeriod });
        return Task.CompletedTask;
    }

    public async Task Follow(ShopperSteps steps)
    {
        if (_end is null && Take(steps) && _stays.Count > 0)
        {
            Keep();
            await ReportStays();
        }
    }

    public async Task Finish(ShopperSteps steps)
    {
        if (_end is null)
        {
            Take(steps);
            End(counts: steps.Phase == VisitPhase.Ended);
        }

        await RecordAsync();
    }

    /// <summary>Follows the steps; false where they are stale.</summary>
    private bool Take(ShopperSteps steps)
    {
        _heardAt = clock.GetUtcNow();
        _newest = steps;
        if (_visit is null)
        {
            _visit = new(FloorScenes.Zones(catalog.GetFloor(steps.Floor)));
            if (kept.State.Visit is { } earlier)
            {
                _visit.Resume(earlier);
            }
        }

        var points = steps.Steps.Select(step => new TimedPoint(step.At, new(step.X, step.Y))).ToArray();
        return _visit.Follow(steps.Sequence, points, _stays);
    }

    private void End(bool counts) => _end = new()
    {
        Shopper = Id,
        Floor = _newest!.Floor,
        Epoch = _newest.Epoch,
        Number = _newest.Number,
        Summary = _visit!.End(_stays) is { } ended && counts ? ToSummary(ended) : null,
    };

    private async Task EndIfForgotten(CancellationToken cancellation)
    {
        if (_newest is null || clock.GetUtcNow() - _heardAt < Patience)
        {
            return;
        }

        if (_end is null)
        {
            End(counts: true);
        }

        try
        {
            await RecordAsync();
        }
        catch (Exception error)
        {
            // The next minute tries again.
            VisitWasNotRecorded(_newest.Floor.Store, error);
        }
    }

    /// <summary>Has the end recorded, then forgets everything.</summary>
    private async Task RecordAsync()
    {
        if (await Store.EndVisit(_end!) && _end!.Summary is not null)
        {
            await ReportStays();
        }

        await _keeping;
        if (kept.RecordExists)
        {
            await kept.ClearStateAsync();
        }

        _visit?.Forget();
        _stays.Clear();
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
        if (_end is null && _newest != _keptSteps && _keeping.IsCompleted && _visit?.Checkpoint() is { } visit)
        {
            _keptSteps = _newest;
            _keeping = KeepAsync(visit);
        }
    }

    private async Task KeepAsync(VisitCheckpoint visit)
    {
        try
        {
            kept.State.Visit = visit;
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
        if (_stays.Count == 0)
        {
            return;
        }

        ZoneVisit[] visits =
        [
            .. _stays.Select(stay => new ZoneVisit
            {
                Shopper = Id,
                Zone = stay.Zone,
                EnteredAt = stay.EnteredAt,
                LeftAt = stay.LeftAt,
            }),
        ];
        _stays.Clear();
        await Store.ReportZones(visits);
    }

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
    };

    [LoggerMessage(401, LogLevel.Warning, "The end of a visit in the store {Store} was not recorded; it is tried again")]
    private partial void VisitWasNotRecorded(StoreId store, Exception error);

    [LoggerMessage(402, LogLevel.Warning, "A visit under way in the store {Store} could not be kept")]
    private partial void VisitWasNotKept(StoreId store, Exception error);
}
