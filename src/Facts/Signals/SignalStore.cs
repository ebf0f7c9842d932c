using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts.Signals;

/// <summary>Keeps signals beside the facts.</summary>
internal sealed class SignalStore(FactDatabase database, CommitQueue queue, SignalNews news) : ISignalStore
{
    private const string Next = "SELECT COALESCE(MAX(sequence), 0) + 1 FROM signal_values WHERE store = @store";

    private const string Values = "@sequence, @id, @name, @value, @previous, @measure, @zone, @reading, @at";

    // A row that is newer than the caller knows stays as it is, and the signal is not recorded.
    private const string Overwrite =
        $"""
        INSERT INTO signal_values (store, {SignalRows.Columns}) VALUES (@store, {Values})
        ON CONFLICT (store, name) DO UPDATE SET
            sequence = excluded.sequence, id = excluded.id, value = excluded.value, previous = excluded.previous,
            measure = excluded.measure, zone = excluded.zone, reading = excluded.reading, at = excluded.at
        WHERE signal_values.sequence = @after
        """;

    private const string Insert = $"INSERT INTO signals (store, {SignalRows.Columns}) VALUES (@store, {Values})";

    private const string Enqueue =
        """
        INSERT INTO signal_deliveries (store, webhook, sequence, at, state, attempts, failures, next_at, error)
        VALUES (@store, @webhook, @sequence, @at, 'pending', 0, 0, @at, '')
        """;

    /// <inheritdoc />
    public async Task<Signal?> AppendAsync(Signal signal, long after, IReadOnlyCollection<string> webhooks)
    {
        var id = Guid.NewGuid();
        var kept = await queue.RunAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            var next = await connection.QueryAsync(
                transaction, Next, static row => row.GetInt64(0), CancellationToken.None, ("store", signal.Store.Value));
            var numbered = signal with { Sequence = next[0], Id = id };
            var parameters = SignalRows.Parameters(numbered);
            if (await connection.ExecuteAsync(transaction, Overwrite, CancellationToken.None, [.. parameters, ("after", after)]) == 0)
            {
                return null;
            }

            await connection.ExecuteAsync(transaction, Insert, CancellationToken.None, parameters);
            foreach (var webhook in webhooks)
            {
                await connection.ExecuteAsync(
                    transaction, Enqueue, CancellationToken.None, ("store", signal.Store.Value), ("webhook", webhook),
                    ("sequence", numbered.Sequence), ("at", signal.At.ToUnixTimeMilliseconds()));
            }

            return numbered;
        });
        if (kept is not null)
        {
            news.Announce(kept.Store, kept.Sequence);
        }

        return kept;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Signal>> ReadCurrentAsync(StoreId store, CancellationToken cancellation = default) => QueryAsync(
        $"SELECT {SignalRows.Columns} FROM signal_values WHERE store = @store ORDER BY sequence", store, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<Signal>> ReadAfterAsync(
        StoreId store, long sequence, int most, CancellationToken cancellation = default) => QueryAsync(
        $"""
        SELECT {SignalRows.Columns} FROM signals WHERE store = @store AND sequence > @sequence
        UNION SELECT {SignalRows.Columns} FROM signal_values WHERE store = @store AND sequence > @sequence
        ORDER BY sequence LIMIT @most
        """,
        store, cancellation, ("sequence", sequence), ("most", most));

    /// <inheritdoc />
    public async Task<IReadOnlyList<(StoreId Store, long Sequence)>> ReadNewestAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryAsync(
            "SELECT store, MAX(sequence) FROM signal_values GROUP BY store",
            static row => (new StoreId(row.GetString(0)), row.GetInt64(1)), cancellation);
    }

    private async Task<IReadOnlyList<Signal>> QueryAsync(
        string sql, StoreId store, CancellationToken cancellation, params (string Name, object Value)[] parameters)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryAsync(
            sql, row => SignalRows.Read(store, row), cancellation, [("store", store.Value), .. parameters]);
    }
}
