using System.Data.Common;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Heatmaps and flows of a time that is over.</summary>
internal sealed class PastMaps(IFactStore facts, TimeProvider clock, ILogger<PastMaps> logger)
{
    /// <summary>Whether some of the hours are not over: their maps tell, one after another, where single people are.</summary>
    public bool IsOpen(HourRange range) => range.To > Open;

    private DateTimeOffset Open => ClosedHours.Newest(clock.GetUtcNow()).AddMilliseconds(1);

    /// <summary>The map of some hours.</summary>
    /// <param name="store">The store.</param>
    /// <param name="range">The hours.</param>
    /// <param name="showsOpen">Whether hours that are not over are shown.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IResult> GetHeatmapAsync(StoreId store, HourRange range, bool showsOpen, CancellationToken cancellation)
    {
        try
        {
            var floors = await facts.ReadHeatAsync(store, range.From, showsOpen || !IsOpen(range) ? range.To : Open, cancellation);
            return TypedResults.Ok(new StoreHeatmaps
            {
                Store = store,
                From = range.From,
                To = range.To,
                Floors = [.. floors.Select(static heat => new FloorHeatmap
                {
                    Floor = heat.Floor,
                    Min = heat.Min,
                    CellMetres = heat.CellMetres,
                    Columns = heat.Columns,
                    Rows = heat.Rows,
                    Cells = heat.Cells,
                })],
            });
        }
        catch (DbException error)
        {
            return HistoryEndpoints.NotRead(logger, error, store);
        }
    }

    public async Task<IResult> GetFlowAsync(StoreId store, HourRange range, CancellationToken cancellation)
    {
        try
        {
            var flows = await facts.ReadFlowsAsync(store, range.From, range.To, cancellation);
            return TypedResults.Ok(new StoreFlows
            {
                Store = store,
                From = range.From,
                To = range.To,
                Flows = [.. flows.Select(static flow => new ZoneFlow { From = flow.From, To = flow.To, People = flow.People })],
            });
        }
        catch (DbException error)
        {
            return HistoryEndpoints.NotRead(logger, error, store);
        }
    }
}
