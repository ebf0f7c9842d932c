using Microsoft.Extensions.Logging;
using Orleans.Placement;
using StoreTracking.Grains.Floors;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Grains.Shoppers;

/// <summary>Follows one anonymous visit and forgets it when it ends. It lives where its floor does.</summary>
[PreferLocalPlacement]
internal sealed partial class ShopperGrain(IStoreCatalog catalog, IGrainFactory grains, TimeProvider clock, ILogger<ShopperGrain> logger)
    : Grain, IShopperGrain
{
    // A floor that was lost ends none of its visits; they end themselves.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly List<ZoneStay> _stays = [];
    private Visit? _visit;
    private StoreId _store;
    private DateTimeOffset _heardAt;
    private bool _isOver;

    private ShopperId Id => new(this.GetPrimaryKey());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _heardAt = clock.GetUtcNow();
        this.RegisterGrainTimer(EndIfForgotten, new() { DueTime = Patience, Period = Patience });
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
        _visit ??= new(FloorScenes.Zones(catalog.GetFloor(steps.Floor)));
        var points = steps.Steps.Select(step => new TimedPoint(step.At, new(step.X, step.Y))).ToArray();
        if (_visit.Follow(steps.Sequence, points, _stays) && steps.Phase != VisitPhase.Merged)
        {
            await ReportStays();
        }

        if (steps.Phase != VisitPhase.Ongoing)
        {
            await End(counts: steps.Phase == VisitPhase.Ended);
        }
    }

    private async Task EndIfForgotten(CancellationToken cancellation)
    {
        if (!_isOver && clock.GetUtcNow() - _heardAt >= Patience)
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
            _visit = null;
            DeactivateOnIdle();
        }
    }

    private IStoreGrain Store => grains.GetGrain<IStoreGrain>(_store.Value);

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

    [LoggerMessage(401, LogLevel.Warning, "A visit's summary did not reach the store {Store}")]
    private partial void VisitWasLost(StoreId store, Exception error);
}
