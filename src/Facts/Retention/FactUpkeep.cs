using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts.Retention;

/// <summary>Removes what is too old, and gives back its room.</summary>
internal sealed partial class FactUpkeep(
    FactOptions options, FactDatabase database, CommitQueue queue, TimeProvider clock, ILogger<FactUpkeep> logger) : BackgroundService
{
    private static readonly string[] HourTables =
        ["store_hours", "zone_hours", "occupancy_hours", "queue_hours", "flow_hours", "heat_hours", "sale_hours"];

    /// <summary>Does it once.</summary>
    /// <returns>How many rows were removed.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var removed = await RemoveAsync("DELETE FROM crossings WHERE at < @limit", options.KeepFacts)
            + await RemoveAsync("DELETE FROM visits WHERE ended_at < @limit", options.KeepFacts)
            + await RemoveAsync("DELETE FROM transactions WHERE at < @limit", options.KeepFacts)
            + await RemoveAsync("DELETE FROM access_log WHERE COALESCE(ended_at, began_at) < @limit", options.KeepAccessLog)
            + await RemoveAsync("DELETE FROM tokens WHERE expires_at < @limit", options.KeepAccessLog)
            + await RemoveAsync("DELETE FROM signal_deliveries WHERE at < @limit", options.KeepFacts)
            + await RemoveAsync("DELETE FROM signals WHERE at < @limit", options.KeepFacts)
            + await RemoveAsync($"DELETE FROM states WHERE name = '{FactStates.Visit}' AND written_at < @limit", options.KeepVisitsUnderWay);
        foreach (var table in HourTables)
        {
            removed += await RemoveAsync($"DELETE FROM {table} WHERE hour < @limit", options.KeepHours);
        }

        await database.CompactAsync(cancellation);
        return removed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Upkeep, clock);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                UpkeepFailed(error);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private static async ValueTask<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private Task<int> RemoveAsync(string sql, TimeSpan keep) => queue.RunAsync(transaction => transaction.Connection!.ExecuteAsync(
        transaction, sql, CancellationToken.None, ("limit", (clock.GetUtcNow() - keep).ToUnixTimeMilliseconds())));

    [LoggerMessage(701, LogLevel.Warning, "What is too old could not be removed; it is tried again")]
    private partial void UpkeepFailed(Exception error);
}
