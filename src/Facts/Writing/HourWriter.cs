using System.Data.Common;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.History;

namespace StoreTracking.Facts.Writing;

/// <summary>Writes what a run of a store has counted of an hour over what it wrote of it before.</summary>
internal static class HourWriter
{
    private const string Occupancy =
        """
        INSERT INTO occupancy_hours (store, hour, run, person_time, watched) VALUES (@store, @hour, @run, @time, @watched)
        ON CONFLICT (store, hour, run) DO UPDATE SET person_time = excluded.person_time, watched = excluded.watched
        """;

    private const string Queue =
        """
        INSERT INTO queue_hours (store, hour, run, zone, served, wait_time) VALUES (@store, @hour, @run, @zone, @served, @time)
        ON CONFLICT (store, hour, run, zone) DO UPDATE SET served = excluded.served, wait_time = excluded.wait_time
        """;

    private const string Flow =
        """
        INSERT INTO flow_hours (store, hour, run, from_zone, to_zone, people) VALUES (@store, @hour, @run, @from, @to, @people)
        ON CONFLICT (store, hour, run, from_zone, to_zone) DO UPDATE SET people = excluded.people
        """;

    private const string Heat =
        """
        INSERT INTO heat_hours (store, hour, run, floor, min_x, min_y, cell_metres, grid_columns, grid_rows, cells)
        VALUES (@store, @hour, @run, @floor, @x, @y, @side, @columns, @rows, @cells)
        ON CONFLICT (store, hour, run, floor) DO UPDATE SET
            min_x = excluded.min_x, min_y = excluded.min_y, cell_metres = excluded.cell_metres,
            grid_columns = excluded.grid_columns, grid_rows = excluded.grid_rows, cells = excluded.cells
        """;

    /// <returns>How many rows were written: one.</returns>
    public static Task<int> WriteAsync(DbTransaction transaction, HourFact fact) => fact switch
    {
        OccupancyFact occupancy => ExecuteAsync(
            transaction, Occupancy, fact, ("time", Milliseconds(occupancy.PersonTime)), ("watched", Milliseconds(occupancy.Watched))),
        QueueFact queue => ExecuteAsync(
            transaction, Queue, fact, ("zone", queue.Zone), ("served", queue.Served), ("time", Milliseconds(queue.WaitTime))),
        FlowFact flow => ExecuteAsync(
            transaction, Flow, fact, ("from", flow.From ?? ""), ("to", flow.To ?? ""), ("people", flow.People)),
        HeatFact { Heat: var heat } => ExecuteAsync(
            transaction, Heat, fact, ("floor", heat.Floor), ("x", heat.Min.X), ("y", heat.Min.Y), ("side", heat.CellMetres),
            ("columns", heat.Columns), ("rows", heat.Rows), ("cells", HeatCode.Write(heat.Cells))),
        _ => throw new NotSupportedException($"A {fact.GetType().Name} is of no kind that is kept."),
    };

    private static long Milliseconds(TimeSpan time) => (long)Math.Round(time.TotalMilliseconds);

    private static Task<int> ExecuteAsync(DbTransaction transaction, string sql, HourFact fact, params (string, object)[] values) =>
        transaction.Connection!.ExecuteAsync(
            transaction, sql, CancellationToken.None,
            [("store", fact.Store.Value), ("hour", fact.Hour.ToUnixTimeMilliseconds()), ("run", fact.Run), .. values]);
}
