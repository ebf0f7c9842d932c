using System.Data.Common;

namespace StoreTracking.Facts.History;

/// <summary>The questions for what is kept hour by hour. Sums are cast, since the databases widen them differently.</summary>
internal static class HourQueries
{
    public const string StoreHours =
        """
        SELECT hour, CAST(SUM(entries) AS BIGINT), CAST(SUM(exits) AS BIGINT), CAST(SUM(visits) AS BIGINT),
            CAST(SUM(visit_time) AS BIGINT), MAX(peak), CAST(SUM(person_time) AS BIGINT), CAST(SUM(watched) AS BIGINT)
        FROM (
            SELECT hour, entries, exits, visits, visit_time, peak, 0 AS person_time, 0 AS watched
            FROM store_hours WHERE store = @store AND hour >= @from AND hour < @to
            UNION ALL
            SELECT hour, 0, 0, 0, 0, 0, person_time, watched
            FROM occupancy_hours WHERE store = @store AND hour >= @from AND hour < @to) AS parts
        GROUP BY hour ORDER BY hour
        """;

    public const string ZoneHours =
        """
        SELECT zone, hour, stays, stay_time, engagements, engagement_time, peak, visitors, returns
        FROM zone_hours WHERE store = @store AND hour >= @from AND hour < @to ORDER BY hour, zone
        """;

    public const string QueueHours =
        """
        SELECT zone, hour, CAST(SUM(served) AS BIGINT), CAST(SUM(wait_time) AS BIGINT)
        FROM queue_hours WHERE store = @store AND hour >= @from AND hour < @to GROUP BY hour, zone ORDER BY hour, zone
        """;

    public const string Flows =
        """
        SELECT from_zone, to_zone, CAST(SUM(people) AS BIGINT)
        FROM flow_hours WHERE store = @store AND hour >= @from AND hour < @to
        GROUP BY from_zone, to_zone ORDER BY from_zone, to_zone
        """;

    public const string Heat =
        """
        SELECT floor, min_x, min_y, cell_metres, grid_columns, grid_rows, cells
        FROM heat_hours WHERE store = @store AND hour >= @from AND hour < @to ORDER BY hour DESC, run DESC
        """;

    public static StoreHour ReadStoreHour(DbDataReader row) =>
        new(Time(row, 0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), Length(row, 4), row.GetInt32(5))
        {
            PersonTime = Length(row, 6),
            Watched = Length(row, 7),
        };

    public static ZoneHour ReadZoneHour(DbDataReader row) =>
        new(row.GetString(0), Time(row, 1), row.GetInt32(2), Length(row, 3), row.GetInt32(4), Length(row, 5), row.GetInt32(6))
        {
            Visitors = row.GetInt32(7),
            Returns = row.GetInt32(8),
        };

    public static QueueHour ReadQueueHour(DbDataReader row) => new(row.GetString(0), Time(row, 1), row.GetInt32(2), Length(row, 3));

    public static FlowSum ReadFlow(DbDataReader row) => new(Zone(row, 0), Zone(row, 1), row.GetInt32(2));

    public static FloorHeat ReadHeat(DbDataReader row) => new()
    {
        Floor = row.GetString(0),
        Min = new(row.GetDouble(1), row.GetDouble(2)),
        CellMetres = row.GetDouble(3),
        Columns = row.GetInt32(4),
        Rows = row.GetInt32(5),
        Cells = HeatCode.Read(row.GetFieldValue<byte[]>(6)),
    };

    private static string? Zone(DbDataReader row, int column) => row.GetString(column) is { Length: > 0 } zone ? zone : null;

    private static DateTimeOffset Time(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static TimeSpan Length(DbDataReader row, int column) => TimeSpan.FromMilliseconds(row.GetInt64(column));
}
