using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.History;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts;

/// <summary>Keeps facts in a database.</summary>
internal sealed class FactStore(FactDatabase database, CommitQueue queue) : IFactStore
{
    private const string Crossings =
        "SELECT at, hour, floor, epoch, number, line, inwards FROM crossings WHERE store = @store AND at >= @from AND at < @to ORDER BY at, epoch, number";

    private const string Visits =
        "SELECT ended_at, hour, floor, epoch, number, began_at, metres, zones, shelves FROM visits WHERE store = @store AND ended_at >= @from AND ended_at < @to ORDER BY ended_at, epoch, number";

    /// <inheritdoc />
    public Task<IReadOnlyList<Fact>> AppendAsync(IReadOnlyCollection<Fact> facts) => queue.RunAsync(async transaction =>
    {
        var added = new List<Fact>(facts.Count);
        foreach (var fact in facts)
        {
            if (await FactWriter.WriteAsync(transaction, fact))
            {
                added.Add(fact);
            }
        }

        return (IReadOnlyList<Fact>)added;
    });

    /// <inheritdoc />
    public async Task<IReadOnlyList<Fact>> ReadAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default)
    {
        var crossings = await QueryAsync(store, from, to, Crossings, row => ReadCrossing(store, row), cancellation);
        var visits = await QueryAsync(store, from, to, Visits, row => ReadVisit(store, row), cancellation);
        return [.. crossings.Concat<Fact>(visits).OrderBy(static fact => fact.At)];
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<StoreHour>> ReadHoursAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default) =>
        QueryAsync(store, from, to, HourQueries.StoreHours, HourQueries.ReadStoreHour, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<ZoneHour>> ReadZoneHoursAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default) =>
        QueryAsync(store, from, to, HourQueries.ZoneHours, HourQueries.ReadZoneHour, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<QueueHour>> ReadQueueHoursAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default) =>
        QueryAsync(store, from, to, HourQueries.QueueHours, HourQueries.ReadQueueHour, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<FlowSum>> ReadFlowsAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default) =>
        QueryAsync(store, from, to, HourQueries.Flows, HourQueries.ReadFlow, cancellation);

    /// <inheritdoc />
    public async Task<IReadOnlyList<FloorHeat>> ReadHeatAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default) =>
        HeatSum.Of(await QueryAsync(store, from, to, HourQueries.Heat, HourQueries.ReadHeat, cancellation));

    private static CrossingFact ReadCrossing(StoreId store, DbDataReader row) => new()
    {
        Store = store,
        At = Time(row, 0),
        Hour = Time(row, 1),
        Floor = row.GetString(2),
        Epoch = row.GetInt64(3),
        Number = row.GetInt64(4),
        Line = row.GetString(5),
        Inwards = row.GetInt32(6) != 0,
    };

    private static VisitFact ReadVisit(StoreId store, DbDataReader row) => new()
    {
        Store = store,
        At = Time(row, 0),
        Hour = Time(row, 1),
        Floor = row.GetString(2),
        Epoch = row.GetInt64(3),
        Number = row.GetInt64(4),
        Summary = new()
        {
            BeganAt = Time(row, 5),
            EndedAt = Time(row, 0),
            Metres = row.GetDouble(6),
            Zones = JsonSerializer.Deserialize<ImmutableArray<ZoneDwell>>(row.GetString(7), FactJson.Options),
            Shelves = JsonSerializer.Deserialize<ImmutableArray<ShelfDwell>>(row.GetString(8), FactJson.Options),
        },
    };

    private static DateTimeOffset Time(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private async Task<IReadOnlyList<T>> QueryAsync<T>(
        StoreId store, DateTimeOffset from, DateTimeOffset to, string sql, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryAsync(
            sql, read, cancellation,
            ("store", store.Value), ("from", from.ToUnixTimeMilliseconds()), ("to", to.ToUnixTimeMilliseconds()));
    }
}
