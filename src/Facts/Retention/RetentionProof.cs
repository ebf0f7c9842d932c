using StoreTracking.Facts.Databases;

namespace StoreTracking.Facts.Retention;

/// <summary>Looks at the database itself for how old what it keeps of a store is.</summary>
internal sealed class RetentionProof(FactOptions options, FactDatabase database) : IRetentionProof
{
    private (string Table, string Time, TimeSpan Limit)[] Tables =>
    [
        ("crossings", "at", options.KeepFacts),
        ("visits", "ended_at", options.KeepFacts),
        ("transactions", "at", options.KeepFacts),
        ("store_hours", "hour", options.KeepHours),
        ("zone_hours", "hour", options.KeepHours),
        ("occupancy_hours", "hour", options.KeepHours),
        ("queue_hours", "hour", options.KeepHours),
        ("flow_hours", "hour", options.KeepHours),
        ("heat_hours", "hour", options.KeepHours),
        ("sale_hours", "hour", options.KeepHours),
        ("signals", "at", options.KeepFacts),
        ("signal_deliveries", "at", options.KeepFacts),
        ("access_log", "COALESCE(ended_at, began_at)", options.KeepAccessLog),
    ];

    /// <inheritdoc />
    public async Task<IReadOnlyList<KeptRows>> MeasureAsync(StoreId store, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var found = new List<KeptRows>();
        foreach (var (table, time, limit) in Tables)
        {
            found.AddRange(await connection.QueryAsync(
                $"SELECT count(*), min({time}) FROM {table} WHERE store = @store",
                row => new KeptRows(
                    table, row.GetInt64(0), row.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), limit),
                cancellation, ("store", store.Value)));
        }

        return found;
    }
}
