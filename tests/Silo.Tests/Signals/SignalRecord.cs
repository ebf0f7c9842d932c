using Microsoft.Data.Sqlite;

namespace StoreTracking.Silo.Tests.Signals;

/// <summary>What the killed silos wrote into their database.</summary>
internal sealed class SignalRecord(string folder)
{
    /// <summary>Every signal that was recorded, by its store and sequence.</summary>
    public Task<List<(string Store, long Sequence, string Id)>> SignalsAsync() => QueryAsync(
        "SELECT store, sequence, id FROM signals ORDER BY store, sequence",
        static row => (row.GetString(0), row.GetInt64(1), $"msg_{row.GetString(2)}"));

    /// <summary>How many posts are still to be taken by webhooks.</summary>
    public async Task<long> PendingPostsAsync() => (await QueryAsync(
        "SELECT count(*) FROM signal_deliveries WHERE state <> 'delivered'", static row => row.GetInt64(0)))[0];

    /// <summary>How many signals the broker has not acknowledged yet.</summary>
    public async Task<long> PendingPublicationsAsync() => (await QueryAsync(
        """
        SELECT count(*) FROM signals WHERE sequence > COALESCE(
            (SELECT sequence FROM signal_cursors WHERE signal_cursors.store = signals.store), 0)
        """,
        static row => row.GetInt64(0)))[0];

    private async Task<List<T>> QueryAsync<T>(string sql, Func<SqliteDataReader, T> read)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "facts.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<T> rows = [];
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(read(row));
        }

        return rows;
    }
}
